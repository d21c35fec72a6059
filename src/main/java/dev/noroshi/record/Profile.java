package dev.noroshi.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The organisation, as it said of itself in peacetime.
 *
 * @param entities legal entities by id, in the order in which they were named
 * @param former those that are no longer ours, as they were
 * @param people how our people are reached
 */
public record Profile(
    Map<String, ProfileEntry.EntitySet> entities,
    Map<String, ProfileEntry.EntitySet> former,
    Map<String, ProfileEntry.PersonSet> people) {

  /** The record that holds it; it is no incident. */
  public static final String RECORD = "organisation";

  static final Profile EMPTY = new Profile(Map.of(), Map.of(), Map.of());

  Profile after(List<OpenEntry> tail) {
    Map<String, ProfileEntry.EntitySet> now = new LinkedHashMap<>(entities);
    Map<String, ProfileEntry.EntitySet> gone = new LinkedHashMap<>(former);
    Map<String, ProfileEntry.PersonSet> nowPeople = new LinkedHashMap<>(people);
    for (OpenEntry open : tail) {
      if (open.entry() instanceof ProfileEntry.EntitySet set) {
        now.put(set.entity(), set);
      } else if (open.entry() instanceof ProfileEntry.EntityRemoved removed) {
        ProfileEntry.EntitySet last = now.remove(removed.entity());
        if (last != null) {
          gone.put(removed.entity(), last);
        }
      } else if (open.entry() instanceof ProfileEntry.PersonSet set) {
        nowPeople.put(set.person(), set);
      }
    }
    return new Profile(
        Collections.unmodifiableMap(now),
        Collections.unmodifiableMap(gone),
        Collections.unmodifiableMap(nowPeople));
  }
}
