package dev.noroshi.guide.lint;

import static dev.noroshi.guide.lint.GuideFixture.TINY;
import static dev.noroshi.guide.lint.GuideFixture.bundled;
import static dev.noroshi.guide.lint.GuideFixture.faultIn;
import static dev.noroshi.guide.lint.GuideFixture.tiny;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FilesRuleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "extra.json",
        "role.json",
        "Roles.json",
        "flows.json",
        "texts.json",
        "flow/sharing.json",
        "faqs/q01.json",
        "party/police.json",
        "nda.txt.json",
        "roles/roles.json",
        "elements.json.json"
      })
  void a_file_of_no_known_kind_is_reported_at_its_start(String file) {
    GuideFixture guide = bundled().with(file, "{}");

    assertThat(guide.faults())
        .isEqualTo(guide.place(List.of(faultIn(file, "unknown-file", "", "▸", "file", file))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "elements.json",
        "stages.json",
        "roles.json",
        "faq/titles.json",
        "triage.json",
        "glossary.json",
        "purposes.json",
        "nda.json",
        "search.json"
      })
  void a_file_that_every_guide_needs_is_missed(String file) {
    GuideFixture guide = bundled().without(file);

    assertThat(guide.faults())
        .isEqualTo(guide.place(List.of(faultIn(file, "missing-file", "", "▸", "file", file))));
  }

  @Test
  void a_guide_without_a_flow_misses_the_folder() {
    GuideFixture guide = bundled().without("flows/sharing.json").without("flows/disclosure.json");

    assertThat(guide.faults())
        .isEqualTo(
            guide.place(List.of(faultIn("flows/", "missing-file", "", "▸", "file", "flows/"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"checklists/", "texts/", "parties/", "sources/"})
  void a_guide_without_any_file_of_a_folder_misses_the_folder(String folder) {
    GuideFixture guide = bundled().withoutFolder(folder);

    assertThat(guide.faults())
        .isEqualTo(guide.place(List.of(faultIn(folder, "missing-file", "", "▸", "file", folder))));
  }

  @Test
  void a_guide_without_any_answer_misses_them_once() {
    GuideFixture guide = bundled().withoutFolder("faq/q");

    assertThat(guide.faults())
        .isEqualTo(guide.place(List.of(faultIn("faq/", "missing-file", "", "▸", "file", "faq/"))));
  }

  @Test
  void a_broken_file_is_there() {
    GuideFixture guide = bundled().replace("roles.json", "'id': 'lead',", "'id': lead,");

    assertThat(guide.faults("missing-file", "unknown-file")).isEmpty();
  }

  @Test
  void one_flow_is_enough_and_a_folder_in_a_folder_is_right() {
    GuideFixture guide =
        bundled()
            .without("flows/sharing.json")
            .without("flows/disclosure.json")
            .with("flows/small/tiny.json", tiny().text(TINY))
            .with("texts/more/words.json", "{'source': SOURCE, 'texts': {'more.word': TEXT}}");

    assertThat(guide.faults()).isEmpty();
  }
}
