package dev.noroshi.record;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads entries back by the name under which they were written. */
final class EntryTypes {

  private static final Map<String, Function<Fields, Entry>> READERS =
      Map.ofEntries(
          Map.entry(IncidentEntry.Opened.TYPE, IncidentEntry.Opened::from),
          Map.entry(IncidentEntry.TimeMapped.TYPE, IncidentEntry.TimeMapped::from),
          Map.entry(IncidentEntry.ClockWentBack.TYPE, IncidentEntry.ClockWentBack::from),
          Map.entry(IncidentEntry.WatchSaid.TYPE, IncidentEntry.WatchSaid::from),
          Map.entry(IncidentEntry.CardDeleted.TYPE, IncidentEntry.CardDeleted::from),
          Map.entry(IncidentEntry.Taken.TYPE, IncidentEntry.Taken::from),
          Map.entry(IncidentEntry.Viewed.TYPE, IncidentEntry.Viewed::from),
          Map.entry(IncidentEntry.StageSet.TYPE, IncidentEntry.StageSet::from),
          Map.entry(IncidentEntry.Closed.TYPE, IncidentEntry.Closed::from),
          Map.entry(IncidentEntry.Reopened.TYPE, IncidentEntry.Reopened::from),
          Map.entry(WalkEntry.Started.TYPE, WalkEntry.Started::from),
          Map.entry(WalkEntry.Answered.TYPE, WalkEntry.Answered::from),
          Map.entry(WalkEntry.LeftOpen.TYPE, WalkEntry.LeftOpen::from),
          Map.entry(WalkEntry.TakenBack.TYPE, WalkEntry.TakenBack::from),
          Map.entry(WalkEntry.ReviewSet.TYPE, WalkEntry.ReviewSet::from),
          Map.entry(WalkEntry.Abandoned.TYPE, WalkEntry.Abandoned::from),
          Map.entry(FactEntry.Noted.TYPE, FactEntry.Noted::from),
          Map.entry(FactEntry.Corrected.TYPE, FactEntry.Corrected::from),
          Map.entry(MessageEntry.Edited.TYPE, MessageEntry.Edited::from),
          Map.entry(MessageEntry.Deleted.TYPE, MessageEntry.Deleted::from),
          Map.entry(PeopleEntry.RoleGiven.TYPE, PeopleEntry.RoleGiven::from),
          Map.entry(PeopleEntry.RoleEnded.TYPE, PeopleEntry.RoleEnded::from),
          Map.entry(PeopleEntry.AudienceSet.TYPE, PeopleEntry.AudienceSet::from),
          Map.entry(PeopleEntry.HandoverOffered.TYPE, PeopleEntry.HandoverOffered::from),
          Map.entry(PeopleEntry.HandoverAccepted.TYPE, PeopleEntry.HandoverAccepted::from),
          Map.entry(PeopleEntry.HandoverWithdrawn.TYPE, PeopleEntry.HandoverWithdrawn::from),
          Map.entry(DutyEntry.Told.TYPE, DutyEntry.Told::from),
          Map.entry(DutyEntry.Decided.TYPE, DutyEntry.Decided::from),
          Map.entry(DutyEntry.TriggerSet.TYPE, DutyEntry.TriggerSet::from),
          Map.entry(DutyEntry.Filed.TYPE, DutyEntry.Filed::from),
          Map.entry(DutyEntry.FilingTakenBack.TYPE, DutyEntry.FilingTakenBack::from),
          Map.entry(DutyEntry.StageLeft.TYPE, DutyEntry.StageLeft::from),
          Map.entry(DutyEntry.OwnerSet.TYPE, DutyEntry.OwnerSet::from),
          Map.entry(ReminderEntry.Reminded.TYPE, ReminderEntry.Reminded::from),
          Map.entry(ReminderEntry.Snoozed.TYPE, ReminderEntry.Snoozed::from),
          Map.entry(ReminderEntry.ToldInPerson.TYPE, ReminderEntry.ToldInPerson::from),
          Map.entry(ReminderEntry.NotReached.TYPE, ReminderEntry.NotReached::from),
          Map.entry(ReminderEntry.Digested.TYPE, ReminderEntry.Digested::from),
          Map.entry(ChecklistEntry.Called.TYPE, ChecklistEntry.Called::from),
          Map.entry(ChecklistEntry.Ticked.TYPE, ChecklistEntry.Ticked::from),
          Map.entry(ProfileEntry.EntitySet.TYPE, ProfileEntry.EntitySet::from),
          Map.entry(ProfileEntry.EntityRemoved.TYPE, ProfileEntry.EntityRemoved::from),
          Map.entry(ProfileEntry.PersonSet.TYPE, ProfileEntry.PersonSet::from),
          Map.entry(ProfileEntry.VendorSet.TYPE, ProfileEntry.VendorSet::from),
          Map.entry(ProfileEntry.VendorRemoved.TYPE, ProfileEntry.VendorRemoved::from),
          Map.entry(ProfileEntry.NamesSet.TYPE, ProfileEntry.NamesSet::from),
          Map.entry(SealEntry.CounselMarked.TYPE, SealEntry.CounselMarked::from),
          Map.entry(SealEntry.Purged.TYPE, SealEntry.Purged::from));

  private EntryTypes() {}

  /**
   * The entry, or null when the type is none that this program knows: a newer one wrote it.
   *
   * @throws IllegalArgumentException for a body of another shape
   */
  static @Nullable Entry read(String type, String body) {
    Function<Fields, Entry> reader = READERS.get(type);
    return reader == null ? null : reader.apply(Fields.parse(body));
  }

  static boolean knows(String type) {
    return READERS.containsKey(type);
  }
}
