package dev.noroshi.standin.blocks;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How much text there is. */
final class Texts {

  /** Texts stand under {@code text}; the newer blocks have a bare title or caption too. */
  private static final Set<String> FIELDS = Set.of("text", "title", "caption");

  private Texts() {}

  static int length(@Nullable JsonValue blocks) {
    if (blocks == null) {
      return 0;
    }
    long[] sum = {0};
    Tree.visit(
        Place.root(BlockRules.Surface.MESSAGE),
        blocks,
        (place, value) -> {
          if (value instanceof JsonObject object) {
            FIELDS.forEach(field -> sum[0] += Json.length(Json.text(object, field)));
          }
        });
    return (int) Math.min(sum[0], Integer.MAX_VALUE);
  }
}
