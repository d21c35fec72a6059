package dev.noroshi.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Entries to test with: one of each kind, any of them at random, and whole sealed records. */
final class Entries {

  static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");

  private Entries() {}

  static List<Entry> oneOfEach() {
    return List.of(
        new IncidentEntry.Opened("夜間の不審な通信", true, NOON, "ja", "C1"),
        new IncidentEntry.TimeMapped(NOON, NOON.plusSeconds(60), 60),
        new IncidentEntry.ClockWentBack(NOON, NOON.minusSeconds(60)),
        new IncidentEntry.WatchSaid("unknown"),
        new IncidentEntry.CardDeleted("walk/W1"),
        new IncidentEntry.Taken(4, "a".repeat(64)),
        new IncidentEntry.StageSet("detection"),
        new IncidentEntry.Closed("誤検知", List.of("sharing", "disclosure/legallyRequired")),
        new IncidentEntry.Reopened("続きがあった"),
        new WalkEntry.Started("W1", "sharing", "e".repeat(64), null),
        new WalkEntry.Answered("W1", "unclearPoints", "yes", null),
        new WalkEntry.LeftOpen("W1", "unknownAttack", "SOC の返事待ち", "木村", NOON),
        new WalkEntry.TakenBack("W1", "unknownAttack", 9),
        new WalkEntry.ReviewSet("W1", NOON),
        new WalkEntry.Abandoned("W1", "別の担当が始めた"),
        new FactEntry.Noted("F1", content("endpoint", "198.51.100.7:443")),
        new FactEntry.Corrected("F1", content("endpoint", "198.51.100.8:443"), "読み違い"),
        new MessageEntry.Edited("T1/C1/1.2", "198.51.100.9:443"),
        new MessageEntry.Deleted("T1/C1/1.2"),
        new PeopleEntry.RoleGiven("lead", "佐藤", "鈴木", NOON, NOON.plusSeconds(3600)),
        new PeopleEntry.RoleEnded("lead", "佐藤"),
        new PeopleEntry.AudienceSet("C2", "運用ベンダ", true, List.of("U4")),
        new PeopleEntry.HandoverOffered("田中", "遮断は済み", NOON.plusSeconds(28800)),
        new PeopleEntry.HandoverAccepted(3),
        new SealEntry.CounselMarked(2, true),
        new SealEntry.Purged(List.of(2L, 3L), "保存期間の満了"),
        new PeopleEntry.HandoverWithdrawn(3),
        new IncidentEntry.Viewed(7),
        new DutyEntry.Told("personalData", "yes", "e".repeat(64)),
        new DutyEntry.Decided("own", "jp-appi-26", "final", "not", "対象外", "e".repeat(64)),
        new DutyEntry.TriggerSet("own", null, "awareness", NOON, "EDR の警告"),
        new DutyEntry.StageLeft("own", "eu-nis2-23", "progress_1m", true, "終わった"),
        new DutyEntry.Filed("own", "jp-appi-26", "final", NOON, "第12号"),
        new DutyEntry.FilingTakenBack(9, "宛先違い"),
        new DutyEntry.OwnerSet("own", "jp-appi-26", "final", "佐藤"),
        new ReminderEntry.Reminded(List.of(MARK.text())),
        new ReminderEntry.Snoozed(5, NOON, "返事待ち"),
        new ReminderEntry.ToldInPerson(5, List.of("佐藤"), "unanswered"),
        new ReminderEntry.NotReached(6, "佐藤"),
        new ReminderEntry.Digested(List.of(MARK.text())),
        new ProfileEntry.PersonSet(
            "佐藤", "03-0000-0000", "Asia/Tokyo", "22:00", "07:00", "2026-12-29", "2027-01-03", "鈴木"),
        new ProfileEntry.EntitySet("E1", "例示株式会社", List.of("jp", "tse")),
        new ProfileEntry.EntityRemoved("E1"),
        new ProfileEntry.VendorSet("V1", "運用ベンダ", "yes", "#ops-vendor"),
        new ProfileEntry.VendorRemoved("V1"),
        new ProfileEntry.NamesSet("short", List.of("例示", "RJ")),
        new ChecklistEntry.Called("reporting", "e".repeat(64)),
        new ChecklistEntry.Ticked("reporting", "record-sent", true, "e".repeat(64)));
  }

  static final Mark MARK =
      new Mark("own", "jp-appi-26", "final", "limit", NOON.plusSeconds(60), NOON);

  static FactEntry.Content content(String element, String text) {
    return new FactEntry.Content(element, text, NOON, true, "EDR", "T1/C1/1.2");
  }

  /** Seals entries one after the other, a second apart. */
  static List<SealedEntry> seal(String incident, List<? extends Entry> entries) {
    List<SealedEntry> sealed = new ArrayList<>();
    String prev = SealedEntry.NO_ENTRY;
    for (Entry entry : entries) {
      long seq = sealed.size() + 1L;
      Stamp stamp = new Stamp(NOON.plusSeconds(seq), "佐藤", "ja");
      sealed.add(SealedEntry.seal(incident, seq, prev, stamp, entry, salt(seq)));
      prev = sealed.get(sealed.size() - 1).hash();
    }
    return sealed;
  }

  static String salt(long seq) {
    return Hash.of("salt " + seq);
  }

