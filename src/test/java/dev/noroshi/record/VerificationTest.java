package dev.noroshi.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.guide.tree.GuideFiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class VerificationTest {

  private static final String EDITION = new GuideFiles(Entries.editionFiles()).edition();

  /** A record in which entry 4 is for counsel only and entry 5 was purged. */
  private static List<SealedEntry> record() {
    List<SealedEntry> sealed =
        new ArrayList<>(
            Entries.seal(
                "I1",
                List.of(
                    new IncidentEntry.Opened("不審な通信 🔥", false, Entries.NOON, "ja", null),
                    new WalkEntry.Started("W1", "sharing", EDITION, null),
                    new WalkEntry.Answered("W1", "unclearPoints", "yes", null),
                    new FactEntry.Noted("F1", Entries.content("damage", "顧客 1,200 名")),
                    new FactEntry.Noted("F2", Entries.content("damage", "\u0000\ud83d")),
                    new SealEntry.CounselMarked(4, true),
                    new SealEntry.Purged(List.of(5L), "本人の求め"))));
    sealed.set(4, sealed.get(4).withoutBody());
    return sealed;
  }

  private static String export() {
    return export(record(), false);
  }

  private static String export(List<SealedEntry> record, boolean withCounsel) {
    return Export.of("I1", record, Map.of(EDITION, Entries.editionFiles()), withCounsel);
  }

  private static Verification.Report verify(String file) {
    return Verification.check(file.getBytes(UTF_8), null);
  }

  private static List<String> problems(String file) {
    return verify(file).problems().stream().map(p -> p.line() + " " + p.code()).toList();
  }

  /** The file with a fitting sum, as a careful forger would leave it. */
  private static String resummed(String file) {
    String body = file.substring(0, file.lastIndexOf("{\"sum\""));
    return body + "{\"sum\":\"" + Hash.of(body) + "\"}\n";
  }

  @Test
  void an_export_is_sound_and_says_what_it_holds() {
    List<SealedEntry> record = record();

    assertThat(verify(export()))
        .isEqualTo(
            new Verification.Report(
                "I1", 7, record.get(6).hash(), 1, 1, Set.of(EDITION), false, List.of()));
  }

  @Test
  void an_ordinary_export_holds_only_the_hash_of_what_is_for_counsel() {
    assertThat(export()).doesNotContain("1,200").contains("\"withheld\":\"counsel\"");
    assertThat(export(record(), true)).contains("1,200").doesNotContain("\"counsel\"");
    assertThat(verify(export(record(), true)).sound()).isTrue();
  }

  @Test
  void the_head_kept_elsewhere_is_compared() {
    byte[] file = export().getBytes(UTF_8);
    String head = record().get(6).hash();

    Verification.Report right = Verification.check(file, head);
    assertThat(right.sound()).isTrue();
    assertThat(right.headChecked()).isTrue();

    Verification.Report wrong = Verification.check(file, "f".repeat(64));
    assertThat(wrong.problems())
        .containsExactly(new Verification.Problem(1, "head-elsewhere", head));
  }

  @Test
  void an_end_that_was_cut_off_with_care_shows_only_against_the_head_kept_elsewhere() {
    String cut = export(record().subList(0, 3), false);

    assertThat(verify(cut).sound()).isTrue();
    assertThat(Verification.check(cut.getBytes(UTF_8), record().get(6).hash()).sound()).isFalse();
  }

  @Test
  void any_flipped_bit_of_any_byte_is_found() {
    byte[] file = export().getBytes(UTF_8);
    Random random = new Random(20261121);
    for (int at = 0; at < file.length; at++) {
      byte[] flipped = file.clone();
      flipped[at] ^= (byte) (1 << random.nextInt(8));
      assertThat(Verification.check(flipped, null).sound()).as("byte %d", at).isFalse();
    }
  }

  @Test
  void any_flipped_byte_is_found_even_when_the_sum_was_made_to_fit() {
    byte[] file = export().getBytes(UTF_8);
    int sumLine = export().substring(0, export().lastIndexOf("{\"sum\"")).getBytes(UTF_8).length;
    Random random = new Random(7);
    for (int at = 0; at < sumLine; at++) {
      byte[] flipped = file.clone();
      flipped[at] ^= (byte) (1 + random.nextInt(255));
      byte[] body = Arrays.copyOf(flipped, sumLine);
      byte[] sum = ("{\"sum\":\"" + Hash.of(body) + "\"}\n").getBytes(UTF_8);
      byte[] forged = Arrays.copyOf(body, body.length + sum.length);
      System.arraycopy(sum, 0, forged, body.length, sum.length);
      assertThat(Verification.check(forged, null).sound()).as("byte %d", at).isFalse();
    }
  }

  @Test
  void a_file_cut_off_anywhere_is_unsound() {
    byte[] file = export().getBytes(UTF_8);
    for (int length = 0; length < file.length; length++) {
      assertThat(Verification.check(Arrays.copyOf(file, length), null).sound())
          .as("first %d bytes", length)
          .isFalse();
    }
  }

  @Test
  void an_entry_left_out_shows_where() {
    String[] lines = export().split("(?<=\n)");
    lines[3] = "";

    assertThat(problems(resummed(String.join("", lines))))
        .contains("4 chain.number", "4 chain.previous", "1 count");
  }

  @Test
  void a_line_with_other_spelling_shows() {
    assertThat(problems(resummed(export().replaceFirst("\"entries\":7", "\"entries\": 7"))))
        .containsExactly("1 spelling");
    assertThat(problems(resummed(export().replaceFirst("sharing", "\\\\u0073haring"))))
        .containsExactly("3 spelling");
  }

  @Test
  void an_added_line_or_field_shows() {
    assertThat(problems(resummed(export().replaceFirst("\"incident\"", "\"x\":1,\"incident\""))))
        .containsExactly("1 spelling");
    assertThat(problems(export() + "\n")).contains("12 sum");
    assertThat(problems(export().replaceFirst("\n", "\nhello\n"))).contains("2 line");
  }

  @Test
  void a_body_taken_out_without_a_ground_shows() {
    List<SealedEntry> record = record();
    record.set(2, record.get(2).withoutBody());

    assertThat(problems(export(record, false))).containsExactly("4 withheld-without-ground");
  }

  @Test
  void a_ground_of_the_wrong_kind_shows() {
    assertThat(problems(resummed(export().replaceFirst("\"counsel\"", "\"purged\""))))
        .containsExactly("5 withheld-without-ground");
    assertThat(problems(resummed(export().replaceFirst("\"counsel\"", "\"because\""))))
        .contains("5 spelling");
    assertThat(problems(resummed(export().replaceFirst("\"withheld\":\"counsel\",", ""))))
        .contains("5 body-missing");
  }

  @Test
  void a_full_entry_cannot_claim_to_be_withheld() {
    String full = export(record(), true);
    String claimed =
        full.replaceFirst(
            "(\"body\":\"[^\n]*1,200[^\n]*?\"),\"bodyHash\"",
            "$1,\"withheld\":\"counsel\",\"bodyHash\"");

    assertThat(claimed).isNotEqualTo(full);
    assertThat(problems(resummed(claimed))).contains("5 body-missing");
  }

  @Test
  void changed_words_of_the_guide_show() {
    assertThat(problems(resummed(export().replace("共有", "公表")))).containsExactly("1 edition");
  }

  @Test
  void words_that_were_shown_but_left_out_show() {
    assertThat(problems(Export.of("I1", record(), Map.of(), false)))
        .containsExactly("1 edition-missing");
  }

  private static String line(int number) {
    return export().lines().skip(number - 1L).findFirst().orElseThrow() + "\n";
  }

  @Test
  void an_edition_file_that_is_doubled_forged_moved_or_unused_shows() {
    String file = line(9);
    assertThat(file).contains("\"path\":\"flows/sharing.json\"");
    String forged = file.replace("共有", "公表");

    assertThat(problems(resummed(export().replace(file, forged + file)))).contains("10 file-order");
    assertThat(problems(resummed(export().replace(file, file + file)))).contains("10 file-order");
    assertThat(problems(resummed(export().replace(file, "").replace(line(4), file + line(4)))))
        .contains("5 file-order");
    assertThat(problems(resummed(export().replace(file, "")))).containsExactly("1 edition");
    String unused = "{\"edition\":\"" + "f".repeat(64) + "\",\"path\":\"a\",\"text\":\"b\"}\n";
    assertThat(problems(resummed(export().replace("{\"sum\"", unused + "{\"sum\""))))
        .contains("1 edition", "1 edition-unused");
  }

  @Test
  void two_files_cannot_be_passed_off_as_one() {
    Map<String, String> two = Map.of("a", "x", "b", "y");
    String path = "a\n" + Hash.of("x") + "\nb";

    assertThat(new GuideFiles(Map.of(path, "y")).edition())
        .isNotEqualTo(new GuideFiles(two).edition());
  }

  @Test
  void lines_doubled_or_in_another_order_show() {
    String[] lines = export().split("(?<=\n)");
    for (int i = 0; i < lines.length - 1; i++) {
      List<String> doubled = new ArrayList<>(List.of(lines));
      doubled.add(i, lines[i]);
      assertThat(verify(resummed(String.join("", doubled))).sound()).as("line %d", i).isFalse();
      if (i < lines.length - 2) {
        List<String> swapped = new ArrayList<>(List.of(lines));
        Collections.swap(swapped, i, i + 1);
        assertThat(verify(resummed(String.join("", swapped))).sound()).as("%d", i).isFalse();
      }
    }
  }

  @Test
  void a_hostile_incident_name_is_not_shown() {
    Verification.Report report = verify(export().replaceFirst("\"I1\"", "\"\\\\u001b[2J\""));

    assertThat(report.sound()).isFalse();
    assertThat(report.incident()).isEqualTo("?");
  }

  @Test
  void an_entry_of_a_kind_unknown_here_is_said() {
    List<SealedEntry> record = new ArrayList<>(record().subList(0, 1));
    SealedEntry first = record.get(0);
    String header = first.header().replace("incident-opened", "from-the-future");
    String hash = SealedEntry.hash(2, first.hash(), header, first.bodyHash());
    record.add(
        new SealedEntry(
            2, first.hash(), header, first.salt(), first.body(), first.bodyHash(), hash));

    assertThat(problems(Export.of("I1", record, Map.of(), false)))
        .containsExactly("3 kind-unknown");
  }

  @Test
  void numbers_that_no_machine_can_hold_are_a_fault_and_no_crash() {
    for (String number : List.of("1." + "9".repeat(1200), "1e99999999999", "9".repeat(400))) {
      String file = export().replaceFirst("\"entries\":7", "\"entries\":" + number);
      assertThat(verify(file).sound()).isFalse();
    }
    String nested = "[".repeat(5000);
    assertThat(verify(export().replaceFirst("\"entries\":7", "\"entries\":" + nested)).sound())
        .isFalse();
  }

  @Test
  void a_wrong_count_or_head_in_the_first_line_shows() {
    assertThat(problems(resummed(export().replaceFirst("\"entries\":7", "\"entries\":8"))))
        .containsExactly("1 count");
    String head = record().get(6).hash();
    assertThat(problems(resummed(export().replaceFirst(head, "0".repeat(64)))))
        .containsExactly("1 head");
  }

  @Test
  void a_file_that_is_no_export_or_went_through_mail_is_told_as_such() {
    for (String other : List.of("", "hello\n", "{\"format\":\"other\"}\n", " " + export())) {
      assertThat(problems(other)).containsExactly("1 not-a-record");
    }
    assertThat(problems(export().replace("\n", "\r\n"))).containsExactly("1 line-ends");
  }

  @Test
  void an_empty_record_is_sound() {
    String empty = Export.of("I1", List.of(), Map.of(), false);

    assertThat(verify(empty).sound()).isTrue();
    assertThat(verify(empty).head()).isEqualTo("0".repeat(64));
  }

  @Test
  void what_is_no_record_at_all_is_unsound_and_never_an_exception() {
    for (String nonsense : List.of("", "\n", "{}", "{}\n{}\n", "hello", "\u0000", "[]\n")) {
      assertThat(verify(nonsense).sound()).as(nonsense).isFalse();
    }
    assertThat(Verification.check(new byte[] {(byte) 0xff, '\n', (byte) 0xfe}, null).sound())
        .isFalse();
  }
}
