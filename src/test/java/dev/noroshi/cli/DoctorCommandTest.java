package dev.noroshi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.standin.TestSlack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** doctor and serve as an administrator meets them first. */
final class DoctorCommandTest {

  @TempDir Path folder = Path.of("");

  private Path settings(TestSlack slack) throws IOException {
    Path file = folder.resolve("noroshi.conf");
    Files.write(
        file,
        List.of(
            "SLACK_API_URL=" + slack.standIn().apiUrl(),
            "SLACK_BOT_TOKEN=" + slack.credentials().botToken(),
            "SLACK_APP_TOKEN=" + slack.credentials().appToken(),
            "NOROSHI_ADMIN=off",
            "NOROSHI_DB=" + folder.resolve("record.db")));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file;
  }

  private static TestSlack slack() throws IOException {
    return TestSlack.open(
        TestSlack.text("setup.json"),
        Files.readString(Path.of("manifests/socket-mode.json")),
        null);
  }

  @Test
  void line_by_line_it_says_how_things_are() throws IOException {
    try (TestSlack slack = slack()) {
      String file = settings(slack).toString();

      Terminal.Result english = new Terminal().run("doctor", "--lang", "en", "--settings", file);
      Terminal.Result japanese = new Terminal().run("doctor", "--lang", "ja", "--settings", file);

      assertThat(english.status()).as(english.out() + english.err()).isZero();
      assertThat(english.out())
          .contains("[ok       ] Bot token: good (workspace One).")
          .contains("[unchecked] Buttons and commands")
          .contains("Nothing is at fault");
      assertThat(japanese.status()).isZero();
      assertThat(japanese.out()).contains("［正常　］ ボットのトークン", "［未確認］ ボタンとコマンド");
      assertThat(english.out() + japanese.out()).doesNotContain(slack.credentials().botToken());
    }
  }

  @Test
  void a_fault_is_told_by_the_exit_status_too() throws IOException {
    try (TestSlack slack = slack()) {
      slack.control("scopes", "team", "T1", "scopes", List.of("commands"));

      Terminal.Result result =
          new Terminal().run("doctor", "--lang", "en", "--settings", settings(slack).toString());

      assertThat(result.status()).isEqualTo(1);
      assertThat(result.out())
          .contains("[fault    ] Scopes are missing:", "chat:write")
          .contains("Something is at fault");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void serve_names_all_that_is_missing_and_does_not_start(String lang) {
    Terminal.Result result =
        new Terminal()
            .environment("NOROSHI_DB", folder.resolve("record.db").toString())
            .environment("NOROSHI_MODE", "http")
            .environment("NOROSHI_HTTP", "3000")
            .run("serve", "--lang", lang);

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err())
        .contains("SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET", "NOROSHI_HTTP")
        .doesNotContain("Exception");
    assertThat(result.err().lines()).hasSize(3);
    assertThat(folder.resolve("record.db")).doesNotExist();
  }
}
