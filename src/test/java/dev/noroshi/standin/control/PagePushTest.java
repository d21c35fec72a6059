package dev.noroshi.standin.control;

import static dev.noroshi.standin.TestSlack.json;
import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.standin.TestSlack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What open pages are told, and to whom nothing is told. */
final class PagePushTest {

  private final TestSlack slack = TestSlack.open();
  private final List<PageSocket> pages = new ArrayList<>();

  @AfterEach
  void close() {
    pages.forEach(PageSocket::close);
    slack.close();
  }

  private PageSocket page(String as) {
    PageSocket page = PageSocket.open(slack, as);
    pages.add(page);
    return page;
  }

  /** Said where everybody hears it, after which all that came before has come. */
  private void mark(PageSocket... listeners) {
    slack.say("U1", "C1", "mark");
    for (PageSocket page : listeners) {
      until("the mark", () -> page.texts("message").contains("mark"));
    }
  }

  @Test
  void a_message_reaches_those_who_see_the_channel_and_nobody_else() {
    PageSocket member = page("U2");
    PageSocket outsider = page("U3");

    slack.say("U1", "C2", "among us");
    mark(member, outsider);

    assertThat(member.texts("message")).contains("among us");
    assertThat(outsider.texts("message")).doesNotContain("among us");
    JsonObject told = member.ofType("message").get(0);
    assertThat(told.getInt("unread")).isEqualTo(1);
    assertThat(told.getInt("mentions")).isZero();
  }

  @Test
  void guests_and_people_from_outside_see_only_where_they_are() {
    PageSocket guest = page("U5");
    PageSocket outside = page("U4");

    slack.say("U1", "C1", "inside");
    slack.say("U1", "C3", "to the vendor");
    until("the message", () -> outside.texts("message").contains("to the vendor"));

    assertThat(outside.texts("message")).containsExactly("to the vendor");
    assertThat(guest.texts("message")).isEmpty();
    assertThat(channelsOf("U5")).isEmpty();
    assertThat(channelsOf("U4")).containsExactly("C3");
    assertThat(slack.tryControl("messages", "as", "U4", "channel", "C1").error())
        .isEqualTo("channel_not_found");
  }

  private List<String> channelsOf(String person) {
    return TestSlack.objects(slack.control("start", "as", person), "channels").stream()
        .map(channel -> channel.getString("id"))
        .toList();
  }

  @Test
  void changes_deletions_and_reactions_are_told() {
    PageSocket page = page("U2");
    String ts = slack.say("U1", "C1", "before");
    slack.control("edit", "as", "U1", "channel", "C1", "ts", ts, "text", "after");
    slack.control("react", "as", "U3", "channel", "C1", "ts", ts, "name", "eyes", "add", true);
    slack.control("delete", "as", "U1", "channel", "C1", "ts", ts);
    until("the deletion", () -> !page.ofType("deleted").isEmpty());

    assertThat(page.texts("changed")).containsExactly("after", "after");
    assertThat(page.ofType("changed").get(1).getJsonObject("message").getJsonArray("reactions"))
        .hasSize(1);
    assertThat(page.ofType("deleted").get(0).getString("ts")).isEqualTo(ts);
  }

  @Test
  void an_ephemeral_message_is_told_to_its_person_in_every_window_of_theirs() {
    slack.api("conversations.join", "channel", "C1");
    PageSocket one = page("U1");
    PageSocket other = PageSocket.open(slack, "U1", "another window");
    pages.add(other);
    PageSocket somebody = page("U2");

    slack.api("chat.postEphemeral", "channel", "C1", "user", "U1", "text", "only you");
    mark(one, other, somebody);

    assertThat(one.texts("ephemeral")).containsExactly("only you");
    assertThat(other.texts("ephemeral")).containsExactly("only you");
    assertThat(somebody.ofType("ephemeral")).isEmpty();
  }

  @Test
  void reading_in_one_window_is_told_to_the_others_of_that_person_only() {
    PageSocket own = page("U2");
    PageSocket other = page("U3");
    String ts = slack.say("U1", "C1", "unread");
    slack.control("read", "as", "U2", "channel", "C1", "ts", ts);
    mark(own, other);

    assertThat(own.ofType("channel"))
        .anyMatch(c -> c.getJsonObject("channel").getInt("unread") == 0);
    assertThat(other.ofType("channel")).isEmpty();
  }

  @Test
  void somebody_who_is_taken_out_of_a_private_channel_loses_it() {
    PageSocket page = page("U2");

    slack.control("kick", "as", "U1", "channel", "C2", "user", "U2");

    until("the loss", () -> !page.ofType("channel_gone").isEmpty());
    assertThat(page.ofType("channel_gone").get(0).getString("channel")).isEqualTo("C2");
  }

  @Test
  void opening_a_home_tells_what_it_shows_even_when_the_app_says_nothing() {
    PageSocket page = page("U1");
    String app = slack.credentials().appId();

    slack.control("home", "as", "U1", "app", app, "tab", "home");
    until("the home", () -> page.ofType("home").size() == 1);
    assertThat(page.ofType("home").get(0).isNull("view")).isTrue();

    slack.api(
        "views.publish",
        "user_id",
        "U1",
        "view",
        TestSlack.parsed(
            "{\"type\":\"home\",\"blocks\":[{\"type\":\"header\",\"text\":{\"type\":\"plain_text\","
                + "\"text\":\"Home\"}}]}"));
    until("the new home", () -> page.ofType("home").size() == 2);
    assertThat(page.ofType("home").get(1).getJsonObject("view").toString()).contains("Home");
  }

  @Test
  void panels_and_jumps_of_an_app_are_shown_and_pressed() {
    PageSocket page = page("U1");
    AtomicInteger jumped = new AtomicInteger();
    var panels = slack.standIn().panels();

    panels.show(
        "record",
        json("ja", "記録", "en", "Record"),
        json("rows", List.of(json("head", "1", "text", "opened"))));
    panels.offer(
        "day", Json.createValue("+1 day"), Json.createValue("tomorrow"), jumped::incrementAndGet);
    until("the jump", () -> page.ofType("jump").size() == 1);

    JsonObject start = slack.control("start", "as", "U1");
    assertThat(start.getJsonArray("panels").getJsonObject(0).getJsonObject("title").getString("ja"))
        .isEqualTo("記録");
    assertThat(start.getJsonArray("jumps").getJsonObject(0).getString("hint"))
        .isEqualTo("tomorrow");
    slack.control("jump", "id", "day");
    assertThat(jumped).hasValue(1);
    assertThat(slack.tryControl("jump", "id", "none").error()).isEqualTo("unknown_jump");

    panels.remove("record");
    until("the end", () -> page.ofType("panel_gone").size() == 1);
    assertThat(slack.control("start", "as", "U1").getJsonArray("panels")).isEmpty();
  }

  @Test
  void a_moved_clock_is_told() {
    PageSocket page = page("U1");

    double now = slack.control("clock", "advance", 86_400).getJsonNumber("now").doubleValue();

    until("the clock", () -> !page.ofType("clock").isEmpty());
    assertThat(page.ofType("clock").get(0).getJsonNumber("now").doubleValue()).isEqualTo(now);
  }
}
