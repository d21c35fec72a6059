package dev.noroshi.cli;

import dev.noroshi.cli.BatchTask.BadLine;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Map;

/** JSON lines in, JSON lines out; each answer has the id of its line. */
final class BatchLines {

  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
  private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

  private final BatchTask task;
  private final Console console;

  BatchLines(BatchTask task, Console console) {
    this.task = task;
    this.console = console;
  }

  void run() {
    for (String line = console.readLine(); line != null; line = console.readLine()) {
      if (!line.isBlank()) {
        console.print(answer(line));
      }
    }
  }

  private String answer(String line) {
    JsonObject in;
    try (JsonReader reader = READERS.createReader(new StringReader(line))) {
      in = reader.readObject();
    } catch (RuntimeException e) {
      // Besides JsonException the reader throws plain ones: for nesting too deep, huge numbers.
      return error(JsonValue.NULL, console.text("batch.not-json"));
    }
    JsonValue id = in.getOrDefault("id", JsonValue.NULL);
    try {
      JsonObjectBuilder out = BUILDERS.createObjectBuilder().add("id", id);
      return out.addAll(task.answer(in)).build().toString();
    } catch (BadLine e) {
      return error(id, e.getMessage());
    }
  }

  private static String error(JsonValue id, String message) {
    return BUILDERS.createObjectBuilder().add("id", id).add("error", message).build().toString();
  }
}
