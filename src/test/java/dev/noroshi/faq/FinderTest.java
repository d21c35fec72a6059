package dev.noroshi.faq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.guide.Knowledge;
import dev.noroshi.guide.TheGuide;
import dev.noroshi.guide.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people find, by how they ask. */
final class FinderTest {

  private static final Path GRADED = Path.of("src/test/resources/faq");
  private static final int FUZZ = Integer.getInteger("fuzz", 5_000);

  @SuppressWarnings("NullAway.Init")
  private static Finder finder;

  @BeforeAll
  static void open() {
    finder = Finder.of(TheGuide.checked().knowledge());
  }

  /** The floors are a little under what is reached, so that a change that costs answers is seen. */
  @ParameterizedTest
  @ValueSource(strings = {"graded.jsonl", "held.jsonl", "second.jsonl", "fresh.jsonl"})
  void people_find_what_they_mean_and_are_told_when_it_is_not_there(String file)
      throws IOException {
    List<Graded.Answered> all = Graded.run(finder, Graded.read(GRADED.resolve(file)));
    Graded.Score whole = Graded.score(all, asked -> true);
    System.out.println(file + "\n  all  " + whole);
    for (String lang : List.of("ja", "en")) {
      System.out.println("  " + lang + "   " + Graded.score(all, a -> a.lang().equals(lang)));
    }
    System.out.println("  hard " + Graded.score(all, a -> a.hard()));

    assertThat(all).hasSizeGreaterThanOrEqualTo(300);
    assertThat(whole.first()).as("the first is right").isGreaterThan(0.84);
    assertThat(whole.three()).as("one of three is right").isGreaterThan(0.92);
    assertThat(whole.refusedWrongly()).as("wrongly refused").isLessThan(0.05);
    assertThat(whole.refusedRightly()).as("about something else").isGreaterThan(0.90);
  }

  @Test
  void whoever_asks_about_other_matters_is_told_that_there_is_no_answer() throws IOException {
    Graded.Score score =
        Graded.score(Graded.run(finder, Graded.read(GRADED.resolve("others.jsonl"))), a -> true);
    System.out.println("others.jsonl\n  all  " + score);

    assertThat(score.refusedRightly()).isGreaterThan(0.96);
  }

