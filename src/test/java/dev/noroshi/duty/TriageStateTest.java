package dev.noroshi.duty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.guide.Guide;
import dev.noroshi.guide.TheGuide;
import dev.noroshi.guide.Triage;
import dev.noroshi.record.DutyEntry;
import dev.noroshi.record.Entry;
import dev.noroshi.record.FactEntry;
import dev.noroshi.record.Incident;
import dev.noroshi.record.IncidentEntry;
import dev.noroshi.record.SealedEntry;
import dev.noroshi.record.Stamp;
import dev.noroshi.record.WalkEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class TriageStateTest {

  private final Guide guide;

  TriageStateTest() {
    guide = TheGuide.checked();
  }

  private static final IncidentEntry.Opened OPENED =
      new IncidentEntry.Opened("不審な暗号化", false, null, "ja", null);

  private static final Entity EVERYTHING =
      new Entity("E1", "例示", Set.of("jp", "eu", "uk", "us", "product_maker"), true);

  private static Incident incident(List<Entry> entries) {
    List<SealedEntry> sealed = new ArrayList<>();
    String prev = SealedEntry.NO_ENTRY;
    for (Entry entry : entries) {
      Stamp stamp = new Stamp(Instant.EPOCH, "佐藤", "ja");
      long seq = sealed.size() + 1L;
      SealedEntry next = SealedEntry.seal("I1", seq, prev, stamp, entry, "0".repeat(64));
      sealed.add(next);
      prev = next.hash();
    }
    return Incident.of("I1", sealed);
  }

  /** The most taps that any answers can ask for. */
  private int most(List<Entry> before, Entity entity, Set<String> asked) {
    TriageState state = TriageState.of(guide, incident(before), List.of(entity));
    Optional<Triage.Question> next = state.next();
    if (next.isEmpty()) {
      return 0;
    }
    asked.add(next.get().id());
    int most = 0;
    for (Triage.Answer answer : next.get().answers()) {
      List<Entry> after = new ArrayList<>(before);
      after.add(new DutyEntry.Told(next.get().id(), answer.id(), "e"));
      most = Math.max(most, 1 + most(after, entity, asked));
    }
    return most;
  }

  @Test
  void with_a_known_profile_and_the_usual_record_it_takes_seven_taps_at_most() {
    List<Entry> usual =
        List.of(
            OPENED,
            new FactEntry.Noted(
                "F1", new FactEntry.Content("endpoint", "198.51.100.7", null, true, null, null)),
            new WalkEntry.Started("W1", "disclosure", "e", null),
            new WalkEntry.Answered("W1", "serviceOrBusinessImpact", "yes", null));
    Set<String> asked = new TreeSet<>();

    assertThat(most(usual, Entity.OWN, asked)).isLessThanOrEqualTo(7);
    assertThat(asked).as("the record has told them").doesNotContain("attack", "outage", "product");
    assertThat(most(usual, EVERYTHING, asked)).isLessThanOrEqualTo(7);
  }

  @Test
  void every_question_is_asked_of_somebody() {
    Set<String> asked = new TreeSet<>();
    int most = most(List.of(OPENED), EVERYTHING, asked);

    assertThat(asked)
        .containsExactlyInAnyOrderElementsOf(
            guide.triage().questions().stream().map(Triage.Question::id).toList());
    assertThat(most).as("with nothing known").isLessThanOrEqualTo(10);
  }

  @Test
  void a_person_may_say_otherwise_than_the_record() {
    List<Entry> entries = new ArrayList<>();
    entries.add(OPENED);
    entries.add(new WalkEntry.Started("W1", "disclosure", "e", null));
    entries.add(new WalkEntry.Answered("W1", "serviceOrBusinessImpact", "no", null));
    TriageState told = TriageState.of(guide, incident(entries), List.of(Entity.OWN));
    assertThat(told.answers()).containsEntry("outage", "no");
    assertThat(told.isBegun()).isFalse();

    entries.add(new DutyEntry.Told("outage", "yes", "e"));
    TriageState said = TriageState.of(guide, incident(entries), List.of(Entity.OWN));
    assertThat(said.answers()).containsEntry("outage", "yes");
    assertThat(said.isBegun()).isTrue();
  }

  @Test
  void a_sector_implies_its_place() {
    assertThat(new Entity("E1", "x", Set.of("eu_finance", "product_maker"), true).traits())
        .containsExactlyInAnyOrder("eu_finance", "eu", "product_maker");
  }
}
