package dev.noroshi.record;

import static dev.noroshi.record.Entries.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class IncidentTest {

  private static Incident fold(Entry... entries) {
    return Incident.of("I1", Entries.seal("I1", List.of(entries)));
  }

  private static final IncidentEntry.Opened OPENED =
      new IncidentEntry.Opened("不審な通信", false, NOON, "en", "C1");

  @Test
  void nothing_is_there_before_the_first_entry() {
    Incident none = Incident.none("I1");

    assertThat(none.exists()).isFalse();
    assertThat(none.outline().isOpen()).isFalse();
    assertThat(none.head()).isEqualTo("0".repeat(64));
    assertThat(none.after(List.of())).isSameAs(none);
  }

  @Test
  void an_opened_incident_tells_title_language_channel_and_when() {
    Incident incident = fold(OPENED);

    assertThat(incident.exists()).isTrue();
    assertThat(incident.seq()).isEqualTo(1);
    assertThat(incident.lastAt()).isEqualTo(NOON.plusSeconds(1));
    assertThat(incident.outline())
        .isEqualTo(
            new Outline(
                "不審な通信",
                false,
                NOON,
                "en",
                "C1",
                NOON.plusSeconds(1),
                null,
                Map.of(),
                null,
                null,
                IncidentTime.REAL));
    assertThat(incident.outline().isOpen()).isTrue();
  }

  @Test
  void stage_close_and_reopen_follow_one_another() {
    Incident closed =
        fold(
            OPENED,
            new IncidentEntry.StageSet("detection"),
            new IncidentEntry.StageSet("recovery"),
            new IncidentEntry.Closed(null, List.of()));
    assertThat(closed.outline().stage()).isEqualTo("recovery");
    assertThat(closed.outline().closedAt()).isEqualTo(NOON.plusSeconds(4));
    assertThat(closed.outline().isOpen()).isFalse();

    Incident reopened =
        fold(
            OPENED,
            new IncidentEntry.StageSet("recovery"),
            new IncidentEntry.Closed(null, List.of()),
            new IncidentEntry.Reopened("続き"));
    assertThat(reopened.outline().isOpen()).isTrue();
    assertThat(reopened.outline().stage()).isEqualTo("recovery");
    assertThat(reopened.outline().title()).isEqualTo("不審な通信");
  }

  @Test
  void incident_time_is_the_machines_until_a_drill_maps_it() {
    assertThat(fold(OPENED).time(NOON)).isEqualTo(NOON);

    Incident drill =
        fold(OPENED, new IncidentEntry.TimeMapped(NOON, NOON.minusSeconds(86_400), 60));
    assertThat(drill.time(NOON)).isEqualTo(NOON.minusSeconds(86_400));
    assertThat(drill.time(NOON.plusSeconds(10))).isEqualTo(NOON.minusSeconds(86_400 - 600));
    assertThat(drill.time(NOON.plusMillis(1))).isEqualTo(NOON.minusSeconds(86_400).plusMillis(60));
  }

  @Test
  void the_last_thing_said_to_a_question_counts_and_the_rest_is_kept() {
    Incident incident =
        fold(
            OPENED,
            new WalkEntry.Started("W1", "sharing", "e1", null),
            new WalkEntry.Answered("W1", "q1", "yes", null),
            new WalkEntry.Answered("W1", "q2", "no", null),
            new WalkEntry.LeftOpen("W1", "q2", "待ち", "木村", NOON),
            new WalkEntry.Answered("W1", "q1", "no", "訂正"));
    Walk walk = incident.walks().walk("W1").orElseThrow();

    assertThat(walk.flow()).isEqualTo("sharing");
    assertThat(walk.edition()).isEqualTo("e1");
    assertThat(walk.startedAt()).isEqualTo(NOON.plusSeconds(2));
    assertThat(walk.by()).isEqualTo("佐藤");
    assertThat(walk.answers()).containsOnly(Map.entry("q1", "no"));
    assertThat(walk.last("q2"))
        .contains(new Walk.Given(5, NOON.plusSeconds(5), "佐藤", null, "待ち", "木村", NOON));
    assertThat(Objects.requireNonNull(walk.given().get("q1")))
        .containsExactly(
            new Walk.Given(3, NOON.plusSeconds(3), "佐藤", "yes", null, null, null),
            new Walk.Given(6, NOON.plusSeconds(6), "佐藤", "no", "訂正", null, null));
    assertThat(walk.last("q3")).isEmpty();
  }

  @Test
  void the_latest_walk_that_was_not_given_up_counts() {
    Incident incident =
        fold(
            OPENED,
            new WalkEntry.Started("W1", "sharing", "e1", null),
            new WalkEntry.Started("W2", "sharing", "e1", "W1"),
            new WalkEntry.Answered("W3", "q1", "yes", null),
            new WalkEntry.Started("W4", "sharing", "e1", "W2"),
            new WalkEntry.Answered("W4", "q1", "yes", null),
            new WalkEntry.ReviewSet("W4", NOON),
            new WalkEntry.Abandoned("W4", "誤操作"),
            new WalkEntry.Started("W5", "disclosure", "e1", null));

    assertThat(incident.walks().current("sharing").map(Walk::id)).contains("W2");
    assertThat(incident.walks().current("disclosure").map(Walk::id)).contains("W5");
    assertThat(incident.walks().current("other")).isEmpty();
    assertThat(incident.walks().walk("W3")).as("an answer to a walk that never began").isEmpty();
    Walk abandoned = incident.walks().walk("W4").orElseThrow();
    assertThat(abandoned.abandoned()).isEqualTo("誤操作");
    assertThat(abandoned.again()).isEqualTo("W2");
    assertThat(abandoned.review()).isEqualTo(NOON);
    assertThat(abandoned.answers()).containsEntry("q1", "yes");
  }

  @Test
  void a_corrected_fact_keeps_both_versions() {
    FactEntry.Content first = Entries.content("endpoint", "198.51.100.7");
    FactEntry.Content second = Entries.content("endpoint", "198.51.100.8");
    Incident incident =
        fold(
            OPENED,
            new FactEntry.Noted("F1", first),
            new FactEntry.Corrected("F1", second, "読み違い"));

    assertThat(incident.facts().has("F1")).isTrue();
    assertThat(incident.facts().has("F2")).isFalse();
    assertThat(incident.facts().last("F2")).isEmpty();
    assertThat(incident.facts().last("F1").orElseThrow().content()).isEqualTo(second);
    assertThat(Objects.requireNonNull(incident.facts().byId().get("F1")))
        .containsExactly(
            new Facts.Version(2, NOON.plusSeconds(2), "佐藤", first, null),
            new Facts.Version(3, NOON.plusSeconds(3), "佐藤", second, "読み違い"));
  }

  @Test
  void a_role_given_again_replaces_and_an_ended_one_goes() {
    var first = new PeopleEntry.RoleGiven("lead", "佐藤", null, null, null);
    var again = new PeopleEntry.RoleGiven("lead", "佐藤", "鈴木", null, null);
    var other = new PeopleEntry.RoleGiven("counsel", "佐藤", null, null, null);
    var second = new PeopleEntry.RoleGiven("lead", "田中", null, null, null);

    People people = fold(OPENED, first, other, second, again).people();
    assertThat(people.holders("lead")).containsExactly(second, again);
    assertThat(people.holders("counsel")).containsExactly(other);

    People ended =
        fold(OPENED, first, other, second, new PeopleEntry.RoleEnded("lead", "佐藤")).people();
    assertThat(ended.roles()).containsExactly(other, second);
  }

  @Test
  void the_last_audience_of_a_channel_counts() {
    var closed = new PeopleEntry.AudienceSet("C2", "ベンダ", false, List.of());
    var open = new PeopleEntry.AudienceSet("C2", "ベンダ", true, List.of("U4"));
    People people = fold(OPENED, closed, open).people();

    assertThat(people.audience("C2")).contains(open);
    assertThat(people.audience("C1")).isEmpty();
  }

  @Test
  void an_accepted_shift_makes_the_new_person_lead_with_the_old_one_as_deputy() {
    var lead = new PeopleEntry.RoleGiven("lead", "佐藤", null, null, null);
    var offer = new PeopleEntry.HandoverOffered("田中", "遮断済み", NOON);
    People offered = fold(OPENED, lead, offer).people();
    assertThat(Objects.requireNonNull(offered.offer()).seq()).isEqualTo(3);
    assertThat(offered.holders("lead")).containsExactly(lead);

    People wrong = fold(OPENED, lead, offer, new PeopleEntry.HandoverAccepted(2)).people();
    assertThat(wrong.holders("lead")).containsExactly(lead);
    assertThat(wrong.offer()).isNotNull();

    People accepted = fold(OPENED, lead, offer, new PeopleEntry.HandoverAccepted(3)).people();
    assertThat(accepted.offer()).isNull();
    assertThat(accepted.holders("lead"))
        .containsExactly(new PeopleEntry.RoleGiven("lead", "田中", "佐藤", null, NOON));
  }

  @Test
  void a_shift_that_was_withdrawn_is_not_taken_over() {
    var offer = new PeopleEntry.HandoverOffered("田中", "遮断済み", NOON);
    var withdrawn = new PeopleEntry.HandoverWithdrawn(2);
    People people = fold(OPENED, offer, withdrawn, new PeopleEntry.HandoverAccepted(2)).people();

    assertThat(people.offer()).isNull();
    assertThat(people.holders("lead")).isEmpty();
    assertThat(people.shifts().get(0).withdrawn()).isNotNull();
    assertThat(fold(OPENED, offer, offer, withdrawn).people().offer()).isNotNull();
  }

  @Test
  void marks_can_be_taken_back_and_purges_cannot() {
    Seals seals =
        fold(
                OPENED,
                new SealEntry.CounselMarked(1, true),
                new SealEntry.CounselMarked(2, true),
                new SealEntry.CounselMarked(1, false),
                new SealEntry.Purged(List.of(1L), "期限"))
            .seals();

    assertThat(seals.counsel()).containsExactly(2L);
    assertThat(seals.purged()).containsExactly(1L);
  }

  @Test
  void a_purged_entry_counts_in_number_and_head_only() {
    List<SealedEntry> sealed =
        new ArrayList<>(Entries.seal("I1", List.of(OPENED, new IncidentEntry.StageSet("x"))));
    sealed.set(1, sealed.get(1).withoutBody());
    Incident incident = Incident.of("I1", sealed);

    assertThat(incident.seq()).isEqualTo(2);
    assertThat(incident.head()).isEqualTo(sealed.get(1).hash());
    assertThat(incident.outline().stage()).isNull();
  }

  @Test
  void the_course_of_a_purged_incident_is_still_told() {
    List<SealedEntry> sealed =
        new ArrayList<>(
            Entries.seal(
                "I1",
                List.of(
                    OPENED,
                    new IncidentEntry.Closed("x", List.of()),
                    new IncidentEntry.Reopened("x"),
                    new IncidentEntry.Closed("x", List.of()))));
    sealed.replaceAll(SealedEntry::withoutBody);

    assertThat(Incident.of("I1", sealed.subList(0, 1)).outline().isOpen()).isTrue();
    assertThat(Incident.of("I1", sealed.subList(0, 2)).outline().isOpen()).isFalse();
    assertThat(Incident.of("I1", sealed.subList(0, 3)).outline().isOpen()).isTrue();
    Outline outline = Incident.of("I1", sealed).outline();
    assertThat(outline.isOpen()).isFalse();
    assertThat(outline.title()).isEmpty();
    assertThat(outline.openedAt()).isEqualTo(NOON.plusSeconds(1));
    assertThat(outline.closedAt()).isEqualTo(NOON.plusSeconds(4));
  }

  @Test
  void what_happens_in_a_drill_is_stamped_in_the_drills_time() {
    Incident drill =
        fold(
            OPENED,
            new IncidentEntry.TimeMapped(NOON.plusSeconds(2), NOON.plusSeconds(3_600), 60),
            new WalkEntry.Started("W1", "sharing", "e1", null),
            new WalkEntry.Answered("W1", "q1", "yes", null));

    assertThat(drill.outline().openedAt()).isEqualTo(NOON.plusSeconds(1));
    Walk walk = drill.walks().walk("W1").orElseThrow();
    assertThat(walk.startedAt()).isEqualTo(NOON.plusSeconds(3_600 + 60));
    assertThat(walk.last("q1").orElseThrow().at()).isEqualTo(NOON.plusSeconds(3_600 + 120));
    assertThat(drill.lastAt()).as("by the machine's clock").isEqualTo(NOON.plusSeconds(4));
  }

  @Test
  void an_entry_of_a_newer_program_counts_in_number_and_head() {
    List<SealedEntry> sealed = new ArrayList<>(Entries.seal("I1", List.of(OPENED)));
    SealedEntry first = sealed.get(0);
    String header = first.header().replace("incident-opened", "from-the-future");
    String hash = SealedEntry.hash(2, first.hash(), header, first.bodyHash());
    sealed.add(
        new SealedEntry(
            2, first.hash(), header, first.salt(), first.body(), first.bodyHash(), hash));
    Incident incident = Incident.of("I1", sealed);

    assertThat(incident.unreadable()).isTrue();
    assertThat(incident.seq()).isEqualTo(2);
    assertThat(incident.head()).isEqualTo(hash);
    assertThat(incident.outline()).isEqualTo(fold(OPENED).outline());
    assertThat(incident.after(Entries.seal("I1", List.of(OPENED))).unreadable()).isTrue();
    SealedEntry damaged =
        new SealedEntry(
            1, first.prev(), first.header(), first.salt(), "{", first.bodyHash(), first.hash());
    assertThat(Incident.of("I1", List.of(damaged)).unreadable()).isTrue();
    assertThat(Incident.of("I1", List.of(first.withoutBody())).unreadable()).isFalse();
  }

  @Property(tries = 300)
  void folding_in_two_parts_gives_the_same_as_folding_at_once(
      @ForAll("records") List<Entry> entries, @ForAll @IntRange(max = 30) int cut) {
    List<SealedEntry> sealed = Entries.seal("I1", entries);
    int at = Math.min(cut, sealed.size());

    Incident twice =
        Incident.of("I1", sealed.subList(0, at)).after(sealed.subList(at, sealed.size()));

    assertThat(twice).isEqualTo(Incident.of("I1", sealed));
  }

  /** Few ids, so that entries speak of the same walks, facts and people. */
  @Provide
  Arbitrary<List<Entry>> records() {
    Arbitrary<String> walk = Arbitraries.of("W1", "W2");
    Arbitrary<String> word = Arbitraries.of("a", "b", "c");
    return Arbitraries.<Entry>oneOf(
            Arbitraries.of(OPENED, new IncidentEntry.Closed(null, List.of())),
            word.map(IncidentEntry.StageSet::new),
            walk.map(w -> new WalkEntry.Started(w, "sharing", "e", null)),
            Combinators.combine(walk, word, word)
                .as((w, q, a) -> new WalkEntry.Answered(w, q, a, null)),
            Combinators.combine(walk, word)
                .as((w, q) -> new WalkEntry.LeftOpen(w, q, "?", null, null)),
            walk.map(w -> new WalkEntry.Abandoned(w, "x")),
            word.map(f -> new FactEntry.Noted(f, Entries.content("endpoint", f))),
            word.map(f -> new FactEntry.Corrected(f, Entries.content("malware", f), "x")),
            word.map(p -> new PeopleEntry.RoleGiven("lead", p, null, null, null)),
            word.map(p -> new PeopleEntry.RoleEnded("lead", p)),
            word.map(p -> new PeopleEntry.HandoverOffered(p, "n", null)),
            Arbitraries.longs().between(1, 20).map(PeopleEntry.HandoverAccepted::new),
            Arbitraries.longs().between(1, 20).map(PeopleEntry.HandoverWithdrawn::new),
            Arbitraries.longs().between(1, 20).map(n -> new SealEntry.CounselMarked(n, true)),
            Arbitraries.longs().between(1, 20).map(n -> new SealEntry.Purged(List.of(n), "x")))
        .list()
        .ofMaxSize(30);
  }
}
