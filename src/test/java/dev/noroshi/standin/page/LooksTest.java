package dev.noroshi.standin.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.standin.TestSlack;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whether everything can be read, wherever one is in the page: in both languages, both themes, on a
 * wide and a narrow window. With {@code -Dshots=DIR} each of these is put there as a picture.
 */
final class LooksTest extends PageTest {

  private static final @Nullable String SHOTS = System.getProperty("shots");

  private String root = "";

  @BeforeAll
  void furnish() throws Exception {
    TestSlack slack = slack();
    slack.control("topic", "as", "U1", "channel", "C1", "topic", "全社のお知らせ。急ぎは電話で");
    root = slack.say("U2", "C1", "the root of a thread, with @sato and `code` and #general");
    for (String reply : List.of("はい、確認しました。", "the last reply")) {
      slack.control("message", "as", "U1", "channel", "C1", "text", reply, "thread_ts", root);
    }
    slack.control("react", "as", "U1", "channel", "C1", "ts", root, "name", "eyes", "add", true);
    slack.control("react", "as", "U3", "channel", "C1", "ts", root, "name", "+1", "add", true);
    slack.control("pin", "as", "U1", "channel", "C1", "ts", root, "add", true);
    String edited =
        slack.say("U1", "C1", "長いお知らせです。".repeat(14) + "https://example.com/" + "a".repeat(90));
    slack.control(
        "edit", "as", "U1", "channel", "C1", "ts", edited, "text", "直したお知らせです。".repeat(12));
    attached("C1", "[{'type':'section','text':{'type':'mrkdwn','text':'添付の *本文* です'}}]", null);
    slack.say("U3", "C1", "short");
    sendPicture("U1");
    sendPicture("U2");
    post(
        "C1",
        "open",
        "[{'type':'actions','elements':[{'type':'button','action_id':'noted-open','value':'v',"
            + "'text':{'type':'plain_text','text':'入力のいろいろ'}}]}]");
    slack.say("U1", "C2", "部品の見本です。");
    slack.control("invite", "as", "U1", "channel", "C2", "user", bot());
    post("C2", "message", gallery("message"));
    post("C2", "more", gallery("more"));
    slack
        .standIn()
        .panels()
        .show(
            "mail",
            TestSlack.json("ja", "送られたメール", "en", "Mail that was sent"),
            TestSlack.json(
                "rows",
                List.of(
                    Map.of(
                        "head",
                        "info@example.com",
                        "text",
                        "連絡票",
                        "time",
                        1795219200,
                        "tone",
                        "good"),
                    Map.of("head", "vendor", "text", "No answer yet", "tone", "warn"),
                    Map.of("head", "late", "detail", "3 days", "tone", "bad"))));
    slack
        .standIn()
        .panels()
        .show(
            "raw",
            TestSlack.json("ja", "そのまま", "en", "As it is"),
            TestSlack.json("state", Map.of("open", 3, "names", List.of("a", "b"))));
    slack
        .standIn()
        .panels()
        .offer(
            "day",
            TestSlack.json("ja", "1日進める", "en", "One day later"),
            TestSlack.json("ja", "締め切りの知らせが届きます", "en", "Reminders arrive"),
            () -> {});
  }

  private void sendPicture(String person) throws Exception {
    String query = "?channel=C1&filename=picture.png&as=" + person;
    var stored =
        slack()
            .send(
                HttpRequest.newBuilder(URI.create(slack().base() + "/_control/upload" + query))
                    .header("Authorization", "Bearer " + slack().standIn().token())
                    .header("Content-Type", "image/png")
                    .POST(HttpRequest.BodyPublishers.ofFile(Pictures.png("picture.png")))
                    .build());
    String id =
        ((JsonObject) TestSlack.parsed(stored.body())).getJsonObject("file").getString("id");
    slack().control("message", "as", person, "channel", "C1", "text", "図です", "files", List.of(id));
  }

  private String bot() {
    return slack().api("auth.test").json().getString("user_id");
  }

  /** Each language and each width once; for pictures every pair of them. */
  static Stream<Arguments> windows() {
    Stream<Arguments> usual =
        Stream.of(Arguments.of("U1", "ja", 1280), Arguments.of("U2", "en", 375));
    return SHOTS == null
        ? usual
        : Stream.concat(
            usual, Stream.of(Arguments.of("U1", "ja", 375), Arguments.of("U2", "en", 1280)));
  }

  @ParameterizedTest
  @MethodSource("windows")
  void nothing_is_faint_cut_or_out_of_the_window(String person, String lang, int width) {
    Page page = as(person, "&channel=C1");
    page.width(width);
    page.reload();
    List<String> faults = new ArrayList<>();
    Scenes.from(root)
        .forEach(
            (name, reach) -> {
              reach.accept(page);
              for (String theme : List.of("light", "dark")) {
                page.prefer(theme);
                String scene = "%s-%s-%s-%d".formatted(name, lang, theme, width);
                Measures.faint(page).forEach(fault -> faults.add(scene + ": " + fault));
                shot(page, scene);
              }
              Measures.cutOrHidden(page)
                  .forEach(fault -> faults.add("%s-%s-%d: %s".formatted(name, lang, width, fault)));
            });

    assertThat(faults).isEmpty();
  }

  private static void shot(Page page, String scene) {
    if (SHOTS != null) {
      page.shot(Path.of(SHOTS, scene + ".png"));
    }
  }

  @Test
  void whatever_one_can_press_or_fill_has_a_name() {
    Page page = as("U1", "&channel=C1");
    List<String> faults = new ArrayList<>();
    Set<String> looked = new HashSet<>();
    Scenes.from(root)
        .forEach(
            (name, reach) -> {
              reach.accept(page);
              Measures.nameless(page, looked).forEach(fault -> faults.add(name + ": " + fault));
            });

    assertThat(faults).isEmpty();
  }

  @Test
  void words_on_buttons_can_be_read_while_one_points_at_them() {
    Page page = as("U1", "&channel=C2");
    List<Object> faults = new ArrayList<>();
    for (String theme : List.of("light", "dark")) {
      page.prefer(theme);
      for (String button : List.of("noted-1", "noted-2", "noted-3")) {
        page.point("@message @element[data-action=" + button + "]", "");
        faults.addAll(Measures.faint(page));
      }
    }

    assertThat(faults).isEmpty();
  }

  @Test
  void the_theme_follows_the_machine_until_the_person_chooses() {
    Page page = as("U1", "&channel=C1");
    page.see("@composer");
    page.prefer("dark");
    String dark = ground(page);
    page.prefer("light");
    String light = ground(page);

    assertThat(dark).isNotEqualTo(light);
    page.click("@theme-switch");
    page.click("@theme-switch");
    assertThat(ground(page)).isEqualTo(dark);
    page.reload();
    page.see("@composer");
    assertThat(ground(page)).isEqualTo(dark);
    page.click("@theme-switch");
    assertThat(ground(page)).isEqualTo(light);
  }

  private static String ground(Page page) {
    return String.valueOf(page.script("return getComputedStyle(document.body).backgroundColor"));
  }
}
