package dev.noroshi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.faq.Finder;
import dev.noroshi.faq.Found.Hit;
import dev.noroshi.faq.Found.Kind;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Knowledge;
import dev.noroshi.guide.Party;
import dev.noroshi.guide.tree.GuideFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an organisation adds, beginning with the example that docs/own-limits.md explains. */
final class OwnLimitsTest {

  private static final String EXAMPLE = "docs/own";

  @TempDir Path folder;

  @Test
  void the_example_is_sound_and_counts_by_the_days_of_the_organisation() {
    Terminal.Result lint = new Terminal().run("lint", "--own", EXAMPLE, "--lang", "en");
    assertThat(lint.err()).isEmpty();
    assertThat(lint.status()).isZero();

    String[] client = {
      "deadline",
      "own-client",
      "--trigger",
      "2026-08-13T22:30+09:00",
      "--lang",
      "en",
      "--own",
      EXAMPLE
    };
    assertThat(new Terminal().run(client).out())
        .contains("Report to the client")
        .contains("by the end of Tue 18 Aug")
        .contains("Our closed days");
  }

  @Test
  void the_laws_stay_as_they_were_and_both_are_listed() {
    Terminal both = new Terminal().environment("NOROSHI_OWN", EXAMPLE);

    assertThat(both.run("regimes", "--lang", "en").out()).contains("own-insurer", "jp-appi-26");
    assertThat(new Terminal().run("regimes", "--lang", "en").out()).doesNotContain("own-insurer");
  }

  @Test
  void whom_the_organisation_calls_stands_first_and_is_found() throws IOException {
    Knowledge knowledge =
        Guide.checked(GuideFiles.bundled().and(GuideFiles.in(Path.of(EXAMPLE)))).knowledge();

    assertThat(knowledge.parties().get(0).parties())
        .extracting(Party::id)
        .containsExactly("own-insurer-hotline");
    assertThat(Finder.of(knowledge).besides("who has the insurance hotline", Kind.PARTY))
        .extracting(Hit::id)
        .contains("own-insurer-hotline");
  }

  @Test
  void a_file_of_the_guide_is_not_replaced() throws IOException {
    Path law = Files.createDirectories(folder.resolve("regimes")).resolve("japan.json");
    Files.writeString(law, "{\"regimes\": []}");

    Terminal.Result refused =
        new Terminal().run("regimes", "--own", folder.toString(), "--lang", "en");

    assertThat(refused.status()).isEqualTo(Exit.GUIDE);
    assertThat(refused.err()).contains(law.toString(), "may only be added");
  }

  @Test
  void an_id_that_a_law_has_is_a_fault_at_its_place() throws IOException {
    Path regimes = Files.createDirectories(folder.resolve("regimes"));
    Path sources = Files.createDirectories(folder.resolve("sources"));
    Path calendars = Files.createDirectories(folder.resolve("calendars"));
    Path example = Path.of(EXAMPLE);
    Files.copy(example.resolve("sources/contracts.json"), sources.resolve("mine.json"));
    Files.copy(example.resolve("calendars/company.json"), calendars.resolve("mine.json"));
    String contracts = Files.readString(example.resolve("regimes/contracts.json"));
    Files.writeString(
        regimes.resolve("mine.json"), contracts.replace("\"own-insurer\"", "\"jp-appi-26\""));

    Terminal.Result lint = new Terminal().run("lint", "--own", folder.toString(), "--lang", "en");

    assertThat(lint.status()).isEqualTo(Exit.FOUND);
    assertThat(lint.out()).contains("regimes/mine.json:").contains("jp-appi-26");
  }

  @Test
  void a_folder_that_is_not_there_is_named() {
    Terminal.Result missing =
        new Terminal().run("regimes", "--own", "/nowhere/own", "--lang", "en");

    assertThat(missing.status()).isEqualTo(Exit.GUIDE);
    assertThat(missing.err()).contains("/nowhere/own");
  }
}
