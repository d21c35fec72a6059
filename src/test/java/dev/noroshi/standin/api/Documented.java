package dev.noroshi.standin.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.standin.Answered;
import dev.noroshi.standin.TestSlack;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The table of what Slack documents, read anew by the tests. */
final class Documented {

  private static final JsonObject TABLE = read();

  /** These stand on no method's page. */
  private static final Set<String> GENERAL =
      Set.of("unknown_method", "invalid_json", "json_not_object");

  private Documented() {}

  private static JsonObject read() {
    try (InputStream in = Documented.class.getResourceAsStream("methods.json")) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      return TestSlack.parsed(new String(bytes, StandardCharsets.UTF_8)).asJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Set<String> methods() {
    return new TreeSet<>(TABLE.getJsonObject("methods").keySet());
  }

  static List<String> scopes(String method) {
    return texts(TABLE.getJsonObject("methods").getJsonObject(method), "scopes");
  }

  private static List<String> texts(JsonObject object, String name) {
    return object.getJsonArray(name).getValuesAs(JsonString::getString);
  }

  /** No answer may show an inner fault, nor a code that Slack does not document. */
  static void check(String method, Answered answered) {
    String body = answered.http().body();
    assertThat(answered.status()).as("%s: %s", method, body).isIn(200, 429);
    String error = answered.error();
    assertThat(error).as("%s: %s", method, body).isNotEqualTo("internal_error");
    JsonObject row = TABLE.getJsonObject("methods").getJsonObject(method);
    if (error.isEmpty() || GENERAL.contains(error) || method.equals("api.test") || row == null) {
      return;
    }
    Set<String> known = new HashSet<>(texts(TABLE, "common"));
    known.addAll(texts(row, "errors"));
    assertThat(known).as("%s: %s", method, body).contains(error);
  }
}
