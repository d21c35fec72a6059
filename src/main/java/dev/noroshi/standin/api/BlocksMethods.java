package dev.noroshi.standin.api;

import dev.noroshi.standin.blocks.BlockRules;
import dev.noroshi.standin.blocks.Problem;
import dev.noroshi.standin.json.Js;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks blocks without posting them. The validator is the one that posting uses. */
final class BlocksMethods {

  void register(Map<String, Method> methods) {
    methods.put("blocks.validate", BlocksMethods::validate);
  }

  private static JsonObjectBuilder validate(Call call) throws ApiError {
    List<String> given =
        Stream.of("blocks", "message", "view").filter(call.arguments()::containsKey).toList();
    if (given.size() != 1) {
      throw new ApiError(
          "invalid_arguments",
          List.of("must provide exactly one of `blocks`, `view`, or `message`"));
    }
    String what = given.get(0);
    JsonArray errors = faults(call, what);
    return errors.isEmpty()
        ? Js.object()
        : Js.object().add("ok", false).add("error", "invalid_" + what).add("errors", errors);
  }

  private static JsonArray faults(Call call, String what) throws ApiError {
    if (what.equals("blocks")) {
      JsonArray blocks = call.array("blocks");
      return blocks == null ? unreadable() : errors(BlockRules.inMessage(blocks), "");
    }
    JsonObject object = call.object(what);
    if (object == null) {
      return unreadable();
    }
    return what.equals("view") ? errors(BlockRules.inView(object), "") : inMessage(object);
  }

  /** The blocks of the message itself and those of its attachments. */
  private static JsonArray inMessage(JsonObject message) {
    JsonArrayBuilder all = Js.array();
    errors(message.get("blocks"), "/blocks").forEach(all::add);
    List<JsonObject> attachments = Js.objects(message, "attachments");
    for (int i = 0; i < attachments.size(); i++) {
      String place = "/attachments/" + i + "/blocks";
      errors(attachments.get(i).get("blocks"), place).forEach(all::add);
    }
    return all.build();
  }

  private static JsonArray errors(@Nullable JsonValue blocks, String place) {
    if (blocks == null || blocks == JsonValue.NULL) {
      return JsonValue.EMPTY_JSON_ARRAY;
    }
    return blocks instanceof JsonArray array
        ? errors(BlockRules.inMessage(array), place)
        : errors(List.of(new Problem("", Problem.INVALID_TYPE, "must be an array")), place);
  }

  private static JsonArray unreadable() {
    return errors(List.of(new Problem("", Problem.FAILED_CONSTRAINT, "is not valid JSON")), "");
  }

  private static JsonArray errors(List<Problem> problems, String prefix) {
    JsonArrayBuilder errors = Js.array();
    for (Problem problem : problems) {
      errors.add(
          Js.object()
              .add("code", problem.code())
              .add("message", problem.message())
              .add("pointer", prefix + problem.pointer()));
    }
    return errors.build();
  }
}
