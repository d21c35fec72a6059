package dev.noroshi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.noroshi.guide.Lang;
import dev.noroshi.guide.Texts;
import dev.noroshi.guide.TheGuide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the administrator sets, and what is said when it is wrong. */
final class SettingsTest {

  private static final String BOT = "xoxb-1111111111-2222222222-secretsecret";
  private static final String APP = "xapp-1-A111-2222-secretsecret";
  private static final String SECRET = "0123456789abcdef0123456789abcdef";

  @TempDir Path folder = Path.of("");

  private static Map<String, String> environment(String... changes) {
    Map<String, String> all = new TreeMap<>();
    all.put("SLACK_BOT_TOKEN", BOT);
    all.put("SLACK_APP_TOKEN", APP);
    all.put("NOROSHI_DB", "record.db");
    for (int i = 0; i < changes.length; i += 2) {
      all.put(changes[i], changes[i + 1]);
    }
    return all;
  }

  private static Settings read(Map<String, String> environment, @Nullable Path file) {
    try {
      return Settings.of(Values.of(environment, file), null);
    } catch (Settings.Wrong wrong) {
      throw new AssertionError(String.valueOf(wrong.problems()), wrong);
    }
  }

  private static List<Problem> problems(Map<String, String> environment, @Nullable Path file) {
    try {
      Settings read = Settings.of(Values.of(environment, file), null);
      throw new AssertionError("nothing wrong with " + read);
    } catch (Settings.Wrong wrong) {
      return wrong.problems();
    }
  }

  private static List<String> keys(List<Problem> problems) {
    return problems.stream().map(p -> p.key().replaceFirst("^cli\\.settings\\.", "")).toList();
  }

  private Path file(String permissions, String... lines) throws IOException {
    Path file = folder.resolve("noroshi.conf");
    Files.write(file, List.of(lines));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    return file;
  }

  @Test
  void two_tokens_are_enough() {
    Settings settings = read(environment(), null);

    assertThat(settings.mode()).isEqualTo(Settings.Mode.SOCKET);
    assertThat(settings.http()).hasToString("0.0.0.0:3000");
    assertThat(settings.admin().orElseThrow()).hasToString("127.0.0.1:9090");
    assertThat(settings.policy().outsideDomains()).isEmpty();
    assertThat(settings.record().shown()).isEqualTo("record.db");
    assertThat(settings.doubts()).isEmpty();
  }

  @Test
  void everything_is_taken() {
    Settings settings =
        read(
            environment(
                "NOROSHI_MODE", "http",
                "SLACK_SIGNING_SECRET", SECRET,
                "SLACK_API_URL", "http://127.0.0.1:3000/api",
                "NOROSHI_HTTP", "[::1]:8080",
                "NOROSHI_ADMIN", "off",
                "NOROSHI_OUTSIDE_DOMAINS", "Vendor.example, @maker.example.jp",
                "NOROSHI_OUTSIDE_GROUPS", "S0123,S4567",
                "NOROSHI_EMERGENCY", "情報システム 03-0000-0000\\n法務 03-1111-1111"),
            null);

    assertThat(settings.mode()).isEqualTo(Settings.Mode.HTTP);
    assertThat(settings.apiUrl()).isEqualTo("http://127.0.0.1:3000/api/");
    assertThat(settings.http()).hasToString("[::1]:8080");
    assertThat(settings.admin()).isEmpty();
    assertThat(settings.policy().outsideDomains())
        .containsExactlyInAnyOrder("vendor.example", "maker.example.jp");
    assertThat(settings.policy().outsideGroups()).containsExactlyInAnyOrder("S0123", "S4567");
    assertThat(settings.policy().emergency().lines()).hasSize(2);
  }

  @Test
  void over_http_the_app_token_is_not_needed() {
    Map<String, String> environment =
        environment("NOROSHI_MODE", "http", "SLACK_SIGNING_SECRET", SECRET);
    environment.remove("SLACK_APP_TOKEN");

    assertThat(read(environment, null).appToken()).isNull();
  }

  @Test
  void what_is_missing_is_named_all_at_once() {
    assertThat(keys(problems(Map.of("NOROSHI_DB", "x.db"), null)))
        .containsExactly("no-bot-token", "no-app-token");
    assertThat(keys(problems(Map.of("NOROSHI_DB", "x.db", "NOROSHI_MODE", "http"), null)))
        .containsExactly("no-bot-token", "no-signing-secret");
  }

