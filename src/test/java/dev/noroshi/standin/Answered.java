package dev.noroshi.standin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.Map;

/** An HTTP answer whose body is JSON. */
public record Answered(HttpResponse<String> http) {

  public int status() {
    return http.statusCode();
  }

  /** The calls of an hour are many. */
  private static final JsonReaderFactory READERS =
      Json.createReaderFactory(Map.of("org.eclipse.parsson.maxParsingLimit", 500_000_000));

  public JsonObject json() {
    try (var reader = READERS.createReader(new StringReader(http.body()))) {
      return reader.readObject();
    }
  }

  public boolean ok() {
    return json().getBoolean("ok", false);
  }

  public String error() {
    return json().getString("error", "");
  }
}
