package dev.noroshi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.cli.Terminal.Result;
import dev.noroshi.flow.Assessment;
import dev.noroshi.flow.Assessor;
import dev.noroshi.flow.Flows;
import dev.noroshi.guide.Flow;
import dev.noroshi.record.Verification;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything but the walk itself. */
final class CommandsTest {

  @TempDir Path folder = Path.of("");

  private static JsonObject json(String line) {
    try (JsonReader reader = Json.createReader(new StringReader(line))) {
      return reader.readObject();
    }
  }

  private static Set<String> strings(JsonObject object, String name) {
    Set<String> found = new HashSet<>();
    object
        .getJsonArray(name)
        .getValuesAs(JsonString.class)
        .forEach(text -> found.add(text.getString()));
    return found;
  }

  private static Set<String> ids(List<Flow.Outcome> outcomes) {
    Set<String> ids = new HashSet<>();
    outcomes.forEach(outcome -> ids.add(outcome.id()));
    return ids;
  }

  @Test
  void batch_flow_gives_for_every_set_of_answers_what_the_engine_gives() {
    StringBuilder in = new StringBuilder();
    Map<String, Assessment> expected = new LinkedHashMap<>();
    for (Flow flow : List.of(Flows.SHARING, Flows.DISCLOSURE)) {
      for (Map<String, String> set : Flows.partialSets(flow)) {
        String id = "n" + expected.size();
        JsonObjectBuilder answers = Json.createObjectBuilder();
        set.forEach(answers::add);
        in.append(
                Json.createObjectBuilder()
                    .add("id", id)
                    .add("flow", flow.id())
                    .add("answers", answers)
                    .build())
            .append('\n');
        expected.put(id, Assessor.assess(flow, set, Set.of()));
      }
    }

    Result result = new Terminal().input(in.toString()).run("batch", "flow");

    assertThat(result.status()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.lines()).hasSize(64 + 81);
    for (String line : result.lines()) {
      JsonObject out = json(line);
      Assessment assessment = Objects.requireNonNull(expected.get(out.getString("id")));
      assertThat(strings(out, "outcomes")).isEqualTo(ids(assessment.primary().stream().toList()));
      assertThat(strings(out, "also")).isEqualTo(ids(assessment.also()));
      if (assessment.complete()) {
        assertThat(out).doesNotContainKeys("possible", "deciding");
      } else {
        assertThat(strings(out, "possible")).isEqualTo(ids(assessment.possible()));
        assertThat(out.isNull("deciding") ? "" : out.getString("deciding"))
            .isEqualTo(assessment.deciding().map(Flow.Question::id).orElse(""));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nonsense | not a JSON object",
        "[1] | not a JSON object",
        "{} | “flow” is missing",
        "{\"id\":1,\"flow\":\"lunch\",\"answers\":{}} | there are: disclosure, sharing",
        "{\"id\":1,\"flow\":\"sharing\"} | “answers” is missing",
        "{\"id\":1,\"flow\":\"sharing\",\"answers\":{\"x\":\"yes\"}} | there is no “x”",
        "{\"id\":1,\"flow\":\"sharing\",\"answers\":{\"unclearPoints\":\"a\"}} | yes, no, unknown",
        "{\"id\":1,\"flow\":\"sharing\",\"answers\":{\"unclearPoints\":3}} | answers.unclearPoints",
      })
  void a_batch_line_that_cannot_be_read_gets_an_error_and_the_rest_goes_on(
      String line, String error) {
    String good = "{\"id\":2,\"flow\":\"sharing\",\"answers\":{\"unclearPoints\":\"yes\"}}";
    Result result = new Terminal().typing(line, "", good).run("batch", "flow", "--lang", "en");

    assertThat(result.status()).isZero();
    assertThat(result.lines()).hasSize(2);
    assertThat(json(result.lines().get(0)).getString("error")).contains(error);
    assertThat(json(result.lines().get(1)).getInt("id")).isEqualTo(2);
    assertThat(strings(json(result.lines().get(1)), "outcomes"))
        .containsExactly("share-to-get-missing-info");
  }

  @Test
  void an_answer_given_as_null_or_not_known_yet_is_open() {
    Result result =
        new Terminal()
            .typing(
                "{\"flow\":\"disclosure\",\"answers\":{\"secondaryDamage\":null}}",
                "{\"flow\":\"disclosure\",\"answers\":{\"secondaryDamage\":\"unknown\"}}")
            .run("batch", "flow");

    assertThat(result.lines().get(0))
        .isEqualTo(result.lines().get(1))
        .contains("\"deciding\":\"secondaryDamage\"");
  }

  @Test
  void lint_finds_nothing_in_the_guide_we_ship() {
    assertThat(new Terminal().run("lint", "--lang", "en").out()).contains("No faults");
    Result folderGiven = new Terminal().run("lint", "conversations", "--lang", "ja");
    assertThat(folderGiven.status()).isZero();
    assertThat(folderGiven.out()).contains("誤りはありません");
  }

  @Test
  void lint_prints_file_line_column_pointer_and_what_was_expected() throws IOException {
    Path guide = GuideCopy.in(folder);
    Path sharing = guide.resolve("flows/sharing.json");
    Files.writeString(
        sharing, Files.readString(sharing).replace("\"to\": \"consult-", "\"to\": \"insult-"));
    Files.writeString(guide.resolve("roles.json"), "{\n  \"roles\": [\n");

    Result result = new Terminal().run("lint", guide.toString(), "--lang", "en");

    assertThat(result.status()).isEqualTo(Exit.FOUND);
    assertThat(result.err()).matches("\\d+ faults\\.\n");
    assertThat(result.out())
        .containsPattern("flows/sharing\\.json:\\d+:13 #/edges/6/to “insult-expert-org” is neither")
        .containsPattern("roles\\.json:3:\\d+ # This is no JSON");
  }

  @Test
  void a_guide_with_faults_is_not_used() throws IOException {
    Path guide = GuideCopy.in(folder);
    Files.writeString(guide.resolve("roles.json"), "{");

    Result result =
        Terminal.with(folder.resolve("r.db"))
            .run("walk", "sharing", "--guide", guide.toString(), "--lang", "en");

    assertThat(result.status()).isEqualTo(Exit.GUIDE);
    assertThat(result.err()).contains("faults and is not used").contains("roles.json:1:");
    assertThat(result.err().lines()).hasSize(1);
    assertThat(folder.resolve("r.db")).doesNotExist();
  }

  @Test
  void a_guide_folder_that_is_not_there_is_named() {
    for (String[] args :
        List.of(
            new String[] {"lint", "/nowhere/guide", "--lang", "en"},
            new String[] {"walk", "sharing", "--guide", "/nowhere/guide", "--lang", "en"})) {
      Result result = new Terminal().run(args);
      assertThat(result.status()).isEqualTo(Exit.GUIDE);
      assertThat(result.err()).contains("/nowhere/guide").contains("--guide");
    }
    Result fromEnvironment =
        new Terminal().environment("NOROSHI_GUIDE", "/nowhere/guide").run("batch", "flow");
    assertThat(fromEnvironment.status()).isEqualTo(Exit.GUIDE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void unknown_flows_incidents_and_names_are_one_clear_line(String lang) throws IOException {
    Path database = folder.resolve("r.db");
    for (String[] args :
        List.of(
            new String[] {"walk", "lunch", "--lang", lang},
            new String[] {"walk", "sharing", "--incident", "NOPE", "--lang", lang},
            new String[] {"walk", "sharing", "--by", " ", "--lang", lang},
            new String[] {"walk", "sharing", "--title", "x".repeat(200), "--lang", lang},
            new String[] {"export", "NOPE", "--lang", lang})) {
      Files.write(database, new byte[0], StandardOpenOption.CREATE);
      Result result = Terminal.with(database).run(args);
      assertThat(result.status()).as(String.join(" ", args)).isEqualTo(Exit.REFUSED);
      assertThat(result.err().lines()).hasSize(1);
      assertThat(result.err()).doesNotContain("{");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"walk", "export", "verify", "nonsense", "--nonsense"})
  void wrong_usage_is_one_clear_line_in_both_languages(String command) {
    for (String lang : List.of("ja", "en")) {
      Result result = new Terminal().run(command, "--lang", lang);
      assertThat(result.status()).isEqualTo(Exit.USAGE);
      assertThat(result.err().lines()).hasSize(1);
      assertThat(result.err()).contains("--help");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "", "japanese"})
  void an_unknown_language_is_refused_with_the_known_ones(String lang) {
    Result result = new Terminal().run("incidents", "--lang", lang);

    assertThat(result.status()).isEqualTo(Exit.USAGE);
    assertThat(result.err()).contains("JA, EN");
  }

  @Test
  void a_number_heard_over_the_phone_is_understood() {
    assertThat(IncidentNumber.read(" 7k3oil9x ")).isEqualTo("7K30119X");
  }

  @Test
  void what_others_typed_cannot_play_with_the_terminal() {
    Path database = folder.resolve("r.db");
    Result shown =
        Terminal.with(database)
            .typing("3", "\u001b[31m\u202e赤", "", "", "0", "0", "0", "")
            .run("walk", "disclosure", "--by", "佐藤", "--lang", "ja");
    assertThat(shown.out()).contains("赤").doesNotContain("\u001b", "\u202e");

    for (String[] args :
        List.of(
            new String[] {"walk", "sharing", "--by", "\u001b[31m"},
            new String[] {"walk", "sharing", "--title", "a\u009b2J"})) {
      Result refused = Terminal.with(database).run(args);
      assertThat(refused.status()).isEqualTo(Exit.REFUSED);
    }
  }

  @Test
  void an_unknown_batch_task_names_the_known_ones() {
    Result result = new Terminal().run("batch", "cook", "--lang", "en");

    assertThat(result.status()).isEqualTo(Exit.USAGE);
    assertThat(result.err()).contains("flow");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "walk",
        "incidents",
        "organisation",
        "lint",
        "export",
        "verify",
        "batch",
        "serve",
        "doctor"
      })
  void every_command_explains_itself_in_both_languages(String command) {
    for (String lang : List.of("ja", "en")) {
      Result result =
          command.isEmpty()
              ? new Terminal().run("--help", "--lang", lang)
              : new Terminal().run(command, "--help", "--lang", lang);
      assertThat(result.status()).isZero();
      assertThat(result.out())
          .contains("noroshi " + command)
          .contains(lang.equals("ja") ? "使い方" : "Usage")
          .contains(lang.equals("ja") ? "表示の言語" : "Language shown");
      assertThat(result.err()).isEmpty();
    }
  }

  @Test
  void without_a_command_the_help_is_shown_with_all_commands_and_statuses() {
    Result result = new Terminal().run("--lang", "en");

    assertThat(result.status()).isZero();
    assertThat(result.out())
        .contains("walk", "incidents", "lint", "export", "verify", "batch", "Exit status");
  }

  @Test
  void the_language_follows_the_environment_unless_said() {
    assertThat(new Terminal().environment("LANG", "ja_JP.UTF-8").run().out()).contains("使い方");
    assertThat(new Terminal().environment("LANG", "de_DE.UTF-8").run().out()).contains("Usage");
    assertThat(
            new Terminal()
                .environment("LANG", "en_US.UTF-8")
                .environment("LC_ALL", "ja_JP.UTF-8")
                .run()
                .out())
        .contains("使い方");
    assertThat(new Terminal().environment("LANG", "ja_JP.UTF-8").run("--lang=en").out())
        .contains("Usage");
  }

  @Test
  void reading_a_record_that_is_not_there_says_so_and_makes_none() {
    Path database = folder.resolve("typo.db");
    for (String[] args :
        List.of(
            new String[] {"incidents", "--lang", "en"},
            new String[] {"export", "X", "--lang", "en"})) {
      Result result = Terminal.with(database).run(args);
      assertThat(result.status()).isEqualTo(Exit.STORE);
      assertThat(result.err()).contains("There is no record here").contains("typo.db");
    }
    assertThat(database).doesNotExist();
  }

  @Test
  void incidents_says_when_there_are_none() throws IOException {
    Path empty = Files.createFile(folder.resolve("r.db"));
    Result result = Terminal.with(empty).run("incidents", "--lang", "en");

    assertThat(result.status()).isZero();
    assertThat(result.out()).contains("No incidents on record");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://u:hush@host/db",
        "postgresql://u:hush@host/db?password=hush",
        "jdbc:mysql://host/db?password=hush",
        "jdbc:sqlite::memory:",
        ":memory:",
      })
  void a_place_that_cannot_hold_a_record_is_refused_without_its_password(String place) {
    Result result = new Terminal().run("walk", "sharing", "--db", place, "--lang", "en");

    assertThat(result.status()).isEqualTo(Exit.USAGE);
    assertThat(result.err()).contains("cannot hold a record").doesNotContain("hush@", "=hush");
    assertThat(result.err().lines()).hasSize(1);
  }

  @Test
  void export_does_not_overwrite_unless_forced_and_leaves_no_half_file() throws IOException {
    Path database = folder.resolve("r.db");
    Terminal.with(database).typing("q").run("walk", "sharing", "--by", "a", "--lang", "en");
    String id = Terminal.onlyIncident(database);
    Path file = folder.resolve("out.jsonl");
    Files.writeString(file, "mine");

    Result refused = Terminal.with(database).run("export", id, "-o", file.toString());
    assertThat(refused.status()).isEqualTo(Exit.USAGE);
    assertThat(Files.readString(file)).isEqualTo("mine");

    Result forced = Terminal.with(database).run("export", id, "-o", file.toString(), "--force");
    assertThat(forced.status()).isZero();
    assertThat(Files.readString(file)).isEqualTo(Terminal.with(database).run("export", id).out());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var files = Files.list(folder)) {
      assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
    }
    Result nowhere =
        Terminal.with(database).run("export", id, "-o", "/nowhere/out.jsonl", "--lang", "en");
    assertThat(nowhere.status()).isEqualTo(Exit.STORE);
    assertThat(nowhere.err()).contains("/nowhere/out.jsonl");
  }

