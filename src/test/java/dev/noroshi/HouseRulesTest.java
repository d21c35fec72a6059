package dev.noroshi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.desk.StoreException;
import dev.noroshi.guide.TheGuide;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What we promised each other about the sources and the words on screen. */
final class HouseRulesTest {

  private static final Path MAIN = Path.of("src/main/java");
  private static final Pattern TEXT_KEY =
      Pattern.compile(
          "\"((?:walk|cli|clock|verify|batch|lint|refused|store|slack|try|doctor)\\.[a-z0-9.-]*[a-z0-9])\"");

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> found(Pattern pattern) throws IOException {
    return sources().stream()
        .map(HouseRulesTest::read)
        .flatMap(text -> pattern.matcher(text).results())
        .map((MatchResult result) -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> keys() {
    return TheGuide.checked().texts().byKey().keySet();
  }

  @Test
  void a_class_over_300_lines_has_its_reason_in_the_decisions() throws IOException {
    String decisions = Files.readString(Path.of("docs/decisions.md"));
    assertThat(sources().stream().filter(file -> read(file).lines().count() > 300))
        .allMatch(file -> decisions.contains(file.getFileName().toString()));
  }

  @Test
  void every_text_that_the_code_names_is_in_the_guide() throws IOException {
    Set<String> named = found(TEXT_KEY);

    assertThat(named).isNotEmpty();
    assertThat(keys()).containsAll(named);
  }

  @Test
  void every_refusal_and_fault_has_its_words() throws IOException {
    Set<String> needed = new TreeSet<>();
    for (String code : found(Pattern.compile("new Refused\\(\\s*\"([a-z-]+)\""))) {
      needed.add("refused." + code);
    }
    for (String field : found(Pattern.compile("Checked\\.(?:text|optional)\\(\\s*\"([a-z]+)\""))) {
      needed.add("refused.field." + field);
    }
    String where = "(?:[a-z]+(?:\\.get\\([^)]*\\))*|[a-z]+)";
    Pattern fault =
        Pattern.compile("faults\\.add\\(\\s*" + where + ",\\s*\"([a-z-]+)\"", Pattern.DOTALL);
    for (String code : found(fault)) {
      needed.add("lint." + code);
    }
    for (String code : found(Pattern.compile("\"(chain\\.[a-z]+)\""))) {
      needed.add("verify.problem." + code);
    }
    for (String code : found(Pattern.compile("\\bproblem\\([^\";]*?\"([a-z-]+)\""))) {
      needed.add("verify.problem." + code);
    }
    for (String type : found(Pattern.compile(" TYPE = \"([a-z-]+)\""))) {
      needed.add("entry." + type);
    }
    for (var code : StoreException.Code.values()) {
      needed.add("store." + code.word());
    }

    assertThat(needed).hasSizeGreaterThan(60);
    assertThat(keys()).containsAll(needed);
  }

  @Test
  void no_word_on_screen_is_left_unused() throws IOException {
    String code = sources().stream().map(HouseRulesTest::read).collect(Collectors.joining());
    for (String key : keys()) {
      String composed =
          key.replaceFirst(
              "^(entry|lint|refused\\.field|refused|store|verify\\.problem|cli\\.help)\\.", "");
      assertThat(code)
          .as(key)
          .containsAnyOf("\"" + key + "\"", "\"" + composed + "\"", "\"" + flowless(key) + "\"");
    }
  }

  /** A text for one flow is named with the flow's id at its end. */
  private static String flowless(String key) {
    return key.replaceFirst("-(sharing|disclosure)$", "-");
  }

  @Test
  void no_source_reads_like_work_not_done() throws IOException {
    String unfinished = "TO" + "DO|FIX" + "ME|X" + "XX";
    assertThat(found(Pattern.compile("\\b(" + unfinished + ")\\b"))).isEmpty();
  }
}
