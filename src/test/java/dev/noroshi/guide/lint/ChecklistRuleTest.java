package dev.noroshi.guide.lint;

import static dev.noroshi.guide.lint.GuideFixture.bundled;
import static dev.noroshi.guide.lint.GuideFixture.faultIn;
import static dev.noroshi.guide.lint.GuideFixture.planted;
import static dev.noroshi.guide.lint.GuideFixture.tiny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.guide.lint.GuideFixture.Expected;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ChecklistRuleTest {

  private static final String LIST = "checklists/tiny.json";

  private static final String ROLES = "counsel, lead, manager, pr, security, vendor, viewer";
  private static final String QUESTIONS =
      "abroad, attack, category, contents, disclosure/legallyRequired, disclosure/secondaryDamage,"
          + " disclosure/serviceOrBusinessImpact, disclosure/thirdPartiesMayLearn, outage,"
          + " personalData, product, ransom, sharing/notWidespread, sharing/unclearPoints,"
          + " sharing/unknownAttack, spare, weakness";
  private static final String PERSONAL_DATA = "no, unknown, yes";
  private static final String SECONDARY_DAMAGE = "no, unknown, yes";

  private static GuideFixture list(String act, String items) {
    return bundled().with(LIST, file(act, items));
  }

  private static String file(String act, String items) {
    return "{'id': 'tiny', 'stage': 'after', "
        + act
        + "'title': TEXT, 'source': SOURCE, 'items': ["
        + items
        + "]}";
  }

  /** Items of one role, or of everybody, told apart by their numbers. */
  private static String items(String more, int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(
            i -> "{'id': 'n" + i + "', 'text': TEXT, 'why': TEXT, 'source': SOURCE" + more + "}")
        .collect(Collectors.joining(", "));
  }

  static Stream<Arguments> planted_faults() {
    return Stream.of(
        unknown("a role", ", 'role': ▸'boss'", "/items/0/role", "boss", ROLES),
        unknown(
            "a question of the triage",
            ", 'when': {'weather': ▸['yes']}",
            "/items/0/when/weather",
            "weather",
            QUESTIONS),
        unknown(
            "an answer of the triage",
            ", 'when': {'personalData': ['yes', ▸'perhaps']}",
            "/items/0/when/personalData/1",
            "perhaps",
            PERSONAL_DATA),
        unknown(
            "a question of a decision",
            ", 'when': {'sharing/points': ▸['yes']}",
            "/items/0/when/sharing~1points",
            "sharing/points",
            QUESTIONS),
        unknown(
            "an answer of a decision",
            ", 'when': {'disclosure/secondaryDamage': [▸'perhaps']}",
            "/items/0/when/disclosure~1secondaryDamage/0",
            "perhaps",
            SECONDARY_DAMAGE),
        planted(
            "eight items for one role",
            list("", items(", 'role': 'pr'", 1, 8)),
            tooMany("/items/7", "▸{'id': 'n8'")),
        planted(
            "eight items for everybody",
            list("", items("", 1, 8)),
            tooMany("/items/7", "▸{'id': 'n8'")),
        planted(
            "nine items for one role",
            list("", items(", 'role': 'pr'", 1, 9)),
            tooMany("/items/7", "▸{'id': 'n8'")),
        planted(
            "eight items for each of two roles",
            list("", items(", 'role': 'pr'", 1, 8) + ", " + items(", 'role': 'lead'", 11, 18)),
            tooMany("/items/7", "▸{'id': 'n8'"),
            tooMany("/items/15", "▸{'id': 'n18'")));
  }

  private static Arguments unknown(
      String name, String marked, String pointer, String wrong, String known) {
    return planted(
        name,
        list("", items(marked.replace("▸", ""), 1, 1)),
        faultIn(LIST, "unknown-reference", pointer, marked, "name", wrong, "known", known));
  }

  private static Expected tooMany(String pointer, String marked) {
    return faultIn(LIST, "too-many-items", pointer, marked, "most", "7");
  }

  @ParameterizedTest
  @MethodSource("planted_faults")
  void what_nobody_can_do_and_what_cannot_come_true_is_reported_once(
      GuideFixture guide, List<Expected> expected) {
    assertThat(guide.faults()).isEqualTo(guide.place(expected));
  }

  @Test
  void seven_items_for_each_role_and_for_everybody_are_right() {
    String items =
        Stream.of(
                items("", 1, 7),
                items(", 'role': 'pr'", 11, 17),
                items(", 'role': 'counsel'", 21, 27))
            .collect(Collectors.joining(", "));

    assertThat(list("", items).faults()).isEmpty();
  }

  @Test
  void a_list_by_elements_may_be_longer() {
    assertThat(list("'act': 'share', ", items("", 1, 12)).faults()).isEmpty();
  }

  @Test
  void an_item_may_wait_for_answers_of_the_triage_and_of_any_decision() {
    String when =
        ", 'when': {'personalData': ['yes'], 'disclosure/secondaryDamage': ['yes', 'unknown'],"
            + " 'tiny/second': ['wrong']}";

    assertThat(tiny().with(LIST, file("", items(when, 1, 1))).faults()).isEmpty();
  }

  @Test
  void an_item_may_wait_for_a_decision_that_the_guide_does_without() {
    String when = ", 'when': {'tiny/first': ['yes']}";

    assertThat(list("", items(when, 1, 1)).faults()).isEmpty();
  }
}
