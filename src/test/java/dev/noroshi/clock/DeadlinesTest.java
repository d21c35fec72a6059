package dev.noroshi.clock;

import static dev.noroshi.clock.Clocks.count;
import static dev.noroshi.clock.Clocks.limit;
import static dev.noroshi.clock.Clocks.occasion;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Lang;
import dev.noroshi.guide.Regime;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeadlinesTest {

  private static String line(Lang lang, String regime, String stage, Occasion occasion) {
    return new Explanation(Clocks.GUIDE, lang).line(count(regime, stage, occasion), occasion);
  }

  private static String notes(Lang lang, String regime, String stage, Occasion occasion) {
    return String.join(
        "\n", new Explanation(Clocks.GUIDE, lang).notes(count(regime, stage, occasion)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jp-appi-26 | final_30d | 2026-11-20T09:00:00+09:00 | 1日目 = 11/20（金）、30日目 = 12/19（土） → 12/21（月） | Day 1 = Fri 20 Nov, day 30 = Sat 19 Dec → Mon 21 Dec",
        "jp-appi-26 | preliminary_target_3d | 2026-11-20T09:00:00+09:00 | 1日目 = 11/20（金）、3日目 = 11/22（日） | Day 1 = Fri 20 Nov, day 3 = Sun 22 Nov",
        "eu-gdpr-33 | notify_72h | 2026-10-24T10:00:00+02:00 | 10/24（土） 10:00から72時間 = 10/27（火） 9:00 | 72 hours from Sat 24 Oct 10:00 = Tue 27 Oct 9:00",
        "eu-nis2-23 | final_1m | 2027-01-31T10:00:00+01:00 | 1/31（日）の1か月後 = 2/28（日） | 1 month after Sun 31 Jan = Sun 28 Feb",
        "us-hipaa | individual_60d | 2026-12-10T10:00:00-05:00 | 12/10（木）の60日後 = 2027/2/8（月） | 60 days after Thu 10 Dec = Mon 8 Feb 2027",
        "us-hipaa | hhs_annual_under_500 | 2027-05-05T10:00:00-04:00 | 5/5（水）の年の末日から60日後 = 2028/2/29（火） | 60 days after the end of the year of Wed 5 May = Tue 29 Feb 2028",
        "us-sec-8k-105 | initial_4bd | 2026-11-24T10:00:00-05:00 | 11/24（火）より後の4番目の営業日 = 12/1（火） | Business day 4 after Tue 24 Nov = Tue 1 Dec",
        "jp-tse-402 | timely_disclosure | 2026-11-20T16:00:00Z | 11/21（土）のうち | Within Sat 21 Nov",
        "jp-telecom-secrecy | detailed_30d | 2026-12-01T00:00:00+09:00 | 1日目 = 12/1（火）、30日目 = 12/30（水） → 2027/1/4（月） | Day 1 = Tue 1 Dec, day 30 = Wed 30 Dec → Mon 4 Jan 2027",
        "eu-dora-19 | initial | 2026-11-24T10:00:00+01:00 | 11/24（火） 10:00から4時間、ただし知った時から24時間まで = 11/24（火） 14:00 | 4 hours from Tue 24 Nov 10:00, at most 24 hours from awareness = Tue 24 Nov 14:00",
        "sg-pdpa-26d | commission_3d | 2026-11-20T23:00:00+08:00 | 11/20（金）の3日後 = 11/23（月） | 3 days after Fri 20 Nov = Mon 23 Nov",
        "jp-common-form | form | 2026-11-20T23:00:00+09:00 | 期限のある手続きではありません。 | It has no time of its own.",
        "us-circia | incident_72h | 2026-11-20T16:00:00Z | まだ施行されていないため、期限はありません。 | No clock runs: it is not in force.",
        "jp-acd-5 | detailed_30d | 2026-09-30T16:00:00+09:00 | 2026/10/1（木）から適用されます。それより前の出来事に期限はありません。 | No clock runs: it applies from Thu 1 Oct 2026.",
        "us-cisa-2015 | sunset | 2026-12-12T16:00:00-05:00 | 2026/12/11（金）で終わりました。期限はありません。 | No clock runs: it ended on Fri 11 Dec 2026.",
        "jp-appi-26 | individuals_prompt | 2026-11-20T16:00:00+09:00 | 「速やかに」などとあり、日数の定めはありません。 | Promptly: there is no number.",
      })
  void one_line_says_how_it_was_counted(
      String regime, String stage, String at, String ja, String en) {
    assertThat(line(Lang.JA, regime, stage(regime, stage), occasion(at))).isEqualTo(ja);
    assertThat(line(Lang.EN, regime, stage(regime, stage), occasion(at))).isEqualTo(en);
  }

  /** The only stage of a regime when the named one is not its. */
  private static String stage(String regime, String stage) {
    Regime found = Clocks.DEADLINES.regime(regime).orElseThrow();
    return found.stage(stage).map(Regime.Stage::id).orElse(found.stages().get(0).id());
  }

  @Test
  void other_facts_and_other_triggers_start_no_clock_and_are_named() {
    String at = "2026-11-20T10:00:00-08:00";

    assertThat(
            line(Lang.EN, "us-state-ca", "attorney_general_15d", occasion(at, "residents", "500")))
        .isEqualTo("With these facts this clock does not run (condition: residents=≥501).");
    assertThat(
            count("us-state-ca", "attorney_general_15d", occasion(at, "residents", "500")).runs())
        .isFalse();
    assertThat(
            line(Lang.EN, "us-hipaa", "hhs_annual_under_500", occasion(at, "individuals", "500")))
        .isEqualTo("With these facts this clock does not run (condition: individuals=≤499).");
    assertThat(
            line(
                Lang.EN,
                "eu-nis2-23",
                "notification_72h",
                occasion(at, "entity", "trust_service_provider")))
        .isEqualTo(
            "With these facts this clock does not run (condition: entity≠trust_service_provider).");
    assertThat(line(Lang.EN, "jp-appi-26", "final_60d", occasion(at, "category", "over_1000")))
        .isEqualTo(
            "With these facts this clock does not run (condition: category=improper_purpose).");
    assertThat(
            count("us-state-ca", "attorney_general_15d", occasion(at, "residents", "501")).runs())
        .isTrue();
    assertThat(
            line(
                Lang.JA, "eu-dora-19", "initial", occasion(at, "trigger_is", "initial_submission")))
        .isEqualTo(
            "この期限は「"
                + Objects.requireNonNull(Clocks.GUIDE.triggers().get("classification")).name().ja()
                + "」から数えます。");
    assertThat(count("eu-dora-19", "initial", occasion(at, "trigger_is", "a word")).runs())
        .as("a word that names no trigger says nothing")
        .isTrue();
    assertThatThrownBy(
            () -> count("us-state-ca", "attorney_general_15d", occasion(at, "residents", "many")))
        .isInstanceOfSatisfying(
            Occasion.NotATime.class, e -> assertThat(e.fact()).isEqualTo("residents"));
    assertThatThrownBy(() -> count("eu-dora-19", "initial", occasion(at, "aware_at", "noon")))
        .isInstanceOf(Occasion.NotATime.class);
  }

  @Test
  void a_disputed_first_day_shows_both_readings_unless_they_meet() {
    Deadline apart =
        count("jp-telecom-secrecy", "detailed_30d", occasion("2026-03-02T09:00:00+09:00"));
    assertThat(limit(apart).day()).isEqualTo("2026-03-31");
    assertThat(Objects.requireNonNull(apart.lenient()).day()).isEqualTo("2026-04-01");
    Occasion meeting = occasion("2026-11-20T09:00:00+09:00");
    Deadline met = count("jp-telecom-secrecy", "detailed_30d", meeting);
    assertThat(limit(met).day()).isEqualTo("2026-12-21");
    assertThat(met.lenient()).isNull();

    assertThat(
            notes(
                Lang.EN,
                "jp-telecom-secrecy",
                "detailed_30d",
                occasion("2026-03-02T09:00:00+09:00")))
        .contains(
            "On another reading it is Wed 1 Apr", "The last open day before it is Mon 30 Mar.");
  }

  @Test
  void closed_days_before_a_limit_are_told_and_so_is_an_unknown_calendar() {
    Occasion yearEnd = occasion("2026-12-01T09:00:00+09:00");
    assertThat(notes(Lang.JA, "jp-telecom-secrecy", "detailed_30d", yearEnd))
        .contains("その前の最後の開庁日は12/28（月）です。そのあと6日、休みが続きます。");

    Occasion late = occasion("2028-01-10T09:00:00+09:00");
    assertThat(count("jp-appi-26", "final_30d", late).confirmed()).isFalse();
    assertThat(notes(Lang.EN, "jp-appi-26", "final_30d", late))
        .contains("Calendar not confirmed (Japanese administrative holidays)");
    Occasion dora = occasion("2026-11-10T09:00:00+01:00");
    assertThat(notes(Lang.EN, "eu-dora-19", "final_1m", dora))
        .contains("Calendar not confirmed (only weekends are known)");
    assertThat(count("jp-appi-26", "final_30d", yearEnd).confirmed()).isTrue();
  }

  @Test
  void how_well_a_figure_was_checked_is_said_of_law_and_that_it_is_ours_of_guidance() {
    Occasion now = occasion("2026-11-20T09:00:00+09:00");

    assertThat(notes(Lang.EN, "jp-telecom-secrecy", "detailed_30d", now))
        .contains("Checked against the text.");
    assertThat(notes(Lang.EN, "uk-gdpr-33", "notify_72h", now)).contains("commentary");
    assertThat(notes(Lang.EN, "uk-gdpr-33", "processor_prompt", now)).contains("ask counsel");
    assertThat(notes(Lang.JA, "guide-jp-share", "share_indicators_24h", now))
        .contains("のろしの初期値による目安です");
  }

  @Test
  void with_an_improper_purpose_sixty_days_are_the_line_and_thirty_a_note() {
    Regime appi = Clocks.DEADLINES.regime("jp-appi-26").orElseThrow();
    Regime.Stage thirty = appi.stage("final_30d").orElseThrow();
    String at = "2026-11-20T09:00:00+09:00";

    assertThat(
            Clocks.DEADLINES
                .replacing(appi, thirty, occasion(at, "category", "improper_purpose"))
                .map(Regime.Stage::id))
        .contains("final_60d");
    assertThat(Clocks.DEADLINES.replacing(appi, thirty, occasion(at))).isEmpty();
    assertThat(Clocks.DEADLINES.replacing(appi, thirty, occasion(at, "category", "over_1000")))
        .isEmpty();
    assertThat(Clocks.DEADLINES.count(appi, occasion(at))).hasSameSizeAs(appi.stages());
  }

  @Test
  void noon_relief_is_for_those_who_have_it() {
    String at = "2026-04-02T20:00:00+02:00";
    Deadline bank =
        count(
            "eu-dora-19",
            "initial",
            occasion(at, "entity", "credit_institution", "holiday_calendar", "DE"));
    Deadline other =
        count(
            "eu-dora-19",
            "initial",
            occasion(at, "entity", "other_financial_entity", "holiday_calendar", "DE"));
    Deadline unknown = count("eu-dora-19", "initial", occasion(at, "holiday_calendar", "DE"));

    assertThat(limit(bank).at()).hasToString("2026-04-03T00:00+02:00[Europe/Berlin]");
    assertThat(bank.lenient()).isNull();
    assertThat(
            notes(
                Lang.EN,
                "eu-dora-19",
                "initial",
                occasion(at, "entity", "other_financial_entity", "holiday_calendar", "DE")))
        .contains("so noon of the next open day counts", "4 closed days follow");
    assertThat(notes(Lang.EN, "eu-dora-19", "initial", occasion(at, "holiday_calendar", "eu-de")))
        .doesNotContain("so noon of the next open day counts")
        .contains("On another reading it is Tue 7 Apr 12:00");
    assertThat(limit(other).at()).hasToString("2026-04-07T12:00+02:00[Europe/Berlin]");
    assertThat(unknown.limit()).isEqualTo(bank.limit());
    assertThat(Objects.requireNonNull(unknown.lenient())).isEqualTo(other.limit());
  }

  @Test
  void calendars_and_stages_are_found_by_name() {
    Deadlines fresh = Deadlines.of(Clocks.GUIDE);

    assertThat(fresh.calendars()).containsKeys("jp", "jp-office", "us-federal", "eu-de");
    assertThat(fresh.calendars().values())
        .extracting(calendar -> calendar.rules().id())
        .containsExactlyInAnyOrderElementsOf(Clocks.GUIDE.calendars().keySet());
    assertThat(fresh.calendar("moon")).isEmpty();
    assertThat(fresh.all()).hasSameSizeAs(Clocks.GUIDE.regimes().values());
    assertThat(Explanation.ids(fresh.regime("us-nydfs-500-17").orElseThrow()))
        .isEqualTo("notice_72h, updates_prompt, extortion_24h, extortion_written_30d");
    assertThat(
            fresh.count(
                fresh.regime("jp-elec-3").orElseThrow(), occasion("2026-11-20T09:00+09:00")))
        .extracting(deadline -> deadline.stage().id())
        .containsExactly("first_24h", "detailed_30d");
  }

  @Test
  void nothing_but_publishing_bears_on_the_question_of_the_law() {
    Guide guide = Clocks.GUIDE;

    assertThat(
            guide.regimes().values().stream()
                .filter(regime -> regime.kind() != Regime.Kind.GUIDANCE)
                .filter(
                    regime -> regime.stages().stream().anyMatch(s -> s.act() == Regime.Act.PUBLISH))
                .map(Regime::id))
        .containsExactlyInAnyOrder("jp-tse-402", "us-sec-8k-105", "us-sec-6k", "us-hipaa");
  }
}
