package dev.noroshi.process;

import static dev.noroshi.standin.TestSlack.until;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.cli.Main;
import dev.noroshi.standin.TestSlack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** serve as a service manager runs it: started, asked to end, gone in order. */
final class ServeProcessTest {

  private static final int ENDED_BY_SIGTERM = 143;

  @TempDir Path folder = Path.of("");

  private Path settings(TestSlack slack, int port) throws IOException {
    Path file = folder.resolve("noroshi.conf");
    Files.write(
        file,
        List.of(
            "SLACK_API_URL=" + slack.standIn().apiUrl(),
            "SLACK_BOT_TOKEN=" + slack.credentials().botToken(),
            "SLACK_SIGNING_SECRET=" + slack.credentials().signingSecret(),
            "NOROSHI_MODE=http",
            "NOROSHI_HTTP=127.0.0.1:" + port,
            "NOROSHI_ADMIN=off",
            "NOROSHI_DB=" + folder.resolve("record.db")));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void it_answers_over_http_in_any_locale_and_ends_in_order_when_asked() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    try (TestSlack slack =
        TestSlack.open(
            TestSlack.text("setup.json"),
            Files.readString(Path.of("manifests/http.json")),
            "http://127.0.0.1:" + port + "/slack/events")) {
      ProcessBuilder builder =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:+UseSerialGC",
              "-cp",
              System.getProperty("java.class.path"),
              Main.class.getName(),
              "serve",
              "--lang",
              "en",
              "--settings",
              settings(slack, port).toString());
      // A service often has no locale at all.
      builder.environment().put("LC_ALL", "C");
      Path said = folder.resolve("out.log");
      Process process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
      until("connected", () -> read(said).contains("Connected to Slack"));
      slack.control("command", "as", "U1", "channel", "C2", "text", "/noroshi こまった");

      process.destroy();

      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(ENDED_BY_SIGTERM);
      assertThat(read(said))
          .contains("Connected to Slack", "record.db")
          .doesNotContain("Exception", "ERROR", "こまった", slack.credentials().botToken());
    }
  }
}
