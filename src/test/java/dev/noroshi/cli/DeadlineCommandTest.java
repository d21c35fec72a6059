package dev.noroshi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeadlineCommandTest {

  private static final String FRIDAY = "2026-11-20T09:00:00+09:00";

  private static Terminal.Result run(String... arguments) {
    return new Terminal().run(arguments);
  }

  @Test
  void a_limit_is_shown_with_how_it_was_counted_and_by_what() {
    Terminal.Result japanese =
        run("deadline", "jp-appi-26", "--trigger", FRIDAY, "--lang", "ja", "--stage", "final_30d");

    assertThat(japanese.status()).isZero();
    assertThat(japanese.out())
        .contains(
            "個人情報保護法 第26条",
            "12/21（月）の終わりまで",
            "1日目 = 11/20（金）、30日目 = 12/19（土） → 12/21（月）",
            "相手：個人情報保護委員会",
            "カレンダー：日本の行政機関の休日");
    Terminal.Result english =
        run(
            "deadline",
            "jp-appi-26",
            "--trigger",
            "2026-11-20",
            "--lang",
            "en",
            "--fact",
            "category=over_1000,improper_purpose");
    assertThat(english.out().replaceAll("\\s+", " "))
        .contains("by the end of Mon 18 Jan 2027", "a cautious mark for acting early", "no clock")
        .contains("The limit is “Final report (60 days, improper purpose)”");
  }

  @Test
  void an_entity_elsewhere_counts_its_own_days() {
    String lisbon =
        run(
                "deadline",
                "eu-nis2-23",
                "--stage",
                "final_1m",
                "--trigger",
                "2026-05-31T23:30:00Z",
                "--zone",
                "Europe/Lisbon",
                "--lang",
                "en")
            .out();

    assertThat(lisbon).contains("1 month after Mon 1 Jun = Wed 1 Jul");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "deadline gdpr-33 --trigger 2026-11-20 | There is no regime “gdpr-33”. Perhaps: eu-gdpr-33",
        "deadline jp-acd-5 --trigger 2026-11-20 --stage x | there are: first_prompt, detailed_30d",
        "deadline jp-acd-5 --trigger yesterday | “yesterday” cannot be read as a time",
        "deadline jp-acd-5 --trigger 2026-11-20 --fact entity | “entity” cannot be read as a fact",
        "deadline jp-acd-5 --trigger 2026-11-20 --zone Mars | There is no time zone “Mars”",
        "deadline us-state-ca --trigger 2026-11-20 --fact residents=many | “residents” cannot be",
        "regimes nothing | There is no regime “nothing”",
        "calendar moon 2026 | There is no calendar “moon 2026”; there are:",
      })
  void what_cannot_be_used_is_named_with_what_can(String typed, String said) {
    Terminal.Result result = run((typed + " --lang en").split(" ", -1));

    assertThat(result.status()).isEqualTo(Exit.USAGE);
    assertThat(result.err()).contains(said);
    assertThat(result.out()).isEmpty();
  }

  @Test
  void the_list_has_every_regime_and_one_of_them_says_what_it_asks_for() {
    assertThat(run("regimes", "--lang", "en").out())
        .contains("jp-appi-26", "us-circia", "(not in force)", "guide-jp-share");
    assertThat(run("regimes", "jp-tse-402", "--lang", "ja").out())
        .contains("timely_disclosure", "対象：", "解説などで確かめました");
  }

  @Test
  void a_year_of_a_calendar_is_shown_with_its_names() {
    assertThat(run("calendar", "JP", "2026", "--lang", "ja").out())
        .contains("2026-05-06  水  振替休日", "2026-09-22  火  国民の休日", "2027-12-31 まで確認済み");
    assertThat(run("calendar", "us-federal", "2027", "--lang", "en").out())
        .contains("2027-12-31  Fri  New Year's Day");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '@',
      value = {
        "'regime':'jp-appi-26','stage':'final_30d','trigger':'2026-03-02T09:00:00+09:00' | 'deadline':'2026-03-31T23:59:59+09:00','precision':'end_of_day'",
        "'regime':'uk-gdpr-33','stage':'notify_72h','trigger':'2026-03-02T09:00:00Z' | 'deadline':'2026-03-05T09:00:00+00:00','precision':'instant'",
        "'regime':'us-hipaa','stage':'hhs_annual_under_500','trigger':'2027-05-05','context':{'individuals':12,'x':null,'y':['a',1]} | 'deadline':'2028-02-29T23:59:59-05:00','precision':'end_of_day'",
        "'regime':'us-circia','stage':'incident_72h','trigger':'2026-03-02T09:00:00Z' | 'deadline':null,'reason':'No clock runs: it is not in force.'",
        "'regime':'moon','stage':'x','trigger':'2026-03-02T09:00:00Z' | 'error':'there is no regime “moon”'",
        "'regime':'uk-gdpr-33','stage':'x','trigger':'2026-03-02' | 'error':'there is no stage “x”; there are: notify_72h, processor_prompt'",
        "'regime':'uk-gdpr-33','stage':'notify_72h','trigger':'noon' | 'error':'“trigger” is no time'",
        "'regime':'uk-gdpr-33','stage':'notify_72h' | 'error':'“trigger” is missing or of the wrong kind'",
        "'regime':'us-state-ca','stage':'attorney_general_15d','trigger':'2026-03-02','context':{'residents':'many'} | 'error':'“context.residents” is missing or of the wrong kind'",
      })
  void a_line_of_a_batch_is_answered_with_a_limit_or_the_reason(String in, String out) {
    String line = ("{'id':'7'," + in + "}").replace('\'', '"');

    Terminal.Result result = new Terminal().input(line).run("batch", "deadline", "--lang", "en");

    assertThat(result.status()).isZero();
    assertThat(Objects.requireNonNull(result.out()).strip())
        .isEqualTo(("{'id':'7'," + out + "}").replace('\'', '"'));
  }
}
