package dev.noroshi.standin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;

/** An HTTP answer whose body is JSON. */
public record Answered(HttpResponse<String> http) {

  public int status() {
    return http.statusCode();
  }

  public JsonObject json() {
    try (var reader = Json.createReader(new StringReader(http.body()))) {
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
