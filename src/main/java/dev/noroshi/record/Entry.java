package dev.noroshi.record;

import java.util.Map;

/** One thing that happened in an incident. Holds ids, instants, numbers and text only. */
public sealed interface Entry
    permits IncidentEntry,
        WalkEntry,
        FactEntry,
        MessageEntry,
        PeopleEntry,
        DutyEntry,
        ReminderEntry,
        ChecklistEntry,
        ProfileEntry,
        SealEntry {

  /** The name under which it is written; it never changes once it has been used. */
  String type();

  /** Its values by name, in the order they are written; {@link EntryTypes} reads them back. */
  Map<String, Object> values();
}
