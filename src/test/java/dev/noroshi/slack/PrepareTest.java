package dev.noroshi.slack;

import static dev.noroshi.standin.TestSlack.json;
import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.desk.TellTriage;
import dev.noroshi.desk.Ticket;
import dev.noroshi.guide.Lang;
import dev.noroshi.record.Incident;
import dev.noroshi.record.Profile;
import dev.noroshi.record.ProfileEntry;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an organisation says of itself in peacetime, wherever it is asked for. */
final class PrepareTest {

  private static final String C = Scene.CHANNEL;

  @TempDir Path folder = Path.of("");

  private Scene scene;
  private Doing doing;

  @SuppressWarnings("NullAway") // opened before each test
  PrepareTest() {
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

  private Profile profile() {
    return scene.desk().profile();
  }

  private void press(String as, String action) {
    doing.pressInView(as, scene.topmost(as), action);
  }

  /** Waits until the topmost modal has these words. */
  private JsonObject seen(String as, String words) {
    until("a modal with " + words, () -> scene.topmost(as).toString().contains(words));
    return scene.topmost(as);
  }

  private static JsonObject chosenOf(String... options) {
    List<JsonObject> all = List.of(options).stream().map(option -> json("value", option)).toList();
    return json("value", json("selected_options", all));
  }

  @Test
  void one_page_from_home_leads_through_all_of_it_and_says_what_stands() {
    doing.pressInView("U2", doing.home("U2", "Prepare"), "prepare:all");
    assertThat(scene.topmost("U2").toString()).contains("0 of 6 are ready", "docs/own-limits.md");

    press("U2", "prepare:entities");
    seen("U2", "Nothing is registered yet");
    press("U2", "prepare:entity");
    doing.send("U2", json("name", Scene.typed("例示銀行"), "traits-japan", chosenOf("jp_finance")));
    seen("U2", "例示銀行");
    press("U2", "prepare:all");
    seen("U2", "1 of 6 are ready");

    press("U2", "prepare:names");
    doing.send("U2", json("full", Scene.typed("例示銀行\n\n例示銀行株式会社"), "short", Scene.typed("RG")));
    seen("U2", "2 of 6 are ready");
    assertThat(profile().words("full")).containsExactly("例示銀行", "例示銀行株式会社");
    press("U2", "prepare:drill");
    assertThat(Doing.options(scene.topmost("U2"), "kind").get(0)).isEqualTo("drill");
    doing.send("U2", json("name", Scene.typed("最初の訓練")));
    doing.send("U2", json("watched", Scene.chosen("no")));
    assertThat(doing.incident().outline().drill()).isTrue();
    doing.command("U2", C, "prepare");
    assertThat(scene.topmost("U2").toString()).contains("3 of 6 are ready");
  }

  @Test
  void a_legal_entity_is_listed_changed_and_removed() {
    doing.command("U1", C, "備え");
    press("U1", "prepare:entities");
    press("U1", "prepare:entity");
    doing.send("U1", json("name", Scene.typed("例示商事"), "traits-listing", chosenOf("tse")));
    seen("U1", "例示商事");
    String id = profile().entities().keySet().iterator().next();

    press("U1", "prepare:entity:" + id);
    JsonObject form = scene.topmost("U1");
    assertThat(form.toString()).contains("\"initial_value\":\"例示商事\"", "initial_options");
    doing.send("U1", json("name", Scene.typed("例示物産")));
    seen("U1", "例示物産");
    ProfileEntry.EntitySet now = profile().entities().get(id);
    assertThat(now).isEqualTo(new ProfileEntry.EntitySet(id, "例示物産", List.of("tse")));

    JsonObject remove =
        Looks.buttons(scene.topmost("U1")).stream()
            .filter(b -> b.getString("action_id").startsWith("prepare:remove-entity"))
            .findFirst()
            .orElseThrow();
    assertThat(remove.getJsonObject("confirm").toString()).contains("例示物産");
    press("U1", "prepare:remove-entity:" + id);
    seen("U1", "まだ登録されていません");
    assertThat(profile().entities()).isEmpty();
    assertThat(profile().former()).containsKey(id);
  }

  @Test
  void a_vendor_is_registered_and_of_two_changes_at_once_the_second_is_told() {
    doing.command("U1", C, "備え");
    press("U1", "prepare:vendors");
    press("U1", "prepare:vendor");
    doing.send("U1", json("name", Scene.typed("運用ベンダ"), "note", Scene.typed("#ops <!here>")));
    JsonObject page = seen("U1", "運用ベンダ");
    assertThat(page.toString()).contains("モデル条文：未確認", "#ops &lt;!here&gt;");
    String id = profile().vendors().keySet().iterator().next();

    doing.command("U2", C, "prepare");
    press("U2", "prepare:vendors");
    seen("U2", "Not known");
    press("U2", "prepare:vendor:" + id);
    press("U1", "prepare:vendor:" + id);
    doing.send("U2", json("clause", Scene.chosen("yes")));
    assertThat(doing.refusal("U1", "name", json("clause", Scene.chosen("no"))))
        .contains("alex (U2)");
    assertThat(profile().vendors().get(id))
        .isEqualTo(new ProfileEntry.VendorSet(id, "運用ベンダ", "yes", "#ops <!here>"));
    assertThat(doing.refusal("U1", "name", json("name", Scene.typed(" ")))).contains("名前");
  }

  @Test
  void whoever_only_reads_an_incident_changes_nothing_from_there_and_a_drill_says_what_it_means() {
    doing.command("U1", C, "drill");
    doing.send("U1", json("name", Scene.typed("訓練の題")));
    doing.send("U1", json("watched", Scene.chosen("no")));
    doing.role("viewer", "alex (U2)", null);
    doing.command("U2", C, "prepare");
    assertThat(Doing.title(scene.topmost("U2"))).isEqualTo("[DRILL] Prepare");
    press("U2", "prepare:entities");
    seen("U2", "Nothing is registered yet");
    press("U2", "prepare:entity");
    assertThat(Doing.title(scene.topmost("U2"))).isEqualTo("[DRILL] Legal entity");
    assertThat(scene.topmost("U2").toString()).contains("used in real incidents too");
    assertThat(doing.refusal("U2", "name", json("name", Scene.typed("例示商事"))))
        .contains("read only");
    assertThat(profile().entities()).isEmpty();
  }

  @Test
  void somebody_from_outside_finds_no_page_to_prepare() {
    assertThat(doing.home("U5", "社内の人").toString()).doesNotContain("prepare");
    scene.slack().control("invite", "as", "U1", "channel", C, "user", "U5");
    doing.command("U5", C, "備え");
    doing.whisper("U5", C, "社内の人");
    assertThat(scene.slack().views("U5")).isEmpty();
  }

  @Test
  void what_is_named_in_one_incident_changes_the_proposals_of_the_others() {
    scene.start("不審な暗号化");
    doing.desk((t, id) -> new TellTriage(t, id, "personalData", "yes"));
    doing.card("U1", C, "個人情報保護法 第26条");
    scene.slack().control("shortcut", "as", "U1", "callback_id", "start-incident");
    doing.send("U1", json("name", Scene.typed("もう一つ")));
    doing.send("U1", json("watched", Scene.chosen("no")));
    String other =
        scene.desk().incidents().stream()
            .filter(one -> one.outline().title().equals("もう一つ"))
            .map(Incident::id)
            .findFirst()
            .orElseThrow();
    scene.desk().handle(new TellTriage(ticket(), other, "personalData", "yes"));
    String bound = scene.desk().incident(other).outline().channel();
    String channel = String.valueOf(bound).replaceFirst(".*/", "");
    doing.card("U1", channel, "個人情報保護法 第26条");

    doing.press("U1", C, doing.card("U1", C, "届け出と通知の確認"), "entity");
    doing.send("U1", json("name", Scene.typed("例示商事")));
    doing.card("U1", C, "例示商事");
    doing.card("U1", channel, "例示商事");
  }

  private static Ticket ticket() {
    return new Ticket("sato (U1)", "told-in-the-other", Lang.JA);
  }
}
