package dev.noroshi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.cli.Terminal.Result;
import dev.noroshi.desk.Refused;
import dev.noroshi.desk.ReplaceProfile;
import dev.noroshi.record.Profile;
import dev.noroshi.record.ProfileEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was prepared goes into a file and comes back, and is put on paper. */
final class OrganisationCommandTest {

  private static final String FILE =
      """
      {
        "organisation": 1,
        "entities": [
          {"name": "例示銀行", "traits": ["jp_finance", "tse"]},
          {"id": "E2", "name": "例示商事", "traits": []}
        ],
        "vendors": [{"name": "運用ベンダ", "clause": "yes", "note": "#ops"}],
        "names": {"full": ["例示銀行", "例示商事"], "short": ["RG"]}
      }
      """;

  @TempDir Path folder = Path.of("");

  private Terminal terminal() {
    return Terminal.with(folder.resolve("record.db"));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private Result run(String... args) {
    List<String> all = new ArrayList<>(List.of("organisation"));
    all.addAll(List.of(args));
    all.addAll(List.of("--lang", "ja", "--by", "佐藤"));
    return terminal().run(all.toArray(String[]::new));
  }

  @Test
  void import_shows_first_what_would_change_and_records_it_when_told_to() throws IOException {
    String file = file("organisation.json", FILE);

    Result shown = run("import", file);
    assertThat(shown.status()).isZero();
    assertThat(shown.out()).contains("+ 法人　例示銀行", "+ ベンダ　運用ベンダ", "full：0 語 → 2 語");
    assertThat(shown.err()).contains("--yes");
    assertThat(run("export").out()).doesNotContain("例示銀行");

    assertThat(run("import", file, "--yes").err()).contains("5 件");
    assertThat(run("import", file).out()).as("by name, without an id").contains("変わるところはありません");
    String changed = FILE.replace("例示商事\", \"traits", "例示物産\", \"traits").replace("RG", "RB");
    assertThat(
            run(
                    "import",
                    file("changed.json", changed.replace("\"clause\": \"yes\", ", "")),
                    "--yes")
                .out())
        .contains("~ 法人　例示物産", "~ ベンダ　運用ベンダ", "short：1 語 → 1 語");
    String fewer = "{\"organisation\": 1}";
    assertThat(run("import", file("fewer.json", fewer), "--yes").out())
        .contains("- 法人　例示物産", "- ベンダ　運用ベンダ", "full：2 語 → 0 語");
  }

  @Test
  void what_is_exported_is_taken_back_elsewhere_and_written_the_same() throws IOException {
    run("import", file("organisation.json", FILE), "--yes");
    Path out = folder.resolve("out.json");
    assertThat(run("export", out.toString()).err()).contains("書き出しました");
    assertThat(run("export", out.toString()).status()).isEqualTo(Exit.USAGE);

    Terminal elsewhere = Terminal.with(folder.resolve("other.db"));
    assertThat(elsewhere.run("organisation", "import", out.toString(), "--yes").status()).isZero();
    assertThat(elsewhere.run("organisation", "export").out()).isEqualTo(Files.readString(out));
  }

  @Test
  void it_is_put_on_paper_in_both_languages() throws IOException {
    run("import", file("organisation.json", FILE), "--yes");
    assertThat(run("print").out())
        .contains("■ 法人（2）", "例示銀行", "■ ベンダ（1）", "モデル条文：ある", "#ops", "RG", "■ 契約上の期限（0）");
    Result english = terminal().run("organisation", "print", "--lang", "en", "--own", "docs/own");
    assertThat(english.out())
        .contains("LEGAL ENTITIES (2)", "Model clause: Yes", "LIMITS OF YOUR CONTRACTS (2)");
  }

  @Test
  void what_cannot_be_taken_is_one_clear_line_and_changes_nothing() throws IOException {
    for (String bad :
        List.of(
            "{",
            "[]",
            "{\"organisation\": 2}",
            "{\"organisation\": 1, \"entities\": [1]}",
            FILE.replace("\"E2\"", "\"own\""),
            FILE.replace("\"E2\"", "\"a/b\""),
            FILE.replace("jp_finance", "moon"),
            FILE.replace("\"name\": \"例示商事\"", "\"name\": \"例示銀行\""),
            FILE.replace("\"yes\"", "\"maybe\""),
            FILE.replace("\"short\"", "\"moon\""))) {
      Result result = run("import", file("bad.json", bad), "--yes");
      assertThat(result.status()).as(bad).isEqualTo(Exit.REFUSED);
      assertThat(result.err().lines()).as(bad).hasSize(1);
    }
    assertThat(run("import").status()).isEqualTo(Exit.USAGE);
    assertThat(run("print").out()).contains("■ 法人（0）");
  }

  @Property(tries = 200)
  void whatever_was_prepared_is_read_back_from_its_file(@ForAll("said") ReplaceProfile.Said said) {
    assertThat(OrganisationFile.read(OrganisationFile.write(said))).isEqualTo(said);
  }

  @Property(tries = 200)
  void a_file_cut_off_anywhere_is_refused(@ForAll("said") ReplaceProfile.Said said) {
    String text = OrganisationFile.write(said).strip();
    Assertions.assertThatThrownBy(() -> OrganisationFile.read(text.substring(0, text.length() - 1)))
        .isInstanceOf(Refused.class);
  }

  @Provide
  Arbitrary<ReplaceProfile.Said> said() {
    Arbitrary<String> text =
        Arbitraries.strings().alpha().withChars("例示株式会社\"\\/ 🔥").ofMaxLength(12);
    Arbitrary<@Nullable String> note = text.injectNull(0.3);
    Arbitrary<List<String>> texts = text.list().ofMaxSize(4);
    Arbitrary<ProfileEntry.EntitySet> entity =
        Combinators.combine(text, text, texts).as(ProfileEntry.EntitySet::new);
    Arbitrary<ProfileEntry.VendorSet> vendor =
        Combinators.combine(text, text, text, note).as(ProfileEntry.VendorSet::new);
    Arbitrary<Map<String, List<String>>> names =
        texts
            .list()
            .ofSize(Profile.NAMES.size())
            .map(
                all -> {
                  Map<String, List<String>> map = new LinkedHashMap<>();
                  Profile.NAMES.forEach(kind -> map.put(kind, all.get(map.size())));
                  return map;
                });
    return Combinators.combine(entity.list().ofMaxSize(4), vendor.list().ofMaxSize(4), names)
        .as(ReplaceProfile.Said::new);
  }
}
