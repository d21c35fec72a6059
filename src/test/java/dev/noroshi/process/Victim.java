package dev.noroshi.process;

import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.cli.Main;
import dev.noroshi.standin.TestSlack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The app as a process of its own, which is killed without warning and started again. */
final class Victim implements AutoCloseable {

  private final TestSlack slack;
  private final Path database;
  private @Nullable Process process;

  Victim(TestSlack slack, Path database) {
    this.slack = slack;
    this.database = database;
  }

  /** Starts it, and waits until it is connected to Slack. */
  Process start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "serve",
            "--db",
            database.toString());
    builder
        .environment()
        .putAll(
            Map.of(
                "NOROSHI_ADMIN", "off",
                "SLACK_API_URL", slack.standIn().apiUrl(),
                "SLACK_BOT_TOKEN", slack.credentials().botToken(),
                "SLACK_APP_TOKEN", slack.credentials().appToken()));
    Process started =
        builder
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(database.resolveSibling("out.log").toFile()))
            .start();
    process = started;
    slack.untilConnected();
    return started;
  }

  /** Without warning, and its socket is gone too. */
  void kill() throws InterruptedException {
    if (process != null) {
      process.destroyForcibly();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      String app = slack.credentials().appId();
      until(
          "the end of the socket",
          () -> slack.control("pending").getJsonObject("sockets").getInt(app) == 0);
    }
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly();
    }
  }
}
