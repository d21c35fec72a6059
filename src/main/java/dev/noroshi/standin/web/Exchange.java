package dev.noroshi.standin.web;

import com.sun.net.httpserver.HttpExchange;
import dev.noroshi.standin.json.Js;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One HTTP request and its answer. */
final class Exchange {

  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

  /** What nothing of ours needs: an answer is no page, unless it says so. */
  private static final Map<String, String> USUAL =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "Cache-Control", "no-store",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");

  private static final int PIECE = 65_536;

  private final HttpExchange http;

  Exchange(HttpExchange http) {
    this.http = http;
  }

  /** A body is longer than is taken. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1;
  }

  String method() {
    return http.getRequestMethod();
  }

  String path() {
    return http.getRequestURI().getPath();
  }

  @Nullable String header(String name) {
    return http.getRequestHeaders().getFirst(name);
  }

  Map<String, String> query() {
    return form(http.getRequestURI().getRawQuery());
  }

  /** Name and value pairs as in a form; of a name that comes twice the last counts. */
  static Map<String, String> form(@Nullable String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (text == null || text.isEmpty()) {
      return fields;
    }
    for (String pair : text.split("&", -1)) {
      int sign = pair.indexOf('=');
      String name = decoded(sign < 0 ? pair : pair.substring(0, sign));
      String value = sign < 0 ? "" : decoded(pair.substring(sign + 1));
      if (name != null && value != null) {
        fields.put(name, value);
      }
    }
    return fields;
  }

  private static @Nullable String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The token of an Authorization header. */
  @Nullable String bearer() {
    String authorization = header("Authorization");
    return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)
        ? authorization.substring(7).strip()
        : null;
  }

  /** The whole body; one that is announced as too long is not even read. */
  byte[] body(int most) throws IOException {
    if (announced() > most) {
      throw new TooLong();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    InputStream in = http.getRequestBody();
    int read = in.read(buffer);
    while (read >= 0) {
      if (bytes.size() + read > most) {
        throw new TooLong();
      }
      bytes.write(buffer, 0, read);
      read = in.read(buffer);
    }
    return bytes.toByteArray();
  }

  /** The server has checked that it is a number. */
  private long announced() {
    String length = header("Content-Length");
    return length == null ? 0 : Long.parseLong(length.strip());
  }

  String text(int most) throws IOException {
    return new String(body(most), StandardCharsets.UTF_8);
  }

  void json(int status, JsonObject body) {
    send(status, "application/json; charset=utf-8", body.toString(), Map.of());
  }

  void refuse(int status, String word) {
    refuse(status, word, Map.of());
  }

  void refuse(int status, String word, Map<String, String> headers) {
    String body = Js.object().add("ok", false).add("error", word).build().toString();
    send(status, "application/json; charset=utf-8", body, headers);
  }

  void send(int status, String type, String body, Map<String, String> headers) {
    send(status, type, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  void send(int status, String type, byte[] body, Map<String, String> headers) {
    http.getResponseHeaders().set("Content-Type", type);
    USUAL.forEach(http.getResponseHeaders()::set);
    headers.forEach((name, value) -> http.getResponseHeaders().set(name, plain(value)));
    try (http;
        OutputStream out = http.getResponseBody()) {
      boolean silent = body.length == 0 || method().equals("HEAD");
      http.sendResponseHeaders(status, silent ? -1 : body.length);
      // In pieces: the server makes a buffer as long as what it is given at once.
      for (int at = 0; !silent && at < body.length; at += PIECE) {
        out.write(body, at, Math.min(PIECE, body.length - at));
      }
    } catch (IOException e) {
      LOG.debug("the caller went away before the answer");
    }
  }

  /**
   * The server cuts each character of a header to one byte, so that one far from ASCII may become
   * the end of the line.
   */
  private static String plain(String value) {
    return value.replaceAll("[^ -~]", "?");
  }

  /** Ends the connection without an answer. */
  void drop() {
    http.close();
  }
}
