package dev.noroshi.guide.lint;

import static dev.noroshi.guide.lint.GuideFixture.bundled;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults in regimes, calendars and reminders, each planted once. */
final class ClockRulesTest {

  private static final String OWN = "regimes/own.json";

  private static final String CALENDAR = "calendars/own.json";

  /** A contract of an organisation itself, in a file of its own. */
  private static GuideFixture own() {
    return bundled()
        .with(
            OWN,
            """
            {'regimes': [{
              'id': 'own-insurer', 'name': TEXT, 'binds': TEXT, 'kind': 'contract',
              'status': 'in-force', 'from': '2026-01-01', 'until': '2026-12-31',
              'zone': 'Asia/Tokyo', 'calendar': 'jp', 'source': SOURCE,
              'stages': [
                {'id': 'first', 'name': TEXT, 'act': 'notify', 'recipient': TEXT,
                 'trigger': 'awareness', 'rule': {'class': 'business-days', 'days': 2},
                 'confidence': 'P', 'source': SOURCE},
                {'id': 'second', 'name': TEXT, 'act': 'notify', 'recipient': TEXT,
                 'trigger': 'awareness', 'follows': 'first',
                 'rule': {'class': 'hours', 'hours': 48}, 'confidence': 'P', 'source': SOURCE}
              ]}]}
            """)
        .with(
            CALENDAR,
            """
            {'id': 'own', 'name': TEXT, 'knownUntil': '2027-12-31',
             'weekend': ['saturday', 'sunday'], 'substitute': 'none', 'includes': ['jp'],
             'holidays': [
               {'name': TEXT, 'rule': 'fixed', 'month': 6, 'day': 1, 'from': 2026, 'until': 2027},
               {'name': TEXT, 'rule': 'weekday', 'month': 6, 'weekday': 'friday', 'nth': 2}
             ],
             'exceptions': [{'date': '2026-07-01', 'closed': true, 'name': TEXT}],
             'source': SOURCE}
            """);
  }

  private static GuideFixture proposed(String rules) {
    return own().replace(OWN, "'stages': [", "'proposed': " + rules + ", 'stages': [");
  }

  private static final String PROPOSED = "/regimes/0/proposed";
  private static final String FIRST = "/regimes/0/stages/0";
  private static final String SECOND = "/regimes/0/stages/1";

