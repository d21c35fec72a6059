package dev.noroshi.standin.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.standin.TestSlack;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;

/**
 * Whether everything can be read, wherever one is in the page: in both languages, both themes, on a
 * wide and a narrow window. With {@code -Dshots=DIR} each of these is put there as a picture.
 */
final class LooksTest extends PageTest {

  private static final @Nullable String SHOTS = System.getProperty("shots");

  private String root = "";

  /** What one can come to in the page, and how. */
  private Map<String, Consumer<Page>> scenes() {
    Map<String, Consumer<Page>> scenes = new LinkedHashMap<>();
    scenes.put(
        "talk",
        page -> {
          page.say("/small whisper");
          page.see("@ephemeral");
          page.see("@file img");
        });
    scenes.put(
        "gallery",
        page -> {
          open(page, "C2");
          page.see("@block[data-type=context_actions]");
        });
    scenes.put("gallery-top", page -> scrollTo(page, "@block[data-type=header]"));
    scenes.put("gallery-middle", page -> scrollTo(page, "@block[data-type=table]"));
    scenes.put(
        "completion",
        page -> {
          open(page, "C1");
          page.type("@composer", "@a");
          page.see("@completion-option");
        });
    scenes.put(
        "menu",
        page -> {
          page.retype("@composer", "");
          page.tool("root of a thread", "more");
          page.see("@message-menu");
        });
    scenes.put(
        "emoji",
        page -> {
          page.click("@menu-item[data-action=react]");
          page.see("@emoji-choice");
        });
    scenes.put(
        "details",
        page -> {
          page.keys(Keys.ESCAPE);
          page.click("@channel-title");
          page.see("@dialog @members");
        });
    scenes.put(
        "person",
        page -> {
          page.click("@dialog @member");
          page.see("@dialog[data-name=person]");
        });
    scenes.put(
        "people",
        page -> {
          page.keys(Keys.ESCAPE, Keys.ESCAPE);
          page.gone("@dialog");
          sidebar(page);
          page.click("@person-switcher");
          page.see("@dialog @person-option");
        });
    scenes.put(
        "sidebar",
        page -> {
          page.keys(Keys.ESCAPE);
          page.gone("@dialog");
          sidebar(page);
        });
    scenes.put(
        "home",
        page -> {
          page.click("@sidebar [aria-label=Apps] @channel, @sidebar [aria-label=アプリ] @channel");
          page.see("@home", "Home of");
        });
    scenes.put(
        "form",
        page -> {
          open(page, "C1");
          page.say("/small form");
          page.click("@modal-submit");
          page.see("@modal-error");
        });
    scenes.put(
        "inputs",
        page -> {
          page.keys(Keys.ESCAPE);
          page.gone("@modal");
          page.click("@message @element[data-action=noted-open]");
          page.see("@modal @block[data-type=input]");
        });
    scenes.put(
        "thread",
        page -> {
          page.keys(Keys.ESCAPE);
          page.gone("@modal");
          page.click("[data-ts='" + root + "'] @thread-summary");
          page.see("@thread-log @message", "the last reply");
        });
    scenes.put(
        "panel",
        page -> {
          page.click("@close-thread, @thread @back");
          if (!page.sees("@panel", "")) {
            page.click("@panel-switch");
          }
          page.see("@panel");
        });
    return scenes;
  }

  private static void scrollTo(Page page, String place) {
    page.script("arguments[0].scrollIntoView()", page.see(place));
  }

  private static void sidebar(Page page) {
    if (page.sees("@open-sidebar, @back-to-list", "") && !page.sees(".sidebar.open", "")) {
      page.click("@open-sidebar, @back-to-list");
      page.see(".sidebar.open");
    }
  }

  private static void open(Page page, String channel) {
    sidebar(page);
    page.click("@sidebar @channel[data-id=" + channel + "]");
    page.see("@composer");
  }

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
    scenes()
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
    scenes()
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
