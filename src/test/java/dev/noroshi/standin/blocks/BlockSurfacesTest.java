package dev.noroshi.standin.blocks;

import static dev.noroshi.standin.blocks.BlockSamples.check;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.standin.blocks.BlockRules.Surface;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class BlockSurfacesTest {

  private static final List<String> HOSTS =
      List.of("section", "actions", "context", "input", "context_actions");

  static Stream<Arguments> everyBlockEverywhere() {
    return BlockSamples.BLOCKS.entrySet().stream()
        .flatMap(
            sample ->
                Stream.of(Surface.values())
                    .map(on -> Arguments.of(sample.getKey(), on, sample.getValue())));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("everyBlockEverywhere")
  void a_block_passes_where_it_is_allowed_and_is_unknown_elsewhere(
      String name, Surface surface, BlockSamples.Sample sample) {
    List<Problem> problems = check(surface, sample.json());

    if (sample.on().contains(surface)) {
      assertThat(problems).as(name).isEmpty();
    } else {
      String at = surface == Surface.MESSAGE ? "/0/type" : "/blocks/0/type";
      String type = name.replaceAll(" .*", "");
      assertThat(problems)
          .containsExactly(new Problem(at, Problem.FAILED_CONSTRAINT, "unsupported type: " + type));
    }
  }

  static Stream<Arguments> everyElementInEveryBlock() {
    return BlockSamples.HOSTS.entrySet().stream()
        .flatMap(
            sample ->
                HOSTS.stream()
                    .map(
                        host ->
                            Arguments.of(
                                host,
                                sample.getKey(),
                                List.of(sample.getValue().split(" ")).contains(host))));
  }

  @ParameterizedTest(name = "in {0}: {1}")
  @MethodSource("everyElementInEveryBlock")
  void an_element_passes_in_the_blocks_that_hold_it_only(
      String host, String element, boolean isHeld) {
    List<Problem> problems = check(Surface.MESSAGE, BlockSamples.hosted(host, element));

    if (isHeld) {
      assertThat(problems).isEmpty();
    } else {
      assertThat(problems)
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.pointer()).matches("/0/(accessory|element|elements/0)/type");
                assertThat(problem.message()).startsWith("unsupported type: ");
              });
    }
  }

  @Test
  void files_are_asked_for_in_modals_only() {
    String files = BlockSamples.input("{'type':'file_input','filetypes':['pdf'],'max_files':1}");

    assertThat(check(Surface.MODAL, files)).isEmpty();
    assertThat(check(Surface.HOME, files))
        .extracting(Problem::pointer)
        .containsExactly("/blocks/0/element/type");
    assertThat(check(Surface.MESSAGE, files))
        .extracting(Problem::pointer)
        .containsExactly("/0/element/type");
  }

  @Test
  void workflows_are_started_from_messages_only() {
    String button =
        BlockSamples.HOSTS.keySet().stream()
            .filter(element -> element.contains("workflow_button"))
            .findFirst()
            .orElseThrow();
    String block = BlockSamples.hosted("actions", button);

    assertThat(check(Surface.MESSAGE, block)).isEmpty();
    assertThat(check(Surface.MODAL, block)).hasSize(1);
    assertThat(check(Surface.HOME, block)).hasSize(1);
  }

  @Test
  void a_frame_does_not_hold_a_frame() {
    String frame = "{'type':'container','title':%s,'child_blocks':[%s]}";
    String inner = frame.formatted(BlockSamples.PLAIN, "{'type':'divider'}");
    String nested = frame.formatted(BlockSamples.PLAIN, inner);

    assertThat(check("[" + nested + "]"))
        .containsExactly(
            new Problem(
                "/0/child_blocks/0/type",
                Problem.FAILED_CONSTRAINT,
                "unsupported type: container"));
  }
}
