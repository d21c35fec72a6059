package dev.noroshi.slack;

import static dev.noroshi.standin.TestSlack.json;
import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.desk.CloseIncident;
import dev.noroshi.desk.EndRole;
import dev.noroshi.desk.MarkCounselOnly;
import dev.noroshi.desk.ReopenIncident;
import dev.noroshi.desk.SayWatched;
import dev.noroshi.desk.StartWalk;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody finds in App Home, wherever they are. */
final class HomeTest {

  private static final String C = Scene.CHANNEL;
  private static final String TITLE = "不審な暗号化";

  @TempDir Path folder = Path.of("");

  private Scene scene;
  private Doing doing;

  @SuppressWarnings("NullAway") // opened before each test
  HomeTest() {
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

  @Test
  void home_shows_a_member_what_is_open_and_their_role_with_the_channel() {
    doing.role("security", "alex (U2)", null);
    String home = doing.home("U2", TITLE).toString();
    assertThat(home)
        .contains("Your incidents")
        .contains("<#C2>")
        .contains("your roles: Security responder")
        .contains(": not begun")
        .doesNotContain("read:");
    assertThat(doing.home("U1", TITLE).toString()).contains("あなたの事案").doesNotContain("役割：");
    assertThat(doing.home("U3", "no open incident").toString()).doesNotContain(TITLE);
    assertThat(doing.home("U5", "社内の人").toString()).doesNotContain(TITLE);
    doing.watched(SayWatched.Answer.YES);
    assertThat(doing.home("U2", "only numbers").toString()).doesNotContain(TITLE);
  }

  @Test
  void who_left_the_channel_does_not_find_the_incident_any_more() {
    doing.home("U2", TITLE);
    scene.slack().control("leave", "as", "U2", "channel", C);
    assertThat(doing.home("U2", "no open incident").toString()).doesNotContain(TITLE);
  }

  @Test
  void a_channel_that_we_lost_does_not_hide_the_other_incidents() {
    scene.slack().control("shortcut", "as", "U1", "callback_id", "start-incident");
    doing.send("U1", json("name", Scene.typed("もう一つ")));
    doing.send("U1", json("watched", Scene.chosen("no")));
    doing.closeModals("U1");
    doing.home("U1", "もう一つ");
    String bot = scene.slack().api("auth.test").json().getString("user_id");
    scene.slack().control("kick", "as", "U1", "channel", C, "user", bot);
    until("the end of what was known", () -> !doing.home("U1", "もう一つ").toString().contains(TITLE));
  }

  @Test
  void whoever_has_a_role_sees_it_without_being_a_member_and_as_long_as_they_have_it() {
    doing.role("counsel", "dana (U3)", null);
    assertThat(doing.home("U3", TITLE).toString())
        .contains("your roles: Counsel")
        .contains("read:");
    doing.role("counsel", "dana (U3)", Instant.now().plusSeconds(2));
    until(
        "the end of the role",
        () -> !doing.home("U3", "Your incidents").toString().contains(TITLE));
  }

  @Test
  void a_viewer_reads_all_of_it_in_a_modal_and_it_is_on_record_who_looked() {
    doing.role("viewer", "dana (U3)", null);
    doing.fact("endpoint", "198.51.100.7");
    doing.fact("damage", "for counsel");
    doing.desk((t, id) -> new MarkCounselOnly(t, id, doing.incident().seq(), true));
    doing.desk((t, id) -> new StartWalk(t, id, "sharing", null));
    doing.desk((t, id) -> new CloseIncident(t, id, "誤検知"));

    JsonObject home = doing.home("U3", TITLE);
    long seq = doing.incident().seq();
    doing.pressInView("U3", home, "read:");
    JsonObject modal = scene.topmost("U3");
    assertThat(modal.toString())
        .contains(TITLE)
        .contains("198[.]51")
        .contains("That you read it is on record")
        .contains("The incident is closed")
        .doesNotContain("for counsel");
    assertThat(Looks.buttons(modal)).allMatch(b -> b.getString("action_id").startsWith("read:"));
    assertThat(doing.noted("record-viewed")).singleElement().asString().contains("dana (U3)");
    assertThat(doing.incident().seq()).isEqualTo(seq + 1);

    doing.pressInView("U3", modal, "read:ja");
    assertThat(scene.topmost("U3").toString()).contains("事案を終了しました");
    assertThat(doing.noted("record-viewed")).hasSize(1);

    String id = doing.incident().id();
    doing.desk((t, i) -> new ReopenIncident(t, i, "続き"));
    doing.desk((t, i) -> new EndRole(t, i, "viewer", "dana (U3)"));
    doing.closeModals("U3");
    doing.pressInView("U3", home, "read:" + id);
    assertThat(scene.slack().views("U3")).as("no role any more").isEmpty();
    assertThat(doing.noted("record-viewed")).hasSize(1);
  }
}