  @ParameterizedTest
  @CsvSource({
    "Q7, 7",
    "問21, 21",
    "ｑ１８, 18",
    "33, 33",
    "警察に言うべき？, 18",
    "けいさつ そうだん, 18",
    "keisatsu soudan, 18",
    "ｲﾝﾃﾞｨｹｰﾀ とは, 7",
    "inidcator of compromise, 7",
    "TLP, 30",
  })
  void kana_width_romaji_numbers_and_slips_are_understood(String query, int number) {
    assertThat(finder.find(query).questions()).startsWith(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "？", "34", "0", "***", "\u0000", "有給休暇の申請", "best pizza near here"})
  void what_is_no_question_of_the_guidance_has_no_answer(String query) {
    assertThat(finder.find(query).questions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GDPRの72時間はいつから数える, duties",
    "does the 72 hour clock run for our German branch, duties",
    "夜中でもつながる相談の電話番号, parties",
    "phone number of the police cyber desk at night, parties",
    "最初の15分にやること, checklist",
    "what must I not touch on the infected PC, checklist",
  })
  void what_the_guidance_does_not_say_has_a_signpost(String query, String signpost) {
    assertThat(finder.find(query).signpost()).contains(signpost);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"なぜ情報共有が必要なのか", "IoCの意味", "what should a public notice contain", "有給休暇の申請", "TLP"})
  void a_question_that_the_guidance_answers_has_none(String query) {
    assertThat(finder.find(query).signpost()).isEmpty();
  }

  /** Else they would not say what to expect of questions nobody has seen. */
  @ParameterizedTest
  @ValueSource(strings = {"held.jsonl", "fresh.jsonl", "others.jsonl"})
  void what_was_kept_apart_stands_nowhere_in_the_guide(String file) throws IOException {
    Knowledge knowledge = TheGuide.checked().knowledge();
    List<Words> all = new ArrayList<>(List.of(knowledge.search().elsewhere()));
    knowledge.faq().values().forEach(faq -> all.add(faq.asked()));
    knowledge.signposts().forEach(signpost -> all.add(signpost.asked()));
    Set<String> lines = new HashSet<>();
    all.forEach(words -> words.ja().forEach(line -> lines.add(Cutter.plain(line))));
    all.forEach(words -> words.en().forEach(line -> lines.add(Cutter.plain(line))));

    assertThat(Graded.read(GRADED.resolve(file)))
        .extracting(asked -> Cutter.plain(asked.query()))
        .doesNotContainAnyElementsOf(lines);
  }

  @Test
  void the_longest_and_densest_text_is_looked_at_like_any_other() throws IOException {
    StringBuilder questions = new StringBuilder();
    Graded.read(GRADED.resolve("graded.jsonl")).forEach(a -> questions.append(a.query()));
    StringBuilder kanji = new StringBuilder();
    for (int i = 0; i < Cutter.LONGEST; i++) {
      kanji.appendCodePoint(0x4e00 + 17 * i);
    }

    assertThat(finder.find(questions.toString()).questions()).isNotEmpty();
    assertThat(finder.find(kanji.toString()).questions()).isEmpty();
  }

  @Test
  void the_same_question_has_the_same_answer_always() {
    Found first = finder.find("公表する前に共有するべき？");
    for (int i = 0; i < 50; i++) {
      assertThat(finder.find("公表する前に共有するべき？")).isEqualTo(first);
    }
  }

  @Test
  void a_word_is_found_by_any_of_its_names_and_alone() {
    assertThat(finder.word("ｉｏｃ とは？")).isPresent().isEqualTo(finder.word("IoC"));
    assertThat(finder.word("IoCを共有したい")).isEmpty();
  }

  @Test
  void a_party_that_is_named_is_found_beside_the_answers() {
    assertThat(finder.besides("JPCERTに相談したい", Found.Kind.PARTY))
        .extracting(Found.Hit::id)
        .anyMatch(id -> id.contains("jpcert"));
    assertThat(finder.besides("どうしよう", Found.Kind.PARTY)).isEmpty();
  }

  /** With {@code -Dfuzz=100000} in the long form. */
  @Test
  void nothing_that_anybody_can_paste_breaks_it() {
    Random random = new Random(7);
    long slowest = 0;
    for (int i = 0; i < FUZZ; i++) {
      String query = pasted(random, i);
      long from = System.nanoTime();
      Found found = finder.find(query);
      slowest = Math.max(slowest, System.nanoTime() - from);
      assertThat(found.questions()).hasSizeLessThanOrEqualTo(33).doesNotHaveDuplicates();
      assertThat(found.near().size()).isLessThanOrEqualTo(3);
    }
    System.out.printf("%d pasted texts, the slowest %.1f ms%n", FUZZ, slowest / 1e6);
  }

  private static String pasted(Random random, int i) {
    String[] pieces = {
      "共有",
      "公表",
      "AND",
      "OR",
      "NOT",
      "+",
      "-",
      "(",
      ")",
      "\"",
      "*",
      "?",
      "~2",
      "^3",
      "title:",
      "[a TO b]",
      "\\",
      "/.*/",
      "\u0000",
      "\u202e",
      "\ud83d\ude00",
      "\ud800",
      "ﾊﾝｶｸ",
      "①",
      "\n",
      "C2",
      "é",
      "가",
      "ـ"
    };
    StringBuilder text = new StringBuilder();
    int length = i % 100 == 0 ? 10_000 : 1 + random.nextInt(60);
    while (text.length() < length) {
      if (random.nextBoolean()) {
        text.append(pieces[random.nextInt(pieces.length)]);
      } else {
        text.appendCodePoint(random.nextInt(0x30000));
      }
    }
    return text.toString();
  }
}
