package dev.noroshi.guide.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GuideFilesTest {

  private static final int MAX_BYTES = 1 << 20;

  @TempDir Path folder;

  private void write(String file, byte[] bytes) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.resolveSibling("."));
    Files.write(path, bytes);
  }

  private void write(String file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_folder_that_is_not_there_is_named() {
    Path missing = folder.resolve("nowhere");

    assertThatThrownBy(() -> GuideFiles.in(missing))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(missing.toString());
  }

  @Test
  void a_file_is_no_folder() throws IOException {
    write("roles.json", "{}");
    Path file = folder.resolve("roles.json");

    assertThatThrownBy(() -> GuideFiles.in(file))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage(file.toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {0x80, 0xC3, 0xFF, 0xFE})
  void bytes_that_are_no_utf_8_are_refused_with_the_name_of_the_file(int unit) throws IOException {
    write("texts/bad.json", new byte[] {'{', (byte) unit, '}'});

    assertThatIOException()
        .isThrownBy(() -> GuideFiles.in(folder))
        .withMessageContaining(Path.of("texts", "bad.json").toString())
        .withMessageContaining("UTF-8");
  }

  @Test
  void japanese_in_shift_jis_is_refused() throws IOException {
    write("texts/sjis.json", new byte[] {'"', (byte) 0x93, (byte) 0xFA, (byte) 0x96, '{', '"'});

    assertThatIOException()
        .isThrownBy(() -> GuideFiles.in(folder))
        .withMessageContaining("sjis.json");
  }

  @Test
  void a_file_of_one_mebibyte_is_read_and_one_byte_more_is_refused() throws IOException {
    write("big.json", new byte[MAX_BYTES]);
    assertThat(GuideFiles.in(folder).texts().get("big.json")).hasSize(MAX_BYTES);

    write("big.json", new byte[MAX_BYTES + 1]);
    assertThatIOException()
        .isThrownBy(() -> GuideFiles.in(folder))
        .withMessageContaining("big.json")
        .withMessageContaining(Integer.toString(MAX_BYTES));
  }

  @Test
  void too_many_files_are_refused() throws IOException {
    for (int i = 0; i <= 2000; i++) {
      write("texts/" + i + ".json", "{}");
    }

    assertThatIOException()
        .isThrownBy(() -> GuideFiles.in(folder))
        .withMessageContaining("2001 files");
  }

  @Test
  void the_schema_folder_and_files_that_are_no_json_are_left_out() throws IOException {
    write("roles.json", "{}");
    write("schema/roles.schema.json", "{}");
    write("README.md", "read me");
    write("flows/sharing.json~", "{");

    assertThat(GuideFiles.in(folder).texts()).containsOnlyKeys("roles.json");
  }

  @Test
  void only_the_schema_folder_at_the_top_is_left_out() throws IOException {
    write("texts/schema/words.json", "{}");
    write("schema.json", "{}");

    assertThat(GuideFiles.in(folder).texts())
        .containsOnlyKeys("schema.json", "texts/schema/words.json");
  }

  @Test
  void a_nested_folder_is_read_with_its_path() throws IOException {
    write("flows/2026/spring/sharing.json", "{\"id\": \"狼煙\"}");

    assertThat(GuideFiles.in(folder).texts())
        .isEqualTo(Map.of("flows/2026/spring/sharing.json", "{\"id\": \"狼煙\"}"));
  }

  @Test
  void an_empty_folder_is_a_guide_without_files() throws IOException {
    assertThat(GuideFiles.in(folder).texts()).isEmpty();
  }

  @Test
  void the_bundled_guide_is_the_folder_it_was_built_from() throws IOException {
    GuideFiles source = GuideFiles.in(Path.of("conversations"));

    assertThat(GuideFiles.bundled()).isEqualTo(source);
    assertThat(GuideFiles.bundled().edition()).isEqualTo(source.edition());
  }

  @Test
  void the_edition_does_not_depend_on_the_order_of_the_files() throws IOException {
    List<String> files = new ArrayList<>(GuideFiles.bundled().texts().keySet());
    Collections.reverse(files);
    Map<String, String> reversed = new LinkedHashMap<>();
    for (String file : files) {
      reversed.put(file, GuideFiles.bundled().texts().getOrDefault(file, ""));
    }

    assertThat(new GuideFiles(reversed).edition()).isEqualTo(GuideFiles.bundled().edition());
  }

  @Test
  void the_edition_changes_with_every_character_of_every_file_and_path() {
    Map<String, String> guide = Map.of("a.json", "{\"あ\": 1}\n", "b/c.json", "[2]");
    Set<String> editions = new HashSet<>(Set.of(new GuideFiles(guide).edition()));
    int changes = 0;
    for (String file : guide.keySet()) {
      String text = guide.getOrDefault(file, "");
      for (int i = 0; i < text.length(); i++) {
        Map<String, String> changed = new LinkedHashMap<>(guide);
        changed.put(file, flip(text, i));
        editions.add(new GuideFiles(changed).edition());
        changes++;
      }
      for (int i = 0; i < file.length(); i++) {
        Map<String, String> changed = new LinkedHashMap<>(guide);
        changed.remove(file);
        changed.put(flip(file, i), text);
        editions.add(new GuideFiles(changed).edition());
        changes++;
      }
    }

    assertThat(editions).hasSize(changes + 1).allMatch(edition -> edition.matches("[0-9a-f]{64}"));
  }

  private static String flip(String text, int index) {
    char[] chars = text.toCharArray();
    chars[index] = (char) (chars[index] ^ 1);
    return new String(chars);
  }

  @Test
  void the_edition_changes_with_what_stands_in_which_file() {
    assertThat(
            List.of(
                Map.<String, String>of(),
                Map.of("a.json", ""),
                Map.of("a.json", "", "b.json", ""),
                Map.of("a.json", "12"),
                Map.of("a.json", "1", "b.json", "2"),
                Map.of("a.json", "2", "b.json", "1"),
                Map.of("a.json", "12", "b.json", ""),
                Map.of("a.json", "", "b.json", "12"),
                Map.of("a.json", "12\n"),
                Map.of("a.json", "12\r\n"),
                Map.of("a.json", "\uFEFF12")))
        .extracting(texts -> new GuideFiles(texts).edition())
        .doesNotHaveDuplicates();
  }

  @Test
  void the_files_cannot_be_changed() {
    Map<String, String> given = new LinkedHashMap<>(Map.of("b.json", "2", "a.json", "1"));
    GuideFiles files = new GuideFiles(given);
    given.put("c.json", "3");

    assertThat(files.texts().keySet()).containsExactly("a.json", "b.json");
    assertThat(files.texts()).isUnmodifiable();
  }
}
