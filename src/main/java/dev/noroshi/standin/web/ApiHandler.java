package dev.noroshi.standin.web;

import dev.noroshi.standin.api.Answer;
import dev.noroshi.standin.api.Request;
import dev.noroshi.standin.api.WebApi;
import dev.noroshi.standin.json.Js;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The Web API's door: reads the arguments in whichever form they come. */
final class ApiHandler {

  /** Slack publishes no limit for a request; ours is beyond all that is allowed in a message. */
  private static final int MAX_BODY = 1_000_000;

  private static final Pattern BAD_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  /** Slack takes these two alone. */
  private static final Pattern BAD_CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?(?!utf-8|iso-8859-1)");

  private final WebApi api;
  private final ScheduledExecutorService later;

  ApiHandler(WebApi api, ScheduledExecutorService later) {
    this.api = api;
    this.later = later;
  }

  void handle(Exchange exchange) throws IOException {
    String method = exchange.path().replaceFirst("^/api/", "");
    Answer answer = api.answer(request(exchange, method));
    if (answer.delay() > 0) {
      var unused =
          later.schedule(() -> give(exchange, answer), answer.delay(), TimeUnit.MILLISECONDS);
    } else {
      give(exchange, answer);
    }
  }

  private static void give(Exchange exchange, Answer answer) {
    switch (answer.manner()) {
      case SENT ->
          exchange.send(
              answer.status(), "application/json; charset=utf-8", answer.body(), answer.headers());
      case DROPPED -> exchange.drop();
      case HUNG -> {
        // Left open: the caller waits until it gives up or we stop.
      }
    }
  }

  private static Request request(Exchange exchange, String method) throws IOException {
    String type = exchange.header("Content-Type");
    byte[] body = exchange.body(MAX_BODY);
    JsonObjectBuilder arguments = Js.object();
    exchange.query().forEach(arguments::add);
    String fault = null;
    String warning = null;
    if (exchange.method().equals("POST") && body.length > 0) {
      String text = new String(body, StandardCharsets.UTF_8);
      String kind = type == null ? "" : type.toLowerCase(Locale.ROOT);
      if (kind.startsWith("application/json")) {
        JsonValue json = Js.read(text);
        fault =
            json == null ? "invalid_json" : json instanceof JsonObject ? null : "json_not_object";
        warning = kind.contains("charset") ? null : "missing_charset";
        if (json instanceof JsonObject object) {
          object.forEach(arguments::add);
        }
      } else if (kind.startsWith("application/x-www-form-urlencoded")) {
        warning = kind.contains("charset") ? "superfluous_charset" : null;
        fault = BAD_ESCAPE.matcher(text).find() ? "invalid_form_data" : null;
        Exchange.form(text).forEach(arguments::add);
      } else if (kind.startsWith("multipart/form-data")) {
        Map<String, byte[]> parts = Multipart.read(type, body);
        fault = parts.isEmpty() ? "invalid_form_data" : null;
        fields(parts).forEach(arguments::add);
      } else {
        fault = kind.isEmpty() ? "missing_post_type" : "invalid_post_type";
      }
      if (BAD_CHARSET.matcher(kind).find()) {
        fault = "invalid_charset";
      }
    }
    JsonObject all = arguments.build();
    return new Request(method, token(exchange, all), without(all, "token"), fault, warning);
  }

  private static Map<String, String> fields(Map<String, byte[]> parts) {
    Map<String, String> fields = new HashMap<>();
    parts.forEach((name, value) -> fields.put(name, new String(value, StandardCharsets.UTF_8)));
    return fields;
  }

  private static JsonObject without(JsonObject object, String name) {
    return Js.object(object).remove(name).build();
  }

  private static @Nullable String token(Exchange exchange, JsonObject arguments) {
    String bearer = exchange.bearer();
    return bearer != null ? bearer : Js.string(arguments, "token");
  }
}
