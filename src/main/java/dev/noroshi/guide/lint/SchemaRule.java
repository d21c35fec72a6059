package dev.noroshi.guide.lint;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JakartaJsonNode;
import dev.noroshi.guide.tree.GuideTree;
import dev.noroshi.guide.tree.Node;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** Every file has the shape that the schema of its kind asks for. */
final class SchemaRule implements Rule {

  // Looked up once: the lookup costs more than building a small object.
  private static final JsonProvider JSON = JsonProvider.provider();
  private static final JsonBuilderFactory BUILDERS = JSON.createBuilderFactory(Map.of());

  @Override
  public void check(GuideTree tree, Faults faults) {
    Validator validator =
        new ValidatorFactory()
            .withJsonNodeFactory(new JakartaJsonNode.Factory())
            .withDisabledSchemaValidation(true)
            .createValidator();
    Map<Kind, URI> schemas = new EnumMap<>(Kind.class);
    tree.files()
        .forEach(
            (path, top) ->
                Kind.of(path)
                    .filter(kind -> top.isPresent())
                    .ifPresent(
                        kind -> {
                          URI schema = schemas.computeIfAbsent(kind, k -> register(validator, k));
                          check(validator, schema, top, faults);
                        }));
  }

  private static URI register(Validator validator, Kind kind) {
    try (InputStream in = SchemaRule.class.getResourceAsStream(kind.schemaResource())) {
      if (in == null) {
        throw new IllegalStateException("no " + kind.schemaResource() + " in this build");
      }
      return validator.registerSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void check(Validator validator, URI schema, Node top, Faults faults) {
    Validator.Result result = validator.validate(schema, json(top));
    for (Error error : result.getErrors()) {
      Node where = find(top, error.getInstanceLocation());
      String keyword = error.getKeyword();
      if (keyword == null) {
        // The validator's way to say that additionalProperties is false.
        String pointer = error.getInstanceLocation();
        String key = unescaped(pointer.substring(pointer.lastIndexOf('/') + 1));
        faults.add(where, "unknown-member", "key", key);
      } else {
        faults.add(where, "schema", "keyword", keyword, "why", error.getError());
      }
    }
  }

  private static Node find(Node top, String pointer) {
    Node node = top;
    if (pointer.isEmpty()) {
      return node;
    }
    for (String token : pointer.substring(1).split("/", -1)) {
      String key = unescaped(token);
      if (node instanceof Node.Arr array && key.matches("\\d{1,6}")) {
        int index = Integer.parseInt(key);
        node = index < array.items().size() ? array.items().get(index) : node;
      } else if (node.get(key).isPresent()) {
        node = node.get(key);
      }
    }
    return node;
  }

  private static String unescaped(String token) {
    return token.replace("~1", "/").replace("~0", "~");
  }

  private static JsonValue json(Node node) {
    if (node instanceof Node.Obj) {
      JsonObjectBuilder object = BUILDERS.createObjectBuilder();
      node.members().forEach((key, value) -> object.add(key, json(value)));
      return object.build();
    }
    if (node instanceof Node.Arr) {
      JsonArrayBuilder array = BUILDERS.createArrayBuilder();
      node.items().forEach(item -> array.add(json(item)));
      return array.build();
    }
    if (node instanceof Node.Text) {
      return JSON.createValue(node.text());
    }
    if (node instanceof Node.Num) {
      // A guide counts in small whole numbers; anything else is as wrong as a text would be.
      return node.text().matches("-?\\d{1,9}")
          ? JSON.createValue(Integer.parseInt(node.text()))
          : JSON.createValue(node.text());
    }
    if (node instanceof Node.Bool) {
      return node.isTrue() ? JsonValue.TRUE : JsonValue.FALSE;
    }
    return JsonValue.NULL;
  }
}
