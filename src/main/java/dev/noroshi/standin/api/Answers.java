package dev.noroshi.standin.api;

import dev.noroshi.standin.api.Answer.Manner;
import dev.noroshi.standin.json.Js;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The forms an answer takes. */
final class Answers {

  private Answers() {}

  static JsonObject opened(JsonObject body) {
    if (body.containsKey("ok")) {
      return body;
    }
    JsonObjectBuilder answer = Js.object().add("ok", true);
    body.forEach(answer::add);
    return answer.build();
  }

  /** An answer as usual; a warning of the door stands beside one of the method. */
  static Answer sent(Map<String, String> headers, JsonObject body, @Nullable String warning) {
    String own = Js.string(body, "warning");
    if (warning == null && own == null) {
      return new Answer(Manner.SENT, 200, headers, body.toString(), 0);
    }
    JsonArrayBuilder warnings = Js.array();
    List<String> all =
        own == null
            ? List.of(String.valueOf(warning))
            : warning == null ? List.of(own) : List.of(own, warning);
    all.forEach(warnings::add);
    JsonObject metadata = Js.object(body, "response_metadata");
    JsonObject told =
        Js.object(body)
            .add("warning", String.join(",", all))
            .add(
                "response_metadata",
                (metadata == null ? Js.object() : Js.object(metadata)).add("warnings", warnings))
            .build();
    return new Answer(Manner.SENT, 200, headers, told.toString(), 0);
  }

  /** Said with a status of its own, unlike every other error. */
  static Answer tooMany(Map<String, String> headers, String error, int seconds, long delay) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put("Retry-After", Integer.toString(seconds));
    String body = Js.object().add("ok", false).add("error", error).build().toString();
    return new Answer(Manner.SENT, 429, all, body, delay);
  }

  static JsonObject failure(String code, List<String> details) {
    JsonObjectBuilder answer = Js.object().add("ok", false).add("error", code);
    if (code.equals("missing_scope") && details.size() == 2) {
      return answer.add("needed", details.get(0)).add("provided", details.get(1)).build();
    }
    if (!details.isEmpty()) {
      answer.add("response_metadata", Js.object().add("messages", Js.strings(details)));
      if (code.equals("invalid_blocks")) {
        answer.add(
            "errors",
            Js.strings(details.stream().map(line -> line.replace("[ERROR] ", "")).toList()));
      }
    }
    return answer.build();
  }
}