  @ParameterizedTest
  @CsvSource({
    "SLACK_BOT_TOKEN, xapp-1-A111-2222-secretsecret, token",
    "SLACK_BOT_TOKEN, xoxp-1111111111-2222222222, token",
    "SLACK_APP_TOKEN, xoxb-1111111111-2222222222, token",
    "SLACK_SIGNING_SECRET, xoxb-1, signing-secret",
    "SLACK_API_URL, slack.com/api, api-url",
    "NOROSHI_MODE, sockets, mode",
    "NOROSHI_HTTP, 3000, address",
    "NOROSHI_HTTP, 0.0.0.0:99999, address",
    "NOROSHI_ADMIN, no, address",
    "NOROSHI_OUTSIDE_DOMAINS, vendor, domain",
    "NOROSHI_OUTSIDE_DOMAINS, someone@vendor.example, domain",
    "NOROSHI_OUTSIDE_GROUPS, @vendors, group",
    "NOROSHI_DB, jdbc:mysql://host/x, cli.error.place",
    "NOROSHI_SETTINGS, /no/such/file, unreadable"
  })
  void a_wrong_value_is_named_without_showing_secrets(String name, String value, String problem)
      throws IOException {
    List<Problem> problems = problems(environment(name, value), null);

    assertThat(keys(problems)).containsExactly(problem);
    Texts texts = TheGuide.checked().texts();
    for (Lang lang : Lang.values()) {
      String said = texts.get(lang, problems.get(0).key(), problems.get(0).details());
      assertThat(said).doesNotContain("secret", "xoxp-1", "xoxb-1", "{");
    }
  }

  @Test
  void the_environment_wins_over_the_file() throws IOException {
    Path file =
        file(
            "rw-r-----",
            "# how we run it",
            "",
            "SLACK_BOT_TOKEN=" + BOT,
            "NOROSHI_ADMIN = \"127.0.0.1:9999\"",
            "NOROSHI_DB=from-file.db");

    Settings settings =
        read(Map.of("SLACK_APP_TOKEN", APP, "NOROSHI_DB", "from-environment.db"), file);

    assertThat(settings.botToken()).isEqualTo(BOT);
    assertThat(settings.record().shown()).isEqualTo("from-environment.db");
    assertThat(settings.admin().orElseThrow().port()).isEqualTo(9999);
  }

  @Test
  void the_command_line_says_where_the_record_is_before_all_others() throws Exception {
    Settings settings = Settings.of(Values.of(environment(), null), "said.db");

    assertThat(settings.record().shown()).isEqualTo("said.db");
  }

  @Test
  void a_file_with_secrets_that_others_may_read_is_refused() throws IOException {
    assertThat(keys(problems(environment(), file("rw-r--r--", "SLACK_BOT_TOKEN=" + BOT))))
        .containsExactly("open-file");
    String database = "NOROSHI_DB=jdbc:postgresql://host/x?user=u&password=p";
    assertThat(keys(problems(environment(), file("rw----rw-", database))))
        .containsExactly("open-file");
    assertThat(read(environment(), file("rw-r--r--", "NOROSHI_MODE=socket"))).isNotNull();
  }

  @Test
  void slips_in_the_file_are_named_with_their_place() throws IOException {
    Path file =
        file(
            "rw-------",
            "NOROSHI_OUTSIDE_DOMAIN=vendor.example",
            "just words",
            "NOROSHI_MODE=socket",
            "NOROSHI_MODE=http");

    List<Problem> problems = problems(environment("NOROSHI_MODE", "socket"), file);

    assertThat(keys(problems)).containsExactlyInAnyOrder("line", "twice", "unknown");
    assertThat(problems)
        .contains(
            new Problem(
                "cli.settings.unknown",
                Map.of("name", "NOROSHI_OUTSIDE_DOMAIN", "near", "NOROSHI_OUTSIDE_DOMAINS")));
    assertThat(problems.toString()).contains("line=2");
  }

  @Test
  void an_unknown_name_in_the_environment_is_only_a_doubt() {
    Settings settings =
        read(environment("NOROSHI_SERVICE_HOST", "10.0.0.1", "NOROSHI_JVM", "-Xmx1g"), null);

    assertThat(keys(settings.doubts())).containsExactly("unknown");
  }

  @Test
  void nothing_secret_is_shown_by_any_of_them() {
    Map<String, String> environment =
        environment(
            "SLACK_SIGNING_SECRET",
            SECRET,
            "NOROSHI_DB",
            "jdbc:postgresql://host/x?user=u&password=hidden");

    Settings settings = read(environment, null);

    assertThat(settings + " " + settings.values() + " " + settings.record().shown())
        .doesNotContain(BOT, APP, SECRET, "hidden");
    assertThatThrownBy(() -> Settings.of(Values.of(environment("NOROSHI_MODE", "x"), null), null))
        .message()
        .doesNotContain(BOT);
  }
}
