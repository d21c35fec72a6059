package dev.noroshi.standin.blocks;

import dev.noroshi.standin.blocks.BlockRules.Surface;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Objects told apart by their {@code type}. One that the surface does not take is as unknown as one
 * that nobody has heard of, as in Slack, whose schemas are one per surface.
 */
record Choice(Map<String, Kind> kinds) implements Rule {

  record Kind(Rule rule, Set<Surface> surfaces) {}

  static Choice of() {
    return new Choice(Map.of());
  }

  /** One more kind; without surfaces it goes everywhere. */
  Choice or(String type, Rule rule, Surface... surfaces) {
    Set<Surface> on =
        surfaces.length == 0 ? EnumSet.allOf(Surface.class) : EnumSet.of(surfaces[0], surfaces);
    Map<String, Kind> more = new LinkedHashMap<>(kinds);
    more.put(type, new Kind(rule, on));
    return new Choice(more);
  }

  Choice or(Choice other) {
    Map<String, Kind> more = new LinkedHashMap<>(kinds);
    more.putAll(other.kinds());
    return new Choice(more);
  }

  @Override
  public void check(Place at, JsonValue value) {
    if (!(value instanceof JsonObject object)) {
      at.wrongType("must provide an object");
    } else if (!object.containsKey("type")) {
      at.lacks("type");
    } else if (object.get("type") instanceof JsonString type) {
      Kind kind = kinds.get(type.getString());
      if (kind != null && kind.surfaces().contains(at.surface())) {
        kind.rule().check(at, value);
      } else {
        at.member("type").broken("unsupported type: " + type.getString());
      }
    } else {
      at.member("type").wrongType("must provide a string");
    }
  }
}
