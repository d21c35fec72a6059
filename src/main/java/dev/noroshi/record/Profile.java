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
 */
public record Profile(
    Map<String, ProfileEntry.EntitySet> entities, Map<String, ProfileEntry.EntitySet> former) {

  /** The record that holds it; it is no incident. */
  public static final String RECORD = "organisation";

  static final Profile EMPTY = new Profile(Map.of(), Map.of());

  Profile after(List<OpenEntry> tail) {
    Map<String, ProfileEntry.EntitySet> now = new LinkedHashMap<>(entities);
    Map<String, ProfileEntry.EntitySet> gone = new LinkedHashMap<>(former);
    for (OpenEntry open : tail) {
      if (open.entry() instanceof ProfileEntry.EntitySet set) {
        now.put(set.entity(), set);
      } else if (open.entry() instanceof ProfileEntry.EntityRemoved removed) {
        ProfileEntry.EntitySet last = now.remove(removed.entity());
        if (last != null) {
          gone.put(removed.entity(), last);
        }
      }
    }
    return new Profile(Collections.unmodifiableMap(now), Collections.unmodifiableMap(gone));
  }
}
