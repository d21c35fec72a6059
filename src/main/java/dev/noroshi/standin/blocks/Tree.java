package dev.noroshi.standin.blocks;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.function.BiConsumer;

/**
 * Walks over JSON of any shape. No block of Slack's is a third as deep as we go; what is deeper is
 * reported once and not looked into, so no payload can exhaust the stack.
 */
final class Tree {

  static final int MAX_DEPTH = 50;

  private Tree() {}

  /** Tells a value that is nested too deep, if there is one. */
  static boolean isTooDeep(Place at, JsonValue root) {
    int before = at.found().size();
    walk(
        at,
        root,
        0,
        (place, value) -> {},
        (place, value) -> {
          if (at.found().size() == before) {
            place.report(Problem.TOO_DEEP, "nested more than " + MAX_DEPTH + " levels deep");
          }
        });
    return at.found().size() > before;
  }

  /** Visits every value, parents first. */
  static void visit(Place at, JsonValue root, BiConsumer<Place, JsonValue> visitor) {
    walk(at, root, 0, visitor, (place, value) -> {});
  }

  private static void walk(
      Place at,
      JsonValue value,
      int depth,
      BiConsumer<Place, JsonValue> visitor,
      BiConsumer<Place, JsonValue> tooDeep) {
    if (depth > MAX_DEPTH) {
      tooDeep.accept(at, value);
      return;
    }
    visitor.accept(at, value);
    if (value instanceof JsonObject object) {
      object.forEach((name, member) -> walk(at.member(name), member, depth + 1, visitor, tooDeep));
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        walk(at.item(i), array.get(i), depth + 1, visitor, tooDeep);
      }
    }
  }
}
