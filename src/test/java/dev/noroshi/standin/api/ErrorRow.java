package dev.noroshi.standin.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A call and the error it must get; words with a dollar stand for what the scene made. */
record ErrorRow(String method, String error, List<Object> fields) {

  static ErrorRow row(String method, String error, Object... fields) {
    return new ErrorRow(method, error, List.of(fields));
  }

  /** The same fields with some more, of which the last of a name counts. */
  static Object[] with(Object[] fields, Object... more) {
    return Stream.of(fields, more).flatMap(Stream::of).toArray();
  }

  static JsonArray many(int count, String text) {
    var blocks = Json.createArrayBuilder();
    IntStream.range(0, count).forEach(i -> Scene.section(text).forEach(blocks::add));
    return blocks.build();
  }

  @Override
  public String toString() {
    return method + " " + error;
  }
}
