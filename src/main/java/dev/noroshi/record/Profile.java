package dev.noroshi.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The organisation, as it said of itself in peacetime.
 *
 * @param entities legal entities by id, in the order in which they were named
 * @param former those that are no longer ours, as they were
 * @param people how our people are reached
 * @param vendors who works for us, by id
 * @param names the words by which others would know us, by kind
 * @param changes who changed what last, by {@code entity/…}, {@code vendor/…} and {@code names/…}
 */
public record Profile(
    Map<String, ProfileEntry.EntitySet> entities,
    Map<String, ProfileEntry.EntitySet> former,
    Map<String, ProfileEntry.PersonSet> people,
    Map<String, ProfileEntry.VendorSet> vendors,
    Map<String, List<String>> names,
    Map<String, Change> changes) {

  /** The record that holds it; it is no incident. */
  public static final String RECORD = "organisation";

  /** The kinds of {@link #names}: names in full, abbreviations, domains, products. */
  public static final List<String> NAMES = List.of("full", "short", "domain", "product");

  static final Profile EMPTY =
      new Profile(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

  /** The entry that changed something last, and whose it was. */
  public record Change(long seq, String by) {}

  Profile after(List<OpenEntry> tail) {
    Map<String, ProfileEntry.EntitySet> now = new LinkedHashMap<>(entities);
    Map<String, ProfileEntry.EntitySet> gone = new LinkedHashMap<>(former);
    Map<String, ProfileEntry.PersonSet> nowPeople = new LinkedHashMap<>(people);
    Map<String, ProfileEntry.VendorSet> nowVendors = new LinkedHashMap<>(vendors);
    Map<String, List<String>> nowNames = new LinkedHashMap<>(names);
    Map<String, Change> nowChanges = new LinkedHashMap<>(changes);
    for (OpenEntry open : tail) {
      if (open.entry() instanceof ProfileEntry entry) {
        nowChanges.put(about(entry), new Change(open.seq(), open.by()));
      }
      if (open.entry() instanceof ProfileEntry.EntitySet set) {
        now.put(set.entity(), set);
        gone.remove(set.entity());
      } else if (open.entry() instanceof ProfileEntry.EntityRemoved removed) {
        ProfileEntry.EntitySet last = now.remove(removed.entity());
        if (last != null) {
          gone.put(removed.entity(), last);
        }
      } else if (open.entry() instanceof ProfileEntry.PersonSet set) {
        nowPeople.put(set.person(), set);
      } else if (open.entry() instanceof ProfileEntry.VendorSet set) {
        nowVendors.put(set.vendor(), set);
      } else if (open.entry() instanceof ProfileEntry.VendorRemoved removed) {
        nowVendors.remove(removed.vendor());
      } else if (open.entry() instanceof ProfileEntry.NamesSet set) {
        nowNames.put(set.kind(), set.names());
      }
    }
    return new Profile(
        Collections.unmodifiableMap(now),
        Collections.unmodifiableMap(gone),
        Collections.unmodifiableMap(nowPeople),
        Collections.unmodifiableMap(nowVendors),
        Collections.unmodifiableMap(nowNames),
        Collections.unmodifiableMap(nowChanges));
  }

  private static String about(ProfileEntry entry) {
    if (entry instanceof ProfileEntry.EntitySet set) {
      return "entity/" + set.entity();
    }
    if (entry instanceof ProfileEntry.EntityRemoved removed) {
      return "entity/" + removed.entity();
    }
    if (entry instanceof ProfileEntry.VendorSet set) {
      return "vendor/" + set.vendor();
    }
    if (entry instanceof ProfileEntry.VendorRemoved removed) {
      return "vendor/" + removed.vendor();
    }
    if (entry instanceof ProfileEntry.PersonSet set) {
      return "person/" + set.person();
    }
    return "names/" + ((ProfileEntry.NamesSet) entry).kind();
  }

  /** The words of a kind; none while nobody has said any. */
  public List<String> words(String kind) {
    return names.getOrDefault(kind, List.of());
  }

  /** How many words there are of all kinds. */
  public int countNames() {
    return names.values().stream().mapToInt(List::size).sum();
  }

  /** The number of the last change, for whoever looks at all of it. */
  public long seq() {
    return changes.values().stream().mapToLong(Change::seq).max().orElse(0);
  }

  /** What somebody changed after another one had looked. */
  public Optional<Change> since(String what, long seen) {
    return Optional.ofNullable(changes.get(what)).filter(change -> change.seq() > seen);
  }
}
