package dev.noroshi.standin.blocks;

import static dev.noroshi.standin.blocks.BlockSamples.check;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever is handed in: an answer, and each pointer leads to something that is there. */
final class BlockRobustnessTest {

  private static final List<String> WORDS =
      List.of(
          "type",
          "text",
          "blocks",
          "elements",
          "element",
          "options",
          "option_groups",
          "value",
          "initial_option",
          "initial_options",
          "rows",
          "child_blocks",
          "accessory",
          "block_id",
          "action_id",
          "title",
          "label",
          "min_length",
          "max_length",
          "focus_on_load",
          "section",
          "actions",
          "input",
          "table",
          "data_table",
          "markdown",
          "container",
          "carousel",
          "plan",
          "plain_text",
          "static_select",
          "modal",
          "home",
          "a/b",
          "~",
          "",
          "1");

  /** Looked up once: the static doors look for it at each call. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private static void holds(JsonStructure payload) {
    for (Problem problem : check(payload)) {
      assertThat(JSON.createPointer(problem.pointer()).containsValue(payload))
          .as(problem + " in " + payload)
          .isTrue();
      assertThat(problem.message()).isNotBlank();
    }
    if (payload instanceof JsonArray blocks) {
      assertThat(BlockRules.textLength(blocks)).isNotNegative();
    }
  }

  @Property(tries = 2000)
  void any_array_is_answered(@ForAll("trees") List<JsonValue> blocks) {
    holds(array(blocks));
  }

  @Property(tries = 1000)
  void any_view_is_answered(@ForAll("trees") List<JsonValue> blocks, @ForAll("words") String type) {
    JsonObjectBuilder view =
        JSON.createObjectBuilder().add("type", type).add("blocks", array(blocks));
    blocks.forEach(block -> view.add("title", block).add("private_metadata", block));
    holds(view.build());
  }

  @Property(tries = 3000)
  void a_good_payload_with_one_value_changed_is_answered(
      @ForAll("payloads") JsonStructure payload,
      @ForAll("tree") JsonValue instead,
      @ForAll int where) {
    List<String> pointers = new ArrayList<>();
    Tree.visit(
        Place.root(BlockRules.Surface.MESSAGE),
        payload,
        (place, value) -> pointers.add(place.pointer()));
    String pointer = pointers.get(1 + Math.floorMod(where, pointers.size() - 1));

    holds(JSON.createPointer(pointer).replace(payload, instead));
    holds(JSON.createPointer(pointer).remove(payload));
  }

  private static JsonArray array(List<JsonValue> values) {
    return JSON.createArrayBuilder(values).build();
  }

  @Provide
  Arbitrary<JsonStructure> payloads() {
    return Arbitraries.of(BlockSamples.BLOCKS.values())
        .map(sample -> "[" + sample.json() + "]")
        .flatMap(
            blocks -> Arbitraries.of(blocks, BlockSamples.modal(blocks), BlockSamples.home(blocks)))
        .map(json -> (JsonStructure) BlockSamples.parse(json));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(WORDS);
  }

  @Provide
  Arbitrary<List<JsonValue>> trees() {
    return tree().list().ofMaxSize(4);
  }

  @Provide
  Arbitrary<JsonValue> tree() {
    return tree(3);
  }

  private Arbitrary<JsonValue> tree(int depth) {
    Arbitrary<JsonValue> leaf =
        Arbitraries.oneOf(
            Arbitraries.of(JsonValue.TRUE, JsonValue.FALSE, JsonValue.NULL),
            words().map(word -> (JsonValue) JSON.createValue(word)),
            Arbitraries.strings().ofMaxLength(200).map(text -> (JsonValue) JSON.createValue(text)),
            Arbitraries.bigDecimals().map(number -> (JsonValue) JSON.createValue(number)),
            Arbitraries.integers().map(number -> (JsonValue) JSON.createValue(number)));
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<JsonValue> child = tree(depth - 1);
    return Arbitraries.oneOf(
        leaf,
        child.list().ofMaxSize(4).map(items -> (JsonValue) array(items)),
        Arbitraries.maps(words(), child)
            .ofMaxSize(5)
            .map(
                members -> {
                  JsonObjectBuilder object = JSON.createObjectBuilder();
                  members.forEach(object::add);
                  return (JsonValue) object.build();
                }));
  }

  private static JsonValue deep(int levels, boolean asObjects) {
    JsonValue value = JSON.createValue("core");
    for (int i = 0; i < levels; i++) {
      value =
          asObjects
              ? JSON.createObjectBuilder().add("text", value).build()
              : JSON.createArrayBuilder().add(value).build();
    }
    return value;
  }

  @Test
  void what_is_nested_10_000_deep_is_told_and_not_fallen_into() {
    for (boolean asObjects : new boolean[] {true, false}) {
      JsonObject block =
          JSON.createObjectBuilder()
              .add("type", "section")
              .add("text", deep(10_000, asObjects))
              .build();
      JsonArray blocks = JSON.createArrayBuilder().add(block).build();
      JsonObject view =
          JSON.createObjectBuilder().add("type", "home").add("blocks", blocks).build();

      assertThat(BlockRules.inMessage(blocks))
          .extracting(Problem::code)
          .containsExactly(Problem.TOO_DEEP);
      assertThat(BlockRules.inView(view))
          .extracting(Problem::code)
          .containsExactly(Problem.TOO_DEEP);
      assertThat(BlockRules.textLength(blocks)).isZero();
    }
  }

  @Test
  void depth_is_fine_as_long_as_a_block_could_have_it() {
    JsonArray within = JSON.createArrayBuilder().add(deep(Tree.MAX_DEPTH - 1, false)).build();
    JsonArray beyond = JSON.createArrayBuilder().add(deep(Tree.MAX_DEPTH, false)).build();

    assertThat(BlockRules.inMessage(within))
        .extracting(Problem::code)
        .containsExactly(Problem.INVALID_TYPE);
    assertThat(BlockRules.inMessage(beyond))
        .extracting(Problem::code)
        .containsExactly(Problem.TOO_DEEP);
  }
}
