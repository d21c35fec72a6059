package dev.noroshi.guide.lint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an editor shows to somebody who writes a guide. */
final class SchemasTest {

  @ParameterizedTest
  @EnumSource(Kind.class)
  void every_member_that_a_schema_allows_is_described_for_editors(Kind kind) throws IOException {
    JsonObject schema;
    try (InputStream in = SchemasTest.class.getResourceAsStream(kind.schemaResource());
        JsonReader reader = Json.createReader(Objects.requireNonNull(in))) {
      schema = reader.readObject();
    }
    List<String> silent = new ArrayList<>();
    undescribed(schema, schema, "", silent);

    assertThat(silent).isEmpty();
  }

  /** What has a type of its own says what it is; what refers to a definition may leave it to it. */
  private static void undescribed(
      JsonValue value, JsonObject schema, String pointer, List<String> silent) {
    if (value instanceof JsonObject object) {
      JsonObject said =
          object.containsKey("$ref") && !object.containsKey("description")
              ? schema.getValue(object.getString("$ref").substring(1)).asJsonObject()
              : object;
      boolean shape = Stream.of("type", "enum", "$ref").anyMatch(key -> isWord(object.get(key)));
      if (shape && said.getString("description", "").isBlank()) {
        silent.add(pointer);
      }
      object.forEach((key, member) -> undescribed(member, schema, pointer + "/" + key, silent));
    }
  }

  /** The keywords of a shape are texts and arrays; a member that is only called so is a shape. */
  private static boolean isWord(@Nullable JsonValue value) {
    return value != null && !(value instanceof JsonObject);
  }
}