  /** Any text, also what is hard to write: quotes, controls, half surrogates. */
  static Arbitrary<String> texts() {
    Arbitrary<String> odd =
        Arbitraries.of("", "\"", "\\", "\u0000\u001f\u007f", "\ud83d", "\udd25", "🔥", "行\n\t末\r");
    return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(30), odd);
  }

  static Arbitrary<Instant> instants() {
    return Arbitraries.longs()
        .between(0, 4_102_444_800_000L) // until the year 2100
        .map(Instant::ofEpochMilli);
  }

  static Arbitrary<Entry> any() {
    Arbitrary<String> text = texts();
    Arbitrary<@Nullable String> maybe = text.injectNull(0.3);
    Arbitrary<@Nullable Instant> maybeTime = instants().injectNull(0.3);
    Arbitrary<Boolean> flag = Arbitraries.of(true, false);
    Arbitrary<Long> number = Arbitraries.longs().between(0, 1_000_000);
    Arbitrary<FactEntry.Content> content =
        Combinators.combine(text, text, maybeTime, flag, maybe, maybe).as(FactEntry.Content::new);
    return Arbitraries.oneOf(
        Combinators.combine(text, flag, maybeTime, text, maybe).as(IncidentEntry.Opened::new),
        Combinators.combine(instants(), instants(), number).as(IncidentEntry.TimeMapped::new),
        Combinators.combine(instants(), instants()).as(IncidentEntry.ClockWentBack::new),
        text.map(IncidentEntry.WatchSaid::new),
        text.map(IncidentEntry.CardDeleted::new),
        Combinators.combine(number, text).as(IncidentEntry.Taken::new),
        text.map(IncidentEntry.StageSet::new),
        Combinators.combine(maybe, text.list().ofMaxSize(3)).as(IncidentEntry.Closed::new),
        text.map(IncidentEntry.Reopened::new),
        Combinators.combine(text, text, text, maybe).as(WalkEntry.Started::new),
        Combinators.combine(text, text, text, maybe).as(WalkEntry.Answered::new),
        Combinators.combine(text, text, text, maybe, maybeTime).as(WalkEntry.LeftOpen::new),
        Combinators.combine(text, text, number).as(WalkEntry.TakenBack::new),
        Combinators.combine(text, instants()).as(WalkEntry.ReviewSet::new),
        Combinators.combine(text, text).as(WalkEntry.Abandoned::new),
        Combinators.combine(text, content).as(FactEntry.Noted::new),
        Combinators.combine(text, content, text).as(FactEntry.Corrected::new),
        Combinators.combine(text, text).as(MessageEntry.Edited::new),
        text.map(MessageEntry.Deleted::new),
        Combinators.combine(text, text, maybe, maybeTime, maybeTime).as(PeopleEntry.RoleGiven::new),
        Combinators.combine(text, text).as(PeopleEntry.RoleEnded::new),
        Combinators.combine(text, maybe, flag, text.list().ofMaxSize(3))
            .as(PeopleEntry.AudienceSet::new),
        Combinators.combine(text, text, maybeTime).as(PeopleEntry.HandoverOffered::new),
        number.map(PeopleEntry.HandoverAccepted::new),
        number.map(PeopleEntry.HandoverWithdrawn::new),
        number.map(IncidentEntry.Viewed::new),
        Combinators.combine(text, text, text).as(DutyEntry.Told::new),
        Combinators.combine(text, text, text, text, maybe, text).as(DutyEntry.Decided::new),
        Combinators.combine(text, maybe, text, instants(), maybe).as(DutyEntry.TriggerSet::new),
        Combinators.combine(text, text, text, flag, maybe).as(DutyEntry.StageLeft::new),
        Combinators.combine(text, text, text, instants(), maybe).as(DutyEntry.Filed::new),
        Combinators.combine(number, text).as(DutyEntry.FilingTakenBack::new),
        Combinators.combine(text, text, text, text).as(DutyEntry.OwnerSet::new),
        text.list().ofMaxSize(3).map(ReminderEntry.Reminded::new),
        Combinators.combine(number, instants(), maybe).as(ReminderEntry.Snoozed::new),
        Combinators.combine(number, text.list().ofMaxSize(3), text)
            .as(ReminderEntry.ToldInPerson::new),
        Combinators.combine(number, text).as(ReminderEntry.NotReached::new),
        text.list().ofMaxSize(3).map(ReminderEntry.Digested::new),
        Combinators.combine(text, maybe, maybe, maybe, maybe, maybe, maybe, maybe)
            .as(ProfileEntry.PersonSet::new),
        Combinators.combine(text, text, text.list().ofMaxSize(3)).as(ProfileEntry.EntitySet::new),
        text.map(ProfileEntry.EntityRemoved::new),
        Combinators.combine(text, text, text, maybe).as(ProfileEntry.VendorSet::new),
        text.map(ProfileEntry.VendorRemoved::new),
        Combinators.combine(text, text.list().ofMaxSize(3)).as(ProfileEntry.NamesSet::new),
        Combinators.combine(text, text).as(ChecklistEntry.Called::new),
        Combinators.combine(text, text, flag, text).as(ChecklistEntry.Ticked::new),
        Combinators.combine(number, flag).as(SealEntry.CounselMarked::new),
        Combinators.combine(number.list().ofMaxSize(4), text).as(SealEntry.Purged::new));
  }

  /** A guide edition small enough to read. */
  static Map<String, String> editionFiles() {
    return Map.of("flows/sharing.json", "{\"ja\":\"共有\"}", "sources.json", "{}\n");
  }
}
