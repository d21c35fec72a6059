package dev.noroshi.slack;

import static dev.noroshi.standin.TestSlack.json;
import static dev.noroshi.standin.TestSlack.objects;
import static dev.noroshi.standin.TestSlack.until;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.desk.MarkCounselOnly;
import dev.noroshi.desk.SayWatched;
import dev.noroshi.desk.StartWalk;
import dev.noroshi.record.Verification;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How things stand, for one person: in the channel, and as a file. */
final class StatusExportTest {

  private static final String C = Scene.CHANNEL;
  private static final String TITLE = "不審な暗号化";

  @TempDir Path folder = Path.of("");

  private Scene scene;
  private Doing doing;

  @SuppressWarnings("NullAway") // opened before each test
  StatusExportTest() {
    scene = null;
    doing = null;
  }

  @BeforeEach
  void open() throws IOException {
    scene = new Scene("jdbc:sqlite:" + folder.resolve("record.db"));
    doing = new Doing(scene);
    scene.start(TITLE);
  }

  @AfterEach
  void close() {
    scene.close();
  }

  // -- status

  @Test
  void the_status_is_for_the_asker_alone_and_in_their_language() {
    doing.desk((t, id) -> new StartWalk(t, id, "sharing", null));
    doing.fact("endpoint", "198.51.100.7");
    doing.command("U1", C, "stage");
    doing.send("U1", json("stage", Scene.chosen("recovery")));

    doing.command("U2", C, "status");
    assertThat(doing.whisper("U2", C, TITLE).toString())
        .contains("stage: ")
        .contains("facts recorded: 1")
        .contains("3 questions open")
        .contains("*Still open*")
        .contains("Is anything still unclear")
        .contains(": not begun")
        .doesNotContain("198.51.100");
    assertThat(doing.whisper("U2", C, TITLE).getString("text")).isEqualTo("[Noroshi] One update");
    assertThat(scene.slack().whispers("U1", C)).isEmpty();

    doing.command("U1", C, "状況");
    assertThat(doing.whisper("U1", C, TITLE).toString())
        .contains("*まだ開いているもの*")
        .contains("まだ分からない点は");
  }

  @Test
  void a_deleted_card_comes_back_with_the_status_and_the_deletion_stays_on_the_record() {
    JsonObject card = doing.card("U1", C, "末尾のハッシュ");
    scene.slack().control("delete", "as", "U1", "channel", C, "ts", card.getString("ts"));
    until("the note", () -> doing.noted("card-deleted").size() == 1);
    assertThat(doing.cards("U1", C).toString()).doesNotContain("末尾のハッシュ");

    doing.command("U2", C, "status");
    doing.whisper("U2", C, TITLE);
    assertThat(doing.card("U1", C, "末尾のハッシュ").getString("ts")).isNotEqualTo(card.getString("ts"));
    until("the pin", () -> doing.card("U1", C, "末尾のハッシュ").containsKey("pinned_to"));
    assertThat(doing.noted("card-deleted")).hasSize(1);
  }

  @Test
  void while_slack_may_be_watched_the_status_is_numbers() {
    doing.watched(SayWatched.Answer.UNKNOWN);
    doing.command("U2", C, "status");
    assertThat(doing.whisper("U2", C, "Incident " + doing.incident().id()).toString())
        .contains("facts recorded: 0")
        .contains("only numbers")
        .doesNotContain(TITLE)
        .doesNotContain("unclear");
  }

  // -- words

  @ParameterizedTest
  @CsvSource({"U1, help, 使えるもの", "U2, ヘルプ, What you can type", "U2, '', What you can type"})
  void help_is_in_the_persons_language(String as, String word, String words) {
    doing.command(as, C, word);
    assertThat(doing.whisper(as, C, words).toString()).doesNotContain("not known here");
  }

  @Test
  void an_unknown_word_is_told_with_the_known_ones_and_not_repeated() {
    doing.command("U2", C, "delete everything");
    assertThat(doing.whisper("U2", C, "That word is not known here").toString())
        .contains("What you can type")
        .doesNotContain("everything");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "add",
        "share",
        "disclose",
        "stage",
        "roles",
        "handover",
        "close",
        "watched",
        "reopen",
        "audience",
        "status",
        "export"
      })
  void where_no_incident_is_every_verb_says_so(String verb) {
    doing.command("U2", "C4", verb);
    doing.whisper("U2", "C4", "There is no incident in this channel");
    assertThat(scene.slack().views("U2")).isEmpty();
  }

  // -- export

  private String direct(String as) {
    String bot = scene.slack().api("auth.test").json().getString("user_id");
    return scene
        .slack()
        .control("open", "as", as, "users", List.of(bot))
        .getJsonObject("channel")
        .getString("id");
  }

  @Test
  void the_record_comes_as_a_file_that_verifies_and_it_is_noted_who_took_it() {
    doing.fact("damage", "for counsel");
    doing.desk((t, id) -> new MarkCounselOnly(t, id, doing.incident().seq(), true));
    doing.command("U2", C, "export");
    doing.whisper("U2", C, "The record was sent to you");

    String direct = direct("U2");
    until(
        "the file", () -> scene.slack().messages("U2", direct).toString().contains("url_private"));
    JsonObject message = scene.slack().messages("U2", direct).get(0);
    JsonObject file = objects(message, "files").get(0);
    assertThat(file.getString("name")).isEqualTo("noroshi-" + doing.incident().id() + ".jsonl");
    assertThat(message.getString("text")).contains(doing.incident().head()).doesNotContain(TITLE);
    HttpRequest download =
        HttpRequest.newBuilder(URI.create(file.getString("url_private")))
            .header("Authorization", "Bearer " + scene.slack().standIn().token())
            .build();
    String text = scene.slack().send(download).body();
    Verification.Report report = Verification.check(text.getBytes(UTF_8), doing.incident().head());
    assertThat(report.problems()).isEmpty();
    assertThat(report.counsel()).isEqualTo(1);
    assertThat(text).contains(TITLE).doesNotContain("for counsel");
    assertThat(doing.noted("record-taken")).singleElement().asString().contains("alex (U2)");
  }

  @Test
  void while_slack_may_be_watched_nothing_is_sent_and_the_other_way_is_told() {
    doing.watched(SayWatched.Answer.UNKNOWN);
    doing.command("U1", C, "書き出し");
    doing.whisper("U1", C, "noroshi export " + doing.incident().id());
    assertThat(doing.noted("record-taken")).isEmpty();
    assertThat(scene.slack().messages("U1", direct("U1"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "conversations.open",
        "files.getUploadURLExternal",
        "files.completeUploadExternal"
      })
  void when_the_file_cannot_be_sent_the_person_is_told(String method) {
    scene.slack().control("fault", "method", method, "error", "fatal_error", "times", 10);
    doing.command("U2", C, "export");
    doing.whisper("U2", C, "The record could not be sent");
    assertThat(doing.noted("record-taken")).hasSize(1);
  }
}
