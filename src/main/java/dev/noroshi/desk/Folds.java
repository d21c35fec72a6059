package dev.noroshi.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.noroshi.record.Incident;
import dev.noroshi.record.SealedEntry;
import java.util.List;

/**
 * Folded incidents kept at hand.
 *
 * <p>A kept fold is only a beginning: every reading asks the record for the entry it ended with and
 * all since, so several nodes agree. Where that entry has changed (a restored backup) or a later
 * one purged an earlier one, the incident is folded anew.
 */
final class Folds {

  private final Cache<String, Incident> kept = Caffeine.newBuilder().maximumSize(200).build();

  /** Reads entries after a number. */
  interface Tail {
    List<SealedEntry> after(long seq);
  }

  Incident current(String id, Tail tail) {
    Incident known = kept.getIfPresent(id);
    if (known != null && known.exists()) {
      List<SealedEntry> since = tail.after(known.seq() - 1);
      boolean follows = !since.isEmpty() && since.get(0).hash().equals(known.head());
      if (follows && since.stream().skip(1).noneMatch(SealedEntry::purgesOthers)) {
        return known.after(since.subList(1, since.size()));
      }
    }
    return Incident.none(id).after(tail.after(0));
  }

  /** Keeps a fold of what is committed. */
  void keep(Incident incident) {
    kept.asMap().merge(incident.id(), incident, (a, b) -> a.seq() > b.seq() ? a : b);
  }

  void forget(String id) {
    kept.invalidate(id);
  }
}
