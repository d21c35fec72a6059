package dev.noroshi.record;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Numbers of the entries that are for counsel only, and of those whose bodies are gone. */
public record Seals(Set<Long> counsel, Set<Long> purged) {

  static final Seals EMPTY = new Seals(Set.of(), Set.of());

  Seals after(List<OpenEntry> tail) {
    Set<Long> nowCounsel = new TreeSet<>(counsel);
    Set<Long> nowPurged = new TreeSet<>(purged);
    for (OpenEntry open : tail) {
      if (open.entry() instanceof SealEntry.CounselMarked mark) {
        if (mark.marked()) {
          nowCounsel.add(mark.entry());
        } else {
          nowCounsel.remove(mark.entry());
        }
      } else if (open.entry() instanceof SealEntry.Purged gone) {
        nowPurged.addAll(gone.entries());
      }
    }
    return new Seals(
        Collections.unmodifiableSet(nowCounsel), Collections.unmodifiableSet(nowPurged));
  }
}
