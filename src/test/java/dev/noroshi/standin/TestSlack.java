package dev.noroshi.standin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.standin.StandIn.Credentials;
import dev.noroshi.standin.setup.Setup;
import dev.noroshi.standin.setup.SetupFault;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A stand-in for one test, and the two ways in: the Web API and the control API. */
public final class TestSlack implements AutoCloseable {

  private static final Path RESOURCES = Path.of("src/test/resources/standin");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final StandIn standIn;

  private TestSlack(StandIn standIn) {
    this.standIn = standIn;
  }

  /** The workspaces of the tests with the small app in Socket Mode. */
  public static TestSlack open() {
    return open(null);
  }

  /**
   * The same.
   *
   * @param requestUrl where the app takes signed requests, or null for Socket Mode
   */
  public static TestSlack open(@Nullable String requestUrl) {
    return open(text("setup.json"), manifest(requestUrl == null), requestUrl);
  }

  public static TestSlack open(String setup, @Nullable String manifest, @Nullable String url) {
    try {
      Setup read = Setup.read(setup, name -> null);
      Setup whole = manifest == null ? read : read.with(Setup.App.of(manifest, url));
      return new TestSlack(StandIn.open(whole, Clock.systemUTC()));
    } catch (SetupFault fault) {
      throw new AssertionError(fault);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(String resource) {
    try {
      return Files.readString(RESOURCES.resolve(resource));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String manifest(boolean socketMode) {
    String manifest = text("small-app.json");
    return socketMode
        ? manifest
        : manifest.replace("\"socket_mode_enabled\": true", "\"socket_mode_enabled\": false");
  }

  public StandIn standIn() {
    return standIn;
  }

  /** Of the first app in the first workspace. */
  public Credentials credentials() {
    return standIn.credentials().get(0);
  }

  /** Of the first app in a workspace. */
  public Credentials credentials(String workspace) {
    return standIn.credentials().stream()
        .filter(c -> c.workspace().equals(workspace))
        .findFirst()
        .orElseThrow();
  }

  public String base() {
    return standIn.apiUrl().replaceFirst("/api/$", "");
  }

  /** Calls a Web API method as the app's bot, with a form as most clients do. */
  public Answered api(String method, Object... fields) {
    return apiAs(credentials().botToken(), method, fields);
  }

  public Answered apiAs(@Nullable String token, String method, Object... fields) {
    String form =
        json(fields).entrySet().stream()
            .map(f -> encoded(f.getKey()) + "=" + encoded(plain(f.getValue())))
            .collect(Collectors.joining("&"));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(standIn.apiUrl() + method))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return new Answered(send(request.build()));
  }

  private static String plain(JsonValue value) {
    return value instanceof JsonString text ? text.getString() : value.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Does something under the control API and expects it to be done. */
  public JsonObject control(String route, Object... fields) {
    Answered answered = tryControl(route, fields);
    assertThat(answered.ok()).as("%s: %s", route, answered.http().body()).isTrue();
    return answered.json();
  }

  /** The same, whatever comes of it. */
  public Answered tryControl(String route, Object... fields) {
    return new Answered(send(controlRequest(route, fields)));
  }

  /** The same, without waiting for the app. */
  public CompletableFuture<Answered> beginControl(String route, Object... fields) {
    return client
        .sendAsync(controlRequest(route, fields), BodyHandlers.ofString())
        .thenApply(Answered::new);
  }

  private HttpRequest controlRequest(String route, Object... fields) {
    return HttpRequest.newBuilder(URI.create(base() + "/_control/" + route))
        .header("Content-Type", "application/json; charset=utf-8")
        .header("Authorization", "Bearer " + standIn.token())
        .POST(BodyPublishers.ofString(json(fields).toString()))
        .build();
  }

  /** What a person sees in a channel, oldest first. */
  public List<JsonObject> messages(String as, String channel) {
    return objects(control("messages", "as", as, "channel", channel, "limit", 500), "messages");
  }

  /** A thread as a person sees it, root first. */
  public List<JsonObject> thread(String as, String channel, String root) {
    return objects(
        control("messages", "as", as, "channel", channel, "thread", root, "limit", 500),
        "messages");
  }

  public List<JsonObject> whispers(String as, String channel) {
    return objects(control("whispers", "as", as, "channel", channel), "messages");
  }

  /** The modals a person has open, the topmost last. */
  public List<JsonObject> views(String as) {
    return objects(control("views", "as", as), "views");
  }

  /** The answer that holds a person's view of an app's Home, or null in it. */
  public JsonObject home(String as, String app) {
    String query = "?as=" + as + "&app=" + app;
    return new Answered(
            send(
                HttpRequest.newBuilder(URI.create(base() + "/_control/home" + query))
                    .header("Authorization", "Bearer " + standIn.token())
                    .build()))
        .json();
  }

  public List<JsonObject> deliveries(String type) {
    return objects(control("deliveries"), "lines").stream()
        .filter(line -> line.getString("type").equals(type))
        .toList();
  }

  public String say(String as, String channel, String text) {
    return control("message", "as", as, "channel", channel, "text", text).getString("ts");
  }

  public static List<JsonObject> objects(JsonObject object, String name) {
    return object.getJsonArray(name).getValuesAs(JsonObject.class);
  }

  public HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Waits until something is so; fails when it is not so for long. */
  public static void until(String what, BooleanSupplier so) {
    until(what, PATIENCE, so);
  }

  /** The same with more patience, for what is long by its nature. */
  public static void until(String what, Duration patience, BooleanSupplier so) {
    long end = System.nanoTime() + patience.toNanos();
    while (!so.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("never came: " + what);
      }
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
  }

  /**
   * Lets the stand-in's clock run on, a few seconds at a time, until something is so: what is due
   * is sometimes planned only a moment after it can be seen that it must be.
   */
  public void untilLater(String what, BooleanSupplier so) {
    until(
        what,
        () -> {
          if (so.getAsBoolean()) {
            return true;
          }
          // What is under way would be late by the new time; some of it never ends by itself.
          for (int i = 0; i < 20 && control("pending").getInt("under_way") > 0; i++) {
            Thread.onSpinWait();
          }
          control("clock", "advance", 5);
          return false;
        });
  }

  /** Waits until the app's socket is there. */
  public void untilConnected() {
    String app = credentials().appId();
    until("a socket", () -> control("pending").getJsonObject("sockets").getInt(app) > 0);
  }

  /** Waits until nothing is under way any more. */
  public void untilQuiet() {
    until(
        "quiet",
        () -> {
          JsonObject pending = control("pending");
          return pending.getInt("under_way") + pending.getInt("events") == 0;
        });
  }

  /** Names and values in turn. */
  public static JsonObject json(Object... fields) {
    JsonObjectBuilder object = Json.createObjectBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      object.add((String) fields[i], value(fields[i + 1]));
    }
    return object.build();
  }

  public static JsonValue parsed(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readValue();
    }
  }

  private static JsonValue value(Object value) {
    if (value instanceof JsonValue json) {
      return json;
    }
    if (value instanceof Boolean truth) {
      return truth ? JsonValue.TRUE : JsonValue.FALSE;
    }
    if (value instanceof Number number) {
      return Json.createValue(number.longValue());
    }
    if (value instanceof Collection<?> many) {
      return array(many);
    }
    if (value instanceof Map<?, ?> map) {
      JsonObjectBuilder object = Json.createObjectBuilder();
      map.forEach((name, inner) -> object.add((String) name, value((Object) inner)));
      return object.build();
    }
    return Json.createValue((String) value);
  }

  private static JsonArray array(Collection<?> many) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    many.forEach(one -> array.add(value((Object) one)));
    return array.build();
  }

  @Override
  public void close() {
    standIn.close();
  }
}
