package dev.noroshi.standin.content;

import dev.noroshi.standin.blocks.BlockRules;
import dev.noroshi.standin.blocks.Problem;
import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.world.Ids;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the definition of a modal or a Home. */
public final class ViewContent {

  private static final int MAX_BYTES = 250_000;

  private final Ids ids;

  public ViewContent(Ids ids) {
    this.ids = ids;
  }

  /**
   * Checks a view and completes it.
   *
   * @param type what it must be: {@code modal} or {@code home}
   */
  public JsonObject read(@Nullable JsonObject view, String type) throws ContentFault {
    if (view == null) {
      throw new ContentFault("invalid_arguments", List.of("[ERROR] missing required field: view"));
    }
    if (view.toString().getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw new ContentFault("view_too_large");
    }
    if (!type.equals(Js.string(view, "type"))) {
      throw new ContentFault(
          "invalid_arguments",
          List.of("[ERROR] unsupported type: must be " + type + " [json-pointer:/view/type]"));
    }
    List<Problem> problems = BlockRules.inView(view);
    if (!problems.isEmpty()) {
      throw new ContentFault(
          "invalid_arguments",
          problems.stream().map(problem -> problem.slackLine("/view")).toList());
    }
    JsonArray blocks = new Completion(ids).blocks(Js.array(view, "blocks"));
    JsonObjectBuilder complete = Js.object(view).add("blocks", blocks);
    for (String label : List.of("title", "submit", "close")) {
      JsonObject text = Js.object(view, label);
      if (text != null) {
        complete.add(label, Completion.text(text));
      }
    }
    return complete.build();
  }
}
