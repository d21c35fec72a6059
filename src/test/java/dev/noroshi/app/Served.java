package dev.noroshi.app;

import dev.noroshi.guide.Guide;
import dev.noroshi.guide.TheGuide;
import dev.noroshi.slack.link.Pace;
import dev.noroshi.standin.TestSlack;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Noroshi as it is served, in a stand-in. */
final class Served implements AutoCloseable {

  static final String CHANNEL = "C2";

  /** Quick, so that no test waits for long. */
  static final Pace QUICK =
      new Pace(
          Duration.ofMillis(100),
          Duration.ofSeconds(1),
          Duration.ofMillis(50),
          Duration.ofSeconds(1));

  private final TestSlack slack;
  private final String requestUrl;
  private final Settings settings;
  private final Guide guide;
  private @Nullable SlackService service;

  private Served(TestSlack slack, String requestUrl, Settings settings) throws IOException {
    this.slack = slack;
    this.requestUrl = requestUrl;
    this.settings = settings;
    this.guide = TheGuide.checked();
  }

  static Served bySocket(Path folder) throws Exception {
    return bySocket(folder, Files.readString(Path.of("manifests/socket-mode.json")));
  }

  static Served bySocket(Path folder, String manifest) throws Exception {
    TestSlack slack = TestSlack.open(TestSlack.text("setup.json"), manifest, null);
    return new Served(slack, "", settings(slack, folder, Map.of("NOROSHI_MODE", "socket")));
  }

  static Served byHttp(Path folder) throws Exception {
    int port = free();
    String url = "http://127.0.0.1:" + port + "/slack/events";
    TestSlack slack =
        TestSlack.open(
            TestSlack.text("setup.json"), Files.readString(Path.of("manifests/http.json")), url);
    return new Served(
        slack,
        url,
        settings(
            slack, folder, Map.of("NOROSHI_MODE", "http", "NOROSHI_HTTP", "127.0.0.1:" + port)));
  }

  private static Settings settings(TestSlack slack, Path folder, Map<String, String> more)
      throws Settings.Wrong {
    Map<String, String> all = new TreeMap<>(more);
    all.put("SLACK_API_URL", slack.standIn().apiUrl());
    all.put("SLACK_BOT_TOKEN", slack.credentials().botToken());
    all.put("SLACK_APP_TOKEN", slack.credentials().appToken());
    all.put("SLACK_SIGNING_SECRET", slack.credentials().signingSecret());
    all.put("NOROSHI_DB", folder.resolve("record.db").toString());
    all.put("NOROSHI_ADMIN", "127.0.0.1:0");
    return Settings.of(Values.of(all, null), null);
  }

  /** Below those that the system gives to others who ask for any. */
  private static int free() throws IOException {
    Random random = new Random();
    while (true) {
      try (ServerSocket free = new ServerSocket(20_000 + random.nextInt(10_000))) {
        return free.getLocalPort();
      } catch (BindException taken) {
        // Somebody has it: another one then.
      }
    }
  }

  Served start() throws IOException {
    service = SlackService.start(settings, () -> guide, QUICK);
    return this;
  }

  Served startAndWait() throws Exception {
    start();
    if (!service().awaitReady(Duration.ofSeconds(20))) {
      throw new AssertionError("never ready");
    }
    String bot = slack.api("auth.test").json().getString("user_id");
    slack.control("invite", "as", "U1", "channel", CHANNEL, "user", bot);
    return this;
  }

  SlackService service() {
    if (service == null) {
      throw new IllegalStateException("not started");
    }
    return service;
  }

  TestSlack slack() {
    return slack;
  }

  Settings settings() {
    return settings;
  }

  /** A request to the listener for health and metrics. */
  HttpResponse<String> admin(String path) {
    return admin("GET", path);
  }

  HttpResponse<String> admin(String method, String path) {
    String base = "http://127.0.0.1:" + service().adminPort();
    return slack.send(
        HttpRequest.newBuilder(URI.create(base + path))
            .method(method, BodyPublishers.noBody())
            .build());
  }

  boolean ready() {
    return admin("/ready").statusCode() == 200;
  }

  /** A request to the listener for Slack, as anybody might send it. */
  HttpRequest.Builder request() {
    return HttpRequest.newBuilder(URI.create(requestUrl));
  }

  /**
   * Starts an incident as a person does, who types again what a socket took with it while Slack was
   * changing it for another.
   */
  void startIncident(String title) {
    TestSlack.until(
        "taken",
        () ->
            slack
                .tryControl("command", "as", "U1", "channel", CHANNEL, "text", "/noroshi 開始")
                .ok());
    TestSlack.until("the form", () -> !slack.views("U1").isEmpty());
    submit(TestSlack.json("name", TestSlack.json("value", TestSlack.json("value", title))));
    JsonObject no = TestSlack.json("selected_option", TestSlack.json("value", "no"));
    submit(TestSlack.json("watched", TestSlack.json("value", no)));
  }

  private void submit(JsonObject state) {
    String view = slack.views("U1").get(0).getString("id");
    slack.control("submit", "as", "U1", "view_id", view, "state", state);
  }

  @Override
  public void close() {
    if (service != null) {
      service.close();
    }
    slack.close();
  }
}
