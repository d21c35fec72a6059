package dev.noroshi.slack;

import static dev.noroshi.standin.TestSlack.json;
import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.desk.Command;
import dev.noroshi.desk.NoteFact;
import dev.noroshi.desk.OfferHandover;
import dev.noroshi.desk.SetEntity;
import dev.noroshi.desk.SetNames;
import dev.noroshi.desk.SetVendor;
import dev.noroshi.desk.Ticket;
import dev.noroshi.guide.Flow;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Lang;
import dev.noroshi.guide.TheGuide;
import dev.noroshi.record.FactEntry;
import dev.noroshi.record.Walk;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever somebody sees is whole and in one language. */
final class LanguagesTest {

  private static final String C = Scene.CHANNEL;
  private static final String TITLE = "T-1 暗号化 event";
  private static final String NOTE = "N-1 申し送り note";

  @TempDir Path folder = Path.of("");

  private Scene scene;
  private Doing doing;
  private final List<String> allowed =
      new ArrayList<>(List.of(TITLE, NOTE, "English", "日本語", "[DRILL]", "【訓練】"));

  @SuppressWarnings("NullAway") // opened before each test
  LanguagesTest() {
    scene = null;
    doing = null;
  }

  @BeforeEach
  void open() throws IOException {
    scene = new Scene("jdbc:sqlite:" + folder.resolve("record.db"));
    doing = new Doing(scene);
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private void desk(BiFunction<Ticket, String, Command> command) {
    Ticket ticket = new Ticket("sato (U1)", UUID.randomUUID().toString(), Lang.JA);
    scene.desk().handle(command.apply(ticket, doing.incident().id()));
  }

  private void fact(String element) {
    FactEntry.Content content = new FactEntry.Content(element, NOTE, null, false, NOTE, null);
    desk((t, id) -> new NoteFact(t, id, content));
  }

  /** An incident in the language of whoever starts it, as a drill so that titles are longest. */
  private void start(String as) {
    doing.command(as, C, "drill");
    look(as, scene.topmost(as));
    doing.send(as, json("name", Scene.typed(TITLE)));
    look(as, scene.topmost(as));
  }

  private static String lang(String as) {
    return as.equals("U1") ? "ja" : "en";
  }

  private void look(String as, JsonObject holder) {
    look(as, lang(as), holder);
  }

  private void look(String what, String lang, JsonObject holder) {
    assertThat(Looks.faults(lang, holder, allowed)).as("%s %s", what, holder).isEmpty();
  }

  private void cards(String as, String lang) {
    settled();
    for (JsonObject card : doing.cards("U1", C)) {
      look("card for " + as, lang, card);
      assertThat(card.getString("text")).isIn("【のろし】更新が1件あります", "[Noroshi] One update");
    }
  }

  /** Cards follow one another at Slack's pace: until none has changed for a while. */
  private void settled() {
    List<String> seen = new ArrayList<>();
    until(
        "cards that stay",
        () -> {
          seen.add(doing.cards("U1", C).toString());
          int last = seen.size() - 1;
          return last > 150 && seen.get(last).equals(seen.get(last - 150));
        });
  }

  /** Walks through the flow by buttons and looks at the card and its pages at each step. */
  private void decide(String as, String verb, String flow) {
    doing.command(as, C, verb);
    doing.whisper(as, C, "");
    Walk walk = walk(flow);
    for (Flow.Question question : scene.desk().flow(walk).questions()) {
      String id = question.id();
      JsonObject card = doing.card(as, C, "why:" + id);
      for (String action : pages(card)) {
        doing.press(as, C, card, action);
        look(as, scene.topmost(as));
        doing.closeModals(as);
      }
      doing.press(as, C, card, "answer:" + id + ":" + question.closedAnswers().get(0).id());
      until("the answer", () -> walk(flow).answers().containsKey(id));
    }
    doing.card(as, C, "\"reasons\"");
  }

  private Walk walk(String flow) {
    return doing.incident().walks().current(flow).orElseThrow();
  }

  private static List<String> pages(JsonObject card) {
    return Looks.buttons(card).stream()
        .map(button -> button.getString("action_id"))
        .filter(
            id ->
                id.matches(
                    "(why|open|change|history|reasons|facts|checklist-why|stage|roles|fact|correct)(:.*)?"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"U1, U2", "U2, U1"})
  void cards_forms_and_pages_are_whole_and_in_one_language(String as, String other) {
    String lang = lang(as);
    start(as);
    doing.card(as, C, "watched:");
    desk((t, id) -> new OfferHandover(t, id, "alex (U2)", NOTE, null));
    doing.command(as, C, "share");
    doing.card(as, C, "\"show\"");
    cards(as, lang);

    doing.send(as, json("watched", Scene.chosen("no")));
    doing.card(as, C, TITLE);
    fact("endpoint");
    fact("damage");
    desk((t, id) -> new OfferHandover(t, id, "alex (U2)", NOTE, null));
    decide(as, "disclose", "disclosure");
    cards(as, lang);
    for (JsonObject card : doing.cards(as, C)) {
      for (String action : pages(card)) {
        for (String reader : List.of(as, other)) {
          doing.press(reader, C, card, action);
          look(reader, scene.topmost(reader));
          doing.closeModals(reader);
        }
      }
      if (card.toString().contains("\"language\"")) {
        doing.press(other, C, card, "language");
        look(other, scene.topmost(other));
        doing.closeModals(other);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"U1, U2", "U2, U1"})
  void verbs_answer_in_the_language_of_whoever_types_them(String as, String other) {
    start(as);
    doing.send(as, json("watched", Scene.chosen("no")));
    doing.card(as, C, TITLE);
    for (String verb :
        List.of("add", "stage", "roles", "handover", "close", "watched", "audience")) {
      doing.command(other, C, verb);
      look(verb, lang(other), scene.topmost(other));
      doing.closeModals(other);
    }
    for (String verb : List.of("share", "share", "status", "reopen", "start", "help", "x")) {
      doing.command(other, C, verb);
      until("a whisper", () -> !scene.slack().whispers(other, C).isEmpty());
      scene.slack().untilQuiet();
      scene.slack().whispers(other, C).forEach(w -> look(verb, lang(other), whole(w)));
    }
    doing.command(other, C, "close");
    doing.send(other, json("reason", Scene.typed(NOTE)));
    until(
        "the end",
        () -> doing.cards(as, C).stream().anyMatch(c -> c.toString().contains("verify --head")));
    cards(as, lang(as));
    doing.command(other, C, "add");
    scene.slack().whispers(other, C).forEach(w -> look("closed", lang(other), whole(w)));
    doing.command(other, C, "reopen");
    look(other, scene.topmost(other));
    doing.send(other, json("reason", Scene.typed(NOTE)));
    look(other, doing.home(other, TITLE.substring(0, 3)));
  }

  @ParameterizedTest
  @CsvSource({"U1, U2", "U2, U1"})
  void what_is_prepared_is_in_the_language_of_whoever_looks(String as, String other) {
    start(as);
    doing.send(as, json("watched", Scene.chosen("no")));
    desk((t, id) -> new SetEntity(t, null, NOTE, List.of()));
    desk((t, id) -> new SetVendor(t, null, NOTE, "yes", NOTE, id, null));
    desk((t, id) -> new SetNames(t, Map.of("full", List.of(NOTE)), id, null));
    doing.command(other, C, "prepare");
    look(other, scene.topmost(other));
    for (String page : List.of("entities", "vendors")) {
      doing.pressInView(other, scene.topmost(other), "prepare:" + page);
      until(page, () -> scene.topmost(other).toString().contains("prepare:remove-"));
      look(other, scene.topmost(other));
      doing.pressInView(
          other,
          scene.topmost(other),
          page.equals("vendors") ? "prepare:vendor:" : "prepare:entity:");
      look(other, scene.topmost(other));
      scene.slack().control("close", "as", other, "view_id", scene.topmost(other).getString("id"));
      doing.pressInView(other, scene.topmost(other), "prepare:all");
      until("all", () -> scene.topmost(other).toString().contains("prepare:names"));
    }
    doing.pressInView(other, scene.topmost(other), "prepare:names");
    look(other, scene.topmost(other));
  }

  /** A whisper without blocks is its text. */
  private static JsonObject whole(JsonObject whisper) {
    return whisper.containsKey("blocks")
        ? whisper
        : json("blocks", List.of(json("type", "mrkdwn", "text", whisper.getString("text"))));
  }

  @Test
  void titles_and_buttons_fit_in_both_languages_also_in_a_drill() throws IOException {
    Guide guide = TheGuide.checked();
    for (Lang lang : Lang.values()) {
      guide
          .texts()
          .byKey()
          .forEach(
              (key, text) -> {
                String words = text.in(lang);
                if (key.matches(
                        "slack\\..*title|slack\\.(walk\\.why|walk\\.history|first-minutes\\.why|facts\\.(add|correct))|walk\\.reason")
                    && !key.matches("slack\\.(counts|vendor|closed|home)\\.title")) {
                  String drill =
                      key.startsWith("slack.start.")
                          ? words
                          : guide.texts().get(lang, "slack.drill", "text", words);
                  assertThat(drill).as(key).hasSizeLessThanOrEqualTo(24);
                }
                if (key.matches("slack\\..*(submit|cancel|close|record)")
                    && !key.contains("incident")
                    && !key.contains("closed")) {
                  assertThat(words).as(key).hasSizeLessThanOrEqualTo(24);
                }
              });
    }
  }
}
