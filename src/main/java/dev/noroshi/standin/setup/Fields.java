package dev.noroshi.standin.setup;

import dev.noroshi.standin.json.Js;
import dev.noroshi.standin.setup.SetupFault.Why;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One object of a setup file. A key that is asked for by nobody is a fault: it may be a typo. */
final class Fields {

  private final String place;
  private final JsonObject json;
  private final Set<String> asked = new HashSet<>();

  Fields(String place, JsonObject json) {
    this.place = place;
    this.json = json;
  }

  SetupFault fault(String name, Why why) {
    return new SetupFault(place.isEmpty() ? name : place + "." + name, why);
  }

  private @Nullable JsonValue get(String name) {
    asked.add(name);
    return json.get(name);
  }

  @Nullable String text(String name) throws SetupFault {
    JsonValue value = get(name);
    if (value == null) {
      return null;
    }
    if (value instanceof JsonString text && !text.getString().isBlank()) {
      return text.getString();
    }
    throw fault(name, Why.WRONG_TYPE);
  }

  String text(String name, String otherwise) throws SetupFault {
    String text = text(name);
    return text == null ? otherwise : text;
  }

  String needed(String name) throws SetupFault {
    String text = text(name);
    if (text == null) {
      throw fault(name, Why.MISSING);
    }
    return text;
  }

  boolean truth(String name, boolean otherwise) throws SetupFault {
    JsonValue value = get(name);
    if (value == null) {
      return otherwise;
    }
    if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
      throw fault(name, Why.WRONG_TYPE);
    }
    return value == JsonValue.TRUE;
  }

  int number(String name, int otherwise, int most) throws SetupFault {
    JsonValue value = get(name);
    if (value == null) {
      return otherwise;
    }
    if (!(value instanceof JsonNumber number) || !number.isIntegral()) {
      throw fault(name, Why.WRONG_TYPE);
    }
    long whole = Js.number(json, name, -1);
    if (whole < 0 || whole > most) {
      throw fault(name, Why.OUT_OF_RANGE);
    }
    return (int) whole;
  }

  List<String> texts(String name) throws SetupFault {
    List<String> texts = new ArrayList<>();
    for (JsonValue value : array(name)) {
      if (!(value instanceof JsonString text)) {
        throw fault(name, Why.WRONG_TYPE);
      }
      texts.add(text.getString());
    }
    return texts;
  }

  List<Fields> objects(String name) throws SetupFault {
    List<Fields> objects = new ArrayList<>();
    for (JsonValue value : array(name)) {
      String at = name + "[" + objects.size() + "]";
      if (!(value instanceof JsonObject object)) {
        throw fault(at, Why.WRONG_TYPE);
      }
      objects.add(new Fields(place.isEmpty() ? at : place + "." + at, object));
    }
    return objects;
  }

  private JsonArray array(String name) throws SetupFault {
    JsonValue value = get(name);
    if (value == null) {
      return JsonValue.EMPTY_JSON_ARRAY;
    }
    if (value instanceof JsonArray array) {
      return array;
    }
    throw fault(name, Why.WRONG_TYPE);
  }

  @Nullable Fields object(String name) throws SetupFault {
    JsonObject object = raw(name);
    return object == null ? null : new Fields(place.isEmpty() ? name : place + "." + name, object);
  }

  /** An object whose keys are not ours to know, such as a manifest. */
  @Nullable JsonObject raw(String name) throws SetupFault {
    JsonValue value = get(name);
    if (value == null) {
      return null;
    }
    if (value instanceof JsonObject object) {
      return object;
    }
    throw fault(name, Why.WRONG_TYPE);
  }

  void nothingElse() throws SetupFault {
    for (String name : json.keySet()) {
      if (!asked.contains(name)) {
        throw fault(name, Why.UNKNOWN_KEY);
      }
    }
  }
}
