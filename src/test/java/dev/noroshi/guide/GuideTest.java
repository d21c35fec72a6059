package dev.noroshi.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.noroshi.guide.lint.GuideFixture;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GuideTest {

  private static final Guide GUIDE = TheGuide.checked();

  @Test
  void the_bundled_guide_has_no_faults() {
    assertThat(GuideFixture.bundled().faults()).isEmpty();
  }

  @Test
  void the_bundled_guide_is_read_as_a_whole() {
    assertThat(GUIDE.flows()).containsOnlyKeys("sharing", "disclosure");
    assertThat(GUIDE.flows().values())
        .allSatisfy(
            flow -> {
              assertThat(flow.question(flow.start())).isPresent();
              assertThat(flow.questions()).isNotEmpty();
              assertThat(flow.outcomes()).isNotEmpty();
              assertThat(flow.also()).isNotEmpty();
              assertThat(flow.readings()).isNotEmpty();
            });
    assertThat(GUIDE.elements()).hasSize(12);
    assertThat(GUIDE.stages()).isNotEmpty();
    assertThat(GUIDE.roles()).isNotEmpty();
    assertThat(GUIDE.faqTitles().keySet())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 33).boxed().toList());
    assertThat(GUIDE.knowledge().faq().keySet()).isEqualTo(GUIDE.faqTitles().keySet());
    assertThat(GUIDE.knowledge().words()).isNotEmpty();
    assertThat(GUIDE.knowledge().parties()).isNotEmpty();
    assertThat(GUIDE.knowledge().purposes().sharing()).isNotEmpty();
    assertThat(GUIDE.knowledge().nda().clause()).isNotEmpty();
    assertThat(GUIDE.knowledge().search().dictionary()).isNotEmpty();
    assertThat(GUIDE.documents()).containsKey("guidance-overview-2023");
    assertThat(GUIDE.edition()).isEqualTo(GuideFixture.bundled().files().edition());
  }

  @Test
  void no_text_of_the_bundled_guide_is_empty_in_either_language() throws Exception {
    List<String> empty = new ArrayList<>();
    collectEmpty("flows", GUIDE.flows(), empty);
    collectEmpty("checklists", GUIDE.checklists(), empty);
    collectEmpty("elements", GUIDE.elements(), empty);
    collectEmpty("marks", GUIDE.marks(), empty);
    collectEmpty("stages", GUIDE.stages(), empty);
    collectEmpty("roles", GUIDE.roles(), empty);
    collectEmpty("faqTitles", GUIDE.faqTitles(), empty);
    collectEmpty("documents", GUIDE.documents(), empty);
    collectEmpty("knowledge", GUIDE.knowledge(), empty);
    collectEmpty("texts", GUIDE.texts(), empty);

    assertThat(empty).isEmpty();
  }

  private static void collectEmpty(String path, Object value, List<String> empty)
      throws ReflectiveOperationException {
    if (value instanceof String text && text.isBlank()) {
      empty.add(path);
    } else if (value instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        collectEmpty(path + "/" + entry.getKey(), entry.getValue(), empty);
      }
    } else if (value instanceof Iterable<?> items) {
      int index = 0;
      for (Object item : items) {
        collectEmpty(path + "/" + index++, item, empty);
      }
    } else if (value instanceof Record) {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        Object member = component.getAccessor().invoke(value);
        if (member != null) {
          collectEmpty(path + "/" + component.getName(), member, empty);
        }
      }
    }
  }

  @Test
  void every_answer_that_closes_a_question_has_its_edge() {
    assertThat(GUIDE.flows().values())
        .allSatisfy(
            flow ->
                assertThat(flow.questions())
                    .allSatisfy(
                        question ->
                            assertThat(question.closedAnswers())
                                .hasSizeGreaterThanOrEqualTo(2)
                                .allSatisfy(
                                    answer ->
                                        assertThat(flow.edge(question.id(), answer.id()))
                                            .isPresent())));
  }

  @Test
  void the_marks_of_every_element_have_a_meaning() {
    assertThat(GUIDE.elements())
        .allSatisfy(
            element -> assertThat(GUIDE.marks()).containsKeys(element.share(), element.disclose()));
  }

  @Test
  void things_are_found_by_their_id_and_unknown_ids_find_nothing() {
    assertThat(GUIDE.flow("sharing")).isPresent();
    assertThat(GUIDE.flow("hiding")).isEmpty();
    assertThat(GUIDE.checklist("first-minutes")).isPresent();
    assertThat(GUIDE.checklist("last-minutes")).isEmpty();
    assertThat(GUIDE.element("endpoint")).isPresent();
    assertThat(GUIDE.element("")).isEmpty();
    assertThat(GUIDE.stage("peacetime")).isPresent();
    assertThat(GUIDE.stage("lead")).isEmpty();
    assertThat(GUIDE.role("lead")).isPresent();
    assertThat(GUIDE.role("peacetime")).isEmpty();
    assertThat(GUIDE.faqTitle(33)).isPresent();
    assertThat(GUIDE.faqTitle(34)).isEmpty();
    assertThat(GUIDE.knowledge().question(33)).isPresent();
    assertThat(GUIDE.knowledge().question(34)).isEmpty();
    assertThat(GUIDE.knowledge().word("information-sharing")).isPresent();
    assertThat(GUIDE.knowledge().word("prefectural-police")).isEmpty();
    assertThat(GUIDE.knowledge().party("prefectural-police")).isPresent();
    assertThat(GUIDE.knowledge().party("information-sharing")).isEmpty();
  }

  @Test
  void the_first_minutes_are_few_things_in_the_order_of_doing() {
    Checklist first = GUIDE.checklist("first-minutes").orElseThrow();

    assertThat(first.stage()).isEqualTo("detection");
    assertThat(first.title().ja()).isEqualTo("最初の15分");
    assertThat(first.items()).hasSizeBetween(1, 7);
    assertThat(first.items())
        .extracting(Checklist.Item::id)
        .startsWith("cut-network", "hands-off", "phone-lead");
    assertThat(first.items().get(0).text().ja()).contains("電源は切らない");
    assertThat(first.items())
        .allSatisfy(
            item -> {
              assertThat(item.text().ja()).hasSizeLessThanOrEqualTo(24);
              assertThat(GUIDE.documents()).containsKey(item.source().document());
              // What nobody but us has said must not look official.
              assertThat(item.source().basis()).isNotEqualTo("official");
            });
  }

  @Test
  void an_edition_from_before_there_were_checklists_can_be_read() {
    GuideFixture old = GuideFixture.bundled().withoutFolder("checklists/");

    assertThat(Guide.kept(old.files()).checklists()).isEmpty();
  }

  @Test
  void an_edition_from_before_there_were_answers_and_parties_can_be_read() {
    GuideFixture old =
        GuideFixture.bundled()
            .withoutFolder("faq/q")
            .withoutFolder("parties/")
            .without("glossary.json")
            .without("purposes.json")
            .without("nda.json")
            .without("search.json");

    Knowledge knowledge = Guide.kept(old.files()).knowledge();

    assertThat(knowledge.faq()).isEmpty();
    assertThat(knowledge.words()).isEmpty();
    assertThat(knowledge.parties()).isEmpty();
    assertThat(knowledge.purposes().sharing()).isEmpty();
    assertThat(knowledge.nda().clause()).isEmpty();
    assertThat(knowledge.search().same()).isEmpty();
    assertThat(Guide.kept(old.files()).faqTitle(1)).isPresent();
  }

  @Test
  void a_guide_with_faults_is_refused_with_all_of_them() {
    GuideFixture faulty =
        GuideFixture.bundled()
            .set("roles.json", "/roles/0/name/en", "''")
            .set("stages.json", "/stages/0/note/ja", "''")
            .set("elements.json", "/elements/0/share", "'perhaps'")
            .with("extra.json", "{");

    GuideException refused =
        catchThrowableOfType(GuideException.class, () -> Guide.checked(faulty.files()));

    assertThat(refused.faults())
        .isEqualTo(faulty.faults())
        .extracting(fault -> fault.code())
        .containsExactly(
            "unknown-reference",
            "unknown-file",
            "broken-json",
            "missing-language",
            "missing-language");
    assertThat(refused).hasMessageContaining("5 faults").hasMessageContaining("elements.json");
  }

  @Test
  void a_kept_edition_is_read_though_the_linter_of_today_would_refuse_it() {
    String headline = "x".repeat(151);
    GuideFixture old =
        GuideFixture.bundled()
            .set("flows/sharing.json", "/outcomes/0/headline/en", "'" + headline + "'");

    assertThat(old.faults()).hasSize(1);
    Guide kept = Guide.kept(old.files());

    assertThat(kept.edition()).isEqualTo(old.files().edition()).isNotEqualTo(GUIDE.edition());
    assertThat(kept.flow("sharing").orElseThrow().outcomes().get(0).headline().en())
        .isEqualTo(headline);
    assertThat(kept.elements()).isEqualTo(GUIDE.elements());
  }

  @Test
  void a_kept_edition_without_faults_is_what_the_checked_one_is() {
    assertThat(Guide.kept(GuideFixture.bundled().files())).isEqualTo(GUIDE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"33.0", "3.3e1", "330e-1"})
  void a_guide_that_the_linter_finds_right_can_be_read(String number) {
    GuideFixture guide =
        GuideFixture.bundled()
            .replace("faq/titles.json", "'number': 33,", "'number': " + number + ",");

    if (guide.faults().isEmpty()) {
      assertThat(Guide.checked(guide.files()).faqTitle(33)).isPresent();
    }
  }
}