  @Test
  void a_flipped_byte_anywhere_in_a_whole_export_is_found() {
    Path database = folder.resolve("r.db");
    Terminal.with(database)
        .typing("1", "1", "1", "")
        .run("walk", "sharing", "--by", "佐藤", "--lang", "ja");
    String id = Terminal.onlyIncident(database);
    byte[] export = Terminal.with(database).run("export", id).out().getBytes(UTF_8);
    assertThat(Verification.check(export, null).sound()).isTrue();

    Random random = new Random(20261121);
    for (int i = 0; i < 300; i++) {
      byte[] flipped = export.clone();
      int at = random.nextInt(export.length);
      flipped[at] ^= (byte) (1 + random.nextInt(255));
      assertThat(Verification.check(flipped, null).sound()).as("byte %d", at).isFalse();
    }
  }

  @Test
  void verify_tells_line_by_line_what_is_wrong_and_exits_with_1() throws IOException {
    Path database = folder.resolve("r.db");
    Terminal.with(database)
        .typing("1", "1", "1", "")
        .run("walk", "sharing", "--by", "佐藤", "--lang", "ja");
    String id = Terminal.onlyIncident(database);
    Path file = folder.resolve("out.jsonl");
    String export = Terminal.with(database).run("export", id).out();
    Files.writeString(file, export.replaceFirst("佐藤", "鈴木"));

    Result english = new Terminal().run("verify", file.toString(), "--lang", "en");
    assertThat(english.status()).isEqualTo(Exit.FOUND);
    assertThat(english.out()).contains("line 2: the hash of the entry does not fit (#1)");
    assertThat(english.err()).contains("Do not rely on this record");
    Result japanese = new Terminal().run("verify", file.toString(), "--lang", "ja");
    assertThat(japanese.out()).contains("2 行目：項目のハッシュが合いません（#1）");

    Files.writeString(file, export);
    Result sound = new Terminal().run("verify", file.toString(), "--lang", "en");
    assertThat(sound.out()).contains("It was not compared with a head kept elsewhere");
    Result otherHead =
        new Terminal().run("verify", file.toString(), "--head", "f".repeat(64), "--lang", "en");
    assertThat(otherHead.status()).isEqualTo(Exit.FOUND);
    Result missing = new Terminal().run("verify", "/nowhere.jsonl", "--lang", "en");
    assertThat(missing.status()).isEqualTo(Exit.STORE);
  }
}
