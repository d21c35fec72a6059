package dev.noroshi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.cli.Terminal.Result;
import dev.noroshi.flow.Assessor;
import dev.noroshi.flow.Flows;
import dev.noroshi.guide.Flow;
import dev.noroshi.guide.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class WalkCommandTest {

  @TempDir Path folder = Path.of("");

  private Path database = Path.of("");

  @BeforeEach
  void newDatabase() {
    database = folder.resolve("record.db");
  }

  private Result walk(String flow, List<String> typed, String... more) {
    List<String> args = new ArrayList<>(List.of("walk", flow, "--by", "佐藤"));
    args.addAll(List.of(more));
    return Terminal.with(database)
        .typing(typed.toArray(String[]::new))
        .run(args.toArray(String[]::new));
  }

  private String incident() {
    return Terminal.onlyIncident(database);
  }

  /** For each outcome a set of answers that leads to it. */
  static Stream<Arguments> everyOutcomeInBothLanguages() {
    return Stream.of(Flows.SHARING, Flows.DISCLOSURE)
        .flatMap(
            flow ->
                flow.outcomes().stream()
                    .flatMap(
                        outcome ->
                            Stream.of(Lang.values())
                                .map(
                                    lang ->
                                        Arguments.of(
                                            Named.of(flow.id(), flow),
                                            Named.of(outcome.id(), outcome),
                                            lang))));
  }

  @ParameterizedTest
  @MethodSource("everyOutcomeInBothLanguages")
  void the_outcome_page_says_what_why_what_next_and_from_where(
      Flow flow, Flow.Outcome outcome, Lang lang) {
    Map<String, String> answers =
        Flows.completeSets(flow).stream()
            .filter(
                set -> Assessor.assess(flow, set, Set.of()).primary().orElseThrow().equals(outcome))
            .findFirst()
            .orElseThrow();
    List<String> typed = new ArrayList<>();
    for (Flow.Question question : flow.questions()) {
      Flow.Answer answer = question.answer(answers.getOrDefault(question.id(), "")).orElseThrow();
      typed.add(Integer.toString(question.answers().indexOf(answer) + 1));
    }
    if (outcome.review() != null) {
      typed.add("+1d");
    }
    typed.add("w");
    typed.add("");

    Result result = walk(flow.id(), typed, "--lang", lang.tag());

    assertThat(result.status()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.flowing())
        .contains(Result.flowing("★" + outcome.headline().in(lang)))
        .contains(Result.flowing(outcome.official().in(lang)))
        .contains(Result.flowing(outcome.meaning().in(lang)))
        .contains(Result.flowing(outcome.changes().in(lang)))
        .contains("2023-03-08")
        .doesNotContain("{")
        .doesNotContain("null");
    outcome
        .next()
        .forEach(step -> assertThat(result.flowing()).contains(Result.flowing(step.in(lang))));
    flow.questions()
        .forEach(
            question ->
                assertThat(result.flowing())
                    .contains(Result.flowing(question.ask().in(lang)))
                    .contains(Result.flowing(question.official().in(lang))));
    String page = result.out().substring(result.out().indexOf('■'), result.out().indexOf("https:"));
    assertThat(page.lines()).allMatch(line -> Wrap.width(line) <= 80 || line.contains("Enter"));
  }

  @Test
  void only_an_option_counts_and_everything_else_is_said_not_to_be_recorded() {
    Result result =
        walk("sharing", List.of("多分", "9", "はい、ある", "ある", "既知（NO）", "2", ""), "--lang", "ja");

    assertThat(result.out())
        .contains("「多分」は記録していません")
        .contains("「9」は記録していません")
        .contains("「はい、ある」は記録していません")
        .contains("記録しました（#3）：ある")
        .contains("記録しました（#4）：既知（NO）")
        .contains("記録しました（#5）：広く発生中（NO）");
  }

  @Test
  void an_option_may_be_typed_in_the_other_language() {
    Result result = walk("sharing", List.of("YES", "new", "Can't tell", ""), "--lang", "ja");

    assertThat(result.out()).contains("記録しました（#3）：ある").contains("記録しました（#5）：判別できない");
  }

  @Test
  void full_width_digits_and_signs_are_understood() {
    Result result = walk("sharing", List.of("？", "１", "２", "３", ""), "--lang", "ja");

    assertThat(result.out())
        .contains("聞く理由：")
        .contains("記録しました（#3）：ある")
        .contains("記録しました（#4）：既知（NO）")
        .contains("記録しました（#5）：判別できない");
  }

  @Test
  void q_stops_at_every_prompt_and_records_nothing_more() {
    for (List<String> typed :
        List.of(
            List.of("q"), List.of("3", "q"), List.of("3", "x", "ｑ"), List.of("3", "x", "", "q"))) {
      Result result = walk("disclosure", typed, "--lang", "en");
      assertThat(result.status()).isZero();
      assertThat(result.out())
          .contains("Everything so far is recorded")
          .doesNotContain("Recorded as");
    }
  }

  @Test
  void a_question_mark_shows_why_how_to_check_and_the_faq() {
    Result result = walk("sharing", List.of("?", "？", "q"), "--lang", "ja");

    Flow.Question question = Flows.SHARING.questions().get(0);
    assertThat(result.flowing()).contains(question.why().ja()).contains("Q1なぜ情報共有が必要なのですか？");
    assertThat(result.out())
        .contains("noroshi walk sharing --incident " + incident() + " --lang 'ja' --by '佐藤'");
  }

  @Test
  void the_end_of_the_input_stops_the_walk_and_it_goes_on_later() {
    Result first = walk("disclosure", List.of("1"), "--lang", "en");
    assertThat(first.status()).isZero();
    assertThat(first.out()).contains("Everything so far is recorded");

    Result second =
        walk("disclosure", List.of("2", "2", "2", ""), "--lang", "en", "--incident", incident());
    assertThat(second.out())
        .contains("Going on from before. Of 4 questions: 1 answered, 0 noted")
        .doesNotContain("1/4  ")
        .contains("★ Prepare a first notice");
  }

  @Test
  void not_known_yet_asks_why_who_and_when_and_a_settled_decision_when_to_review() {
    Result result =
        walk(
            "disclosure",
            List.of("2", "2", "2", "3", "", "法務に確認中", "木村", "いつか", "+2h", "4", "2", "+1d", ""),
            "--lang",
            "ja");

    assertThat(result.flowing())
        .contains("空のままでは記録できません")
        .contains("日時を読めません：いつか")
        .contains("理由：法務に確認中")
        .contains("調べる人：木村")
        .contains("次の確認：")
        .contains("これまで：まだ不明")
        .contains("決め手になる質問：法令・取引所規則で「公表」が必要？")
        .contains("当局への報告の期限は進みます")
        .contains("★調査後に公表");
  }

  @Test
  void a_settled_decision_asks_when_to_review_it_and_shows_the_time() {
    Result result = walk("disclosure", List.of("2", "2", "2", "2", "+1d", ""), "--lang", "en");

    assertThat(result.flowing())
        .contains("Whentoreviewthis")
        .containsPattern("★Publishafterinvestigating\\.Nextreview20\\d\\d-");
    Result again =
        walk(
            "disclosure", List.of("1", "1", "見つかった", ""), "--lang", "ja", "--incident", incident());
    assertThat(again.flowing()).contains("★第1報を準備").doesNotContain("次に見直す日時（例");
  }

  @Test
  void a_new_incident_keeps_when_it_was_noticed_and_an_old_one_its_title() {
    Result opened = walk("sharing", List.of("q"), "--lang", "en", "--noticed", "2026-01-02 03:04");
    assertThat(opened.status()).isZero();
    String export = Terminal.with(database).run("export", incident()).out();
    assertThat(export).contains("\\\"noticedAt\\\":\\\"2026-01-0");

    for (String[] option : List.of(new String[] {"--drill"}, new String[] {"--title", "x"})) {
      List<String> more = new ArrayList<>(List.of("--incident", incident()));
      more.addAll(List.of(option));
      Result refused = walk("sharing", List.of("q"), more.toArray(String[]::new));
      assertThat(refused.status()).isEqualTo(Exit.USAGE);
    }
    assertThat(walk("sharing", List.of("q"), "--noticed", "gestern").status())
        .isEqualTo(Exit.REFUSED);
  }

  @Test
  void of_two_people_at_two_terminals_the_second_is_told_and_may_give_a_reason() {
    walk("sharing", List.of("q"), "--lang", "ja");
    String id = incident();
    // The second terminal has shown the question; before it answers, the first one does.
    List<String> args = List.of("walk", "sharing", "--incident", id, "--by", "田中", "--lang", "ja");
    Result second =
        Terminal.with(database)
            .meanwhile(() -> walk("sharing", List.of("1", "q"), "--lang", "ja", "--incident", id))
            .typing("2", "2", "ログで確認した", "q")
            .run(args.toArray(String[]::new));

    assertThat(second.out())
        .contains("佐藤 さんが「ある」と答えました")
        .contains("答えを変えるには、理由が要ります")
        .contains("記録しました（#4）：ない");
  }

  @Test
  void the_words_of_an_organisations_guide_are_shown() throws IOException {
    Path own = GuideCopy.in(folder);
    Path texts = own.resolve("texts/walk.json");
    Files.writeString(texts, Files.readString(texts).replace("のろしは決めません。", "当社では部長が決めます。"));

    Result result =
        walk("sharing", List.of("1", "1", "1", ""), "--lang", "ja", "--guide", own.toString());
    assertThat(result.out()).contains("当社では部長が決めます");
    Result later = walk("sharing", List.of(""), "--lang", "ja", "--incident", incident());
    assertThat(later.out()).as("the words the walk began with").contains("当社では部長が決めます");
  }

  @Test
  void a_time_that_has_passed_is_asked_again_and_nothing_typed_is_lost() {
    Result result =
        walk("disclosure", List.of("3", "x", "", "2020/01/01 9:00", "", "2", "q"), "--lang", "en");

    assertThat(result.out())
        .contains("2020-01-01 09:00", "has passed")
        .contains("Recorded as “Not known yet” (#3)")
        .contains("Recorded (#4): No");
  }

  @Test
  void an_answer_can_be_changed_with_a_reason() {
    Result result =
        walk("sharing", List.of("1", "2", "2", "1", "2", "", "ログが出た", "9", ""), "--lang", "ja");

    assertThat(result.out())
        .contains("★ 共有して聞きましょう")
        .contains("変えた理由：ログが出た")
        .contains("★ 共有は任意")
        .contains("「9」は記録していません");
  }

  @Test
  void where_the_figure_can_be_read_differently_it_is_said_in_the_open() {
    Result result = walk("sharing", List.of("1", "2", "2", ""), "--lang", "en");

    assertThat(result.flowing())
        .contains(
            Result.flowing(
                "The figure can be read differently here. Reading A: ask first whether the attack"
                    + " is unknown – would give: Sharing optional"));
  }

  @Test
  void before_it_is_settled_the_page_says_what_is_possible_and_what_decides() {
    Result result = walk("disclosure", List.of("0", "0", "0", "1", ""), "--lang", "en");

    assertThat(result.out())
        .contains("Not settled yet")
        .contains("The deciding question: Are others harmed, or might they be?")
        .contains("Applies in any case")
        .contains("Publication may be required");
  }

  @Test
  void a_drill_says_so_and_the_title_is_kept() {
    Result result = walk("sharing", List.of("q"), "--lang", "ja", "--drill", "--title", "秋の訓練");

    assertThat(result.out()).contains("【訓練】").contains("秋の訓練");
    assertThat(Terminal.with(database).run("incidents", "--lang", "ja").out()).contains("【訓練】秋の訓練");
  }

  @Test
  void the_page_ends_with_the_head_that_verify_compares() {
    Result result = walk("sharing", List.of("1", "1", "1", ""), "--lang", "en");
    Matcher head = Pattern.compile("(?m)^([0-9a-f]{64})$").matcher(result.out());
    assertThat(head.find()).isTrue();
    Path file = folder.resolve("out.jsonl");

    Result export =
        Terminal.with(database).run("export", incident(), "-o", file.toString(), "--lang", "en");
    assertThat(export.status()).isZero();
    assertThat(export.err()).contains("Wrote 5 entries").contains(head.group(1));
    Result verify =
        new Terminal().run("verify", file.toString(), "--head", head.group(1), "--lang", "en");
    assertThat(verify.status()).isZero();
    assertThat(verify.out()).contains("No change found").contains("agrees with the head");
  }

  @Test
  void the_record_tells_in_which_language_a_question_was_read() {
    walk("sharing", List.of("1", "q"), "--lang", "en");
    walk("sharing", List.of("1", "q"), "--lang", "ja", "--incident", incident());

    assertThat(Terminal.with(database).run("export", incident()).out().lines().skip(3).limit(2))
        .satisfiesExactly(
            first -> assertThat(first).contains("\\\"lang\\\":\\\"en\\\""),
            second -> assertThat(second).contains("\\\"lang\\\":\\\"ja\\\""));
  }

  @Test
  void a_walk_can_be_run_again_in_the_same_incident() {
    walk("sharing", List.of("1", "1", "1", ""), "--lang", "en");
    Result again =
        walk(
            "sharing",
            List.of("2", "2", "2", ""),
            "--incident",
            incident(),
            "--again",
            "--lang",
            "en");

    assertThat(again.out()).contains("1/3").contains("★ Sharing optional");
    assertThat(Terminal.with(database).run("incidents", "--lang", "en").lines()).hasSize(1);
  }
}
