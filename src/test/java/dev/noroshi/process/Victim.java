package dev.noroshi.process;

import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.cli.Main;
import dev.noroshi.standin.TestSlack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The app as a process of its own, which is killed without warning and started again. */
final class Victim implements AutoCloseable {

  /** Slack may be away for some of it. */
  private static final Duration LONG = Duration.ofSeconds(90);

  private final TestSlack slack;
  private final String database;
  private final Path log;
  private @Nullable Process process;

  Victim(TestSlack slack, Path database) {
    this(slack, database.toString(), database.resolveSibling("out.log"));
  }

  /**
   * One of several on the same database.
   *
   * @param log what it prints is added here
   */
  Victim(TestSlack slack, String database, Path log) {
    this.slack = slack;
    this.database = database;
    this.log = log;
  }

  /** Starts it, and waits until it is connected to Slack. */
  Process start() throws IOException {
    Process started = begin();
    try {
      until("a socket", LONG, () -> !started.isAlive() || sockets() > 0);
      assertThat(started.isAlive()).as("it is there").isTrue();
    } catch (AssertionError e) {
      throw new AssertionError(e.getMessage() + "; it said last: " + last(), e);
    }
    return started;
  }

  /** The end of what it said, for whoever looks for the cause. */
  private String last() throws IOException {
    String all = Files.readString(log);
    return all.substring(Math.max(0, all.length() - 2_000));
  }

  /** Starts it, and does not wait for anything. */
  Process begin() throws IOException {
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
            database);
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
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    process = started;
    return started;
  }

  private int sockets() {
    String app = slack.credentials().appId();
    return slack.control("pending").getJsonObject("sockets").getInt(app);
  }

  /** Without warning, and its socket is gone too. */
  void kill() throws InterruptedException {
    if (process != null) {
      end();
      until("the end of the socket", () -> sockets() == 0);
    }
  }

  /** Without warning; others may be connected. */
  void end() throws InterruptedException {
    if (process != null) {
      process.destroyForcibly();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  /** It stands still, as a machine does that is moved or starved. */
  void pause() throws IOException, InterruptedException {
    signal("STOP");
  }

  /** It goes on, and does not know that it stood still. */
  void goOn() throws IOException, InterruptedException {
    signal("CONT");
  }

  private void signal(String name) throws IOException, InterruptedException {
    Process running = process;
    assertThat(running != null && running.isAlive()).as("it is there").isTrue();
    if (running != null) {
      Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(running.pid())).start();
      assertThat(kill.waitFor()).isZero();
    }
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly();
    }
  }
}
