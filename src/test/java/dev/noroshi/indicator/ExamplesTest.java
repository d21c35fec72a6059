package dev.noroshi.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Worked examples, as they are typed; the file is for reading. */
final class ExamplesTest {

  private static final Path FILE = Path.of("src/test/resources/indicator/examples.txt");

  record Example(String text, List<String> found, String harmless) {
    @Override
    public String toString() {
      return text;
    }
  }

  static Stream<Example> examples() throws Exception {
    List<Example> examples = new ArrayList<>();
    for (String block : Files.readString(FILE).split("\n\n", -1)) {
      List<String> lines = block.strip().lines().toList();
      if (lines.isEmpty() || lines.get(0).startsWith("# ")) {
        continue;
      }
      String text = lines.get(0);
      String last = lines.get(lines.size() - 1);
      examples.add(
          new Example(
              text,
              lines.stream().skip(1).filter(l -> !l.startsWith("> ")).map(String::strip).toList(),
              last.startsWith("> ") ? last.substring(2) : text));
    }
    assertThat(examples).hasSizeGreaterThan(60);
    return examples.stream();
  }

  private static List<String> found(String text) {
    return Indicators.find(text).stream().map(i -> i.kind() + " " + i.value()).toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void what_is_found_is_made_harmless_and_found_again(Example example) {
    assertThat(found(example.text())).isEqualTo(example.found());
    assertThat(Indicators.defanged(example.text())).isEqualTo(example.harmless());

    assertThat(found(example.harmless())).isEqualTo(example.found());
    assertThat(Indicators.defanged(example.harmless())).isEqualTo(example.harmless());
    assertThat(found(Indicators.refanged(example.harmless()))).isEqualTo(example.found());
  }
}
