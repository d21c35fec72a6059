package dev.noroshi.record;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the checklists stand.
 *
 * @param called the lists that were called for, in the order of the first time
 * @param done what was done, by {@code list/item}
 * @param editions the guides whose words people saw
 */
public record Checks(Set<String> called, Map<String, Tick> done, Set<String> editions) {

  static final Checks NONE = new Checks(Set.of(), Map.of(), Set.of());

  /** Who said that it is done, and when. */
  public record Tick(long seq, Instant at, String by) {}

  Checks after(List<OpenEntry> tail) {
    if (tail.stream().noneMatch(open -> open.entry() instanceof ChecklistEntry)) {
      return this;
    }
    Set<String> nowCalled = new LinkedHashSet<>(called);
    Map<String, Tick> nowDone = new LinkedHashMap<>(done);
    Set<String> nowEditions = new TreeSet<>(editions);
    for (OpenEntry open : tail) {
      if (open.entry() instanceof ChecklistEntry entry) {
        nowEditions.add(entry.edition());
        if (entry instanceof ChecklistEntry.Ticked ticked) {
          String key = key(ticked.list(), ticked.item());
          if (ticked.done()) {
            nowDone.putIfAbsent(key, new Tick(open.seq(), open.at(), open.by()));
          } else {
            nowDone.remove(key);
          }
        } else {
          nowCalled.add(entry.list());
        }
      }
    }
    return new Checks(
        Collections.unmodifiableSet(nowCalled),
        Collections.unmodifiableMap(nowDone),
        Collections.unmodifiableSet(nowEditions));
  }

  public Optional<Tick> done(String list, String item) {
    return Optional.ofNullable(done.get(key(list, item)));
  }

  private static String key(String list, String item) {
    return list + "/" + item;
  }
}
