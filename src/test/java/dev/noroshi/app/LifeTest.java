package dev.noroshi.app;

import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.noroshi.standin.Answered;
import dev.noroshi.standin.TestSlack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** From the start to the end, with Slack going and coming. */
@Isolated
final class LifeTest {

  @TempDir Path folder = Path.of("");

  private @Nullable Served served;

  @AfterEach
  void close() {
    if (served != null) {
      served.close();
    }
  }

  private Served keep(Served opened) {
    served = opened;
    return opened;
  }

  @Test
  void it_starts_while_slack_is_away_and_is_ready_when_slack_is_back() throws Exception {
    Served app = keep(Served.bySocket(folder));
    app.slack().control("fault", "method", "auth.test", "status", 503, "times", 1_000);
    app.start();

    assertThat(app.admin("/health").statusCode()).isEqualTo(200);
    assertThat(app.admin("/ready").statusCode()).isEqualTo(503);
    assertThat(app.admin("/ready").body())
        .contains("\"ready\":false", "\"database\":\"answers\"", "\"slack\":\"connecting\"");
    until(
        "tried again", () -> TestSlack.objects(app.slack().control("calls"), "lines").size() >= 3);

    app.slack().control("fault", "clear", true);
    until("ready", app::ready);
  }

  @Test
  void a_refusal_at_the_start_is_not_kept() throws Exception {
    Served app = keep(Served.byHttp(folder));
    app.slack().control("fault", "method", "auth.test", "error", "fatal_error", "times", 2);
    app.start();

    until("ready", app::ready);
    Answered answered =
        app.slack().tryControl("command", "as", "U1", "channel", "C2", "text", "/noroshi help");
    assertThat(answered.ok()).isTrue();
  }

  @Test
  void a_socket_that_slacks_own_client_gave_up_is_made_anew() throws Exception {
    Served app = keep(Served.bySocket(folder).startAndWait());
    // Refused a new address once, the client's own watch ends for good.
    app.slack()
        .control("fault", "method", "apps.connections.open", "error", "fatal_error", "times", 4);
    app.slack().control("disconnect", "how", "abrupt");

    until("not connected", () -> app.admin("/metrics").body().contains("slack_connected 0.0"));
    until("connected", app::ready);
    app.slack().untilConnected();
    app.startIncident("再接続のあと");
    assertThat(app.service().noroshi().desk().incidents()).hasSize(1);
  }

  @Test
  void slacks_ordinary_changes_of_socket_lose_nothing() throws Exception {
    Served app = keep(Served.bySocket(folder).startAndWait());
    app.slack().control("disconnect", "how", "warning");
    app.slack().control("disconnect", "how", "refresh_requested");

    until("ready", app::ready);
    app.slack().untilConnected();
    app.startIncident("切り替えのあと");
    assertThat(app.service().noroshi().desk().incidents()).hasSize(1);
  }

  @Test
  void events_that_nobody_listens_to_are_acknowledged_and_do_not_come_again() throws Exception {
    String manifest =
        Files.readString(Path.of("manifests/socket-mode.json"))
            .replaceFirst("\"event_subscriptions\": *\\{[^}]*},", "")
            .replace(
                "\"org_deploy_enabled\"",
                "\"event_subscriptions\": {\"bot_events\": [\"message.groups\", \"pin_added\"]},"
                    + " \"org_deploy_enabled\"");
    Served app = keep(Served.bySocket(folder, manifest).startAndWait());
    String ts = app.slack().say("U1", "C2", "だれも聞いていない");
    app.slack().control("edit", "as", "U1", "channel", "C2", "ts", ts, "text", "変えた");

    until("the events", () -> app.slack().deliveries("message").size() >= 3);
    app.slack().untilQuiet();
    assertThat(app.slack().deliveries("message"))
        .as("the bot came, a message, a changed message")
        .hasSize(3)
        .allMatch(line -> line.getString("outcome").equals("acked"));
    assertThat(app.service().noroshi().desk().incidents()).isEmpty();
  }

  @Test
  void what_is_under_way_at_the_end_is_finished_and_answered() throws Exception {
    Served app = keep(Served.bySocket(folder).startAndWait());
    app.slack().control("fault", "method", "users.info", "delay", 700);
    CompletableFuture<Answered> command =
        app.slack().beginControl("command", "as", "U2", "channel", "C2", "text", "/noroshi help");
    until("under way", () -> app.slack().control("calls").toString().contains("users.info"));

    app.service().close();

    assertThat(command.get(20, TimeUnit.SECONDS).ok()).isTrue();
    app.service().close();
  }

  @Test
  void an_address_that_is_taken_is_said_at_once_and_nothing_stays_open() throws Exception {
    Served app = keep(Served.byHttp(folder));
    try (ServerSocket taken =
        new ServerSocket(app.settings().http().port(), 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(app::start).isInstanceOf(IOException.class);
      assertThat(taken.isBound()).isTrue();
    }
    app.startAndWait();
    assertThat(app.service().awaitReady(Duration.ZERO)).isTrue();
  }
}
