package dev.noroshi.guide.tree;

import java.util.List;
import java.util.Map;

/**
 * A JSON value that knows where it stands.
 *
 * <p>The readers are lenient: asking a text for its members gives none, asking for an absent member
 * gives {@link Missing}. So every lint rule can look at a broken file and report its own fault
 * only.
 */
public sealed interface Node {

  Position at();

  default Node get(String key) {
    return members().getOrDefault(key, new Missing(at()));
  }

  default Map<String, Node> members() {
    return Map.of();
  }

  default List<Node> items() {
    return List.of();
  }

  /** The value of a text or number as written, else the empty string. */
  default String text() {
    return "";
  }

  default boolean isTrue() {
    return false;
  }

  default boolean isPresent() {
    return true;
  }

  /** An object; members in the order of the file. */
  record Obj(Position at, Map<String, Node> members) implements Node {}

  record Arr(Position at, List<Node> items) implements Node {}

  record Text(Position at, String text) implements Node {}

  record Num(Position at, String text) implements Node {}

  record Bool(Position at, boolean isTrue) implements Node {}

  record Null(Position at) implements Node {}

  /**
   * Stands for a member that is not there; its position is that of the object it is missing from.
   */
  record Missing(Position at) implements Node {
    @Override
    public boolean isPresent() {
      return false;
    }
  }
}