  static Stream<Arguments> planted() {
    return Stream.of(
        one("no number", own().remove(OWN, FIRST + "/rule/days"), FIRST + "/rule impossible-rule"),
        one(
            "a number of another class",
            own().set(OWN, SECOND + "/rule", "{'class': 'hours', 'hours': 48, 'days': 2}"),
            SECOND + "/rule/days impossible-rule"),
        one(
            "business days of no calendar",
            own().remove(OWN, "/regimes/0/calendar"),
            FIRST + "/rule impossible-rule"),
        one(
            "a shift by no calendar",
            own()
                .remove(OWN, "/regimes/0/calendar")
                .set(OWN, FIRST + "/rule", "{'class': 'jp-first-day', 'days': 3, 'shift': true}"),
            FIRST + "/rule impossible-rule"),
        one(
            "a zone that is none",
            own().set(OWN, "/regimes/0/zone", "'Asia/Edo'"),
            "/regimes/0/zone unknown-zone"),
        one(
            "a calendar that is none",
            own().set(OWN, "/regimes/0/calendar", "'moon'"),
            "/regimes/0/calendar unknown-reference"),
        one(
            "a trigger that is none",
            own().set(OWN, FIRST + "/trigger", "'dream'"),
            FIRST + "/trigger unknown-reference"),
        one(
            "after a stage that is none",
            own().set(OWN, SECOND + "/follows", "'third'"),
            SECOND + "/follows unknown-reference"),
        one(
            "after itself",
            own().set(OWN, SECOND + "/follows", "'second'"),
            SECOND + "/follows waits-for-itself"),
        one(
            "an end before the beginning",
            own().set(OWN, "/regimes/0/until", "'2025-12-31'"),
            "/regimes/0/until overlapping-dates"),
        one(
            "a day that no year has",
            own().set(OWN, "/regimes/0/from", "'2026-02-30'"),
            "/regimes/0/from impossible-rule"),
        one("no source", own().remove(OWN, FIRST + "/source"), FIRST + " missing-source"),
        one(
            "a stage that is handed in with none",
            own().replace(OWN, "'follows': 'first',", "'follows': 'first', 'filedWith': 'third',"),
            SECOND + "/filedWith unknown-reference"),
        one(
            "proposed to a trait that is none",
            proposed("[{'traits': ['moon'], 'reason': TEXT}]"),
            PROPOSED + "/0/traits/0 unknown-reference"),
        one(
            "proposed for a stage of another",
            proposed("[{'stages': ['third'], 'reason': TEXT}]"),
            PROPOSED + "/0/stages/0 unknown-reference"),
        one(
            "proposed on an answer that is none",
            proposed("[{'when': {'ransom': ['perhaps']}, 'reason': TEXT}]"),
            PROPOSED + "/0/when/ransom/0 unknown-reference"),
        one(
            "proposed on a question that is none",
            proposed("[{'when': {'lunch': ['yes']}, 'reason': TEXT}]"),
            PROPOSED + "/0/when/lunch unknown-reference"),
        one(
            "told by a question of a decision that is none",
            bundled().set("triage.json", "/questions/5/told/0/by", "'disclosure/lunch'"),
            "/questions/5/told/0/by unknown-reference"),
        one(
            "asked after an answer to a later question",
            bundled().set("triage.json", "/questions/1/asked/answers", "{'outage': ['yes']}"),
            "/questions/1/asked/answers/outage unknown-reference"),
        one(
            "one language",
            own().set(OWN, FIRST + "/name/en", "''"),
            FIRST + "/name/en missing-language"),
        one(
            "an id that is taken",
            own().set(OWN, "/regimes/0/id", "'jp-appi-26'"),
            "/regimes/0/id duplicate-id"),
        one(
            "a calendar within itself",
            own().set(CALENDAR, "/includes/0", "'own'"),
            "/includes/0 waits-for-itself"),
        one(
            "a calendar with one that is none",
            own().set(CALENDAR, "/includes/0", "'moon'"),
            "/includes/0 unknown-reference"),
        one(
            "a holiday without its day",
            own().remove(CALENDAR, "/holidays/0/day"),
            "/holidays/0 impossible-rule"),
        one(
            "a holiday on 31 June",
            own().set(CALENDAR, "/holidays/0/day", "31"),
            "/holidays/0/day impossible-rule"),
        one(
            "the zeroth Friday",
            own().set(CALENDAR, "/holidays/1/nth", "0"),
            "/holidays/1/nth impossible-rule"),
        one(
            "years the wrong way round",
            own().set(CALENDAR, "/holidays/0/until", "2025"),
            "/holidays/0/until overlapping-dates"),
        one(
            "a reminder without its hours",
            own().remove("reminders.json", "/plans/0/points/2/hours"),
            "/plans/0/points/2 impossible-rule"));
  }

  private static Arguments one(String name, GuideFixture guide, String fault) {
    return Arguments.argumentSet(name, guide, fault);
  }

  @ParameterizedTest
  @MethodSource("planted")
  void one_mistake_is_one_fault_where_it_stands(GuideFixture guide, String fault) {
    assertThat(guide.faults())
        .extracting(found -> found.at().pointer() + " " + found.code())
        .containsExactly(fault);
  }

  @Test
  void an_organisation_adds_its_own_in_files_of_its_own() {
    assertThat(own().faults()).isEmpty();
  }

  @Test
  void stages_that_wait_for_one_another_are_both_told() {
    GuideFixture guide =
        own()
            .set(
                OWN,
                FIRST,
                "{'id': 'first', 'name': TEXT, 'act': 'notify', 'recipient': TEXT,"
                    + " 'trigger': 'awareness', 'follows': 'second',"
                    + " 'rule': {'class': 'hours', 'hours': 1}, 'confidence': 'P',"
                    + " 'source': SOURCE}");

    assertThat(guide.faults("waits-for-itself")).hasSize(2);
  }

  @Test
  void a_day_that_is_excepted_twice_is_told() {
    String day = "{'date': '2026-07-01', 'closed': true, 'name': TEXT}";

    assertThat(
            own()
                .set(CALENDAR, "/exceptions", "[" + day + "," + day + "]")
                .faults("overlapping-dates"))
        .hasSize(1);
  }
}
