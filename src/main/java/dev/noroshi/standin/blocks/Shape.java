package dev.noroshi.standin.blocks;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An object with known fields.
 *
 * <p>A field nobody knows is a fault: Slack refuses the whole payload for one. An open shape lets
 * it pass, for objects whose fields are not well published. {@code null} is not absence (no word of
 * Slack's on it; its validator looks only whether the key is there).
 */
record Shape(Map<String, Field> fields, List<Tie> ties, boolean isOpen) implements Rule {

  record Field(Rule rule, boolean isNeeded) {}

  static Shape of() {
    return new Shape(Map.of(), List.of(), false);
  }

  /** A shape that is chosen by its {@code type}, which {@link Choice} has looked at. */
  static Shape typed() {
    return of().need("type", Values.string());
  }

  static Shape block() {
    return typed().may("block_id", Values.string(255));
  }

  Shape need(String name, Rule rule) {
    return with(name, new Field(rule, true));
  }

  Shape may(String name, Rule rule) {
    return with(name, new Field(rule, false));
  }

  private Shape with(String name, Field field) {
    Map<String, Field> more = new LinkedHashMap<>(fields);
    more.put(name, field);
    return new Shape(more, ties, isOpen);
  }

  Shape tie(Tie tie) {
    List<Tie> more = new ArrayList<>(ties);
    more.add(tie);
    return new Shape(fields, more, isOpen);
  }

  Shape open() {
    return new Shape(fields, ties, true);
  }

  @Override
  public void check(Place at, JsonValue value) {
    if (!(value instanceof JsonObject object)) {
      at.wrongType("must provide an object");
      return;
    }
    fields.forEach(
        (name, field) -> {
          if (field.isNeeded() && !object.containsKey(name)) {
            at.lacks(name);
          }
        });
    object.forEach(
        (name, member) -> {
          Field field = fields.get(name);
          if (field != null) {
            field.rule().check(at.member(name), member);
          } else if (!isOpen) {
            at.broken("invalid additional property: " + name);
          }
        });
    ties.forEach(tie -> tie.check(at, object));
  }
}
