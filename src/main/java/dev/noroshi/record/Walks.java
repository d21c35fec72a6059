package dev.noroshi.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All walks of an incident, in the order they began. */
public record Walks(Map<String, Walk> byId) {

  static final Walks EMPTY = new Walks(Map.of());

  Walks after(List<OpenEntry> tail) {
    Map<String, Walk> walks = new LinkedHashMap<>(byId);
    Map<String, Histories<Walk.Given>> grown = new LinkedHashMap<>();
    for (OpenEntry open : tail) {
      if (open.entry() instanceof WalkEntry.Started s) {
        walks.putIfAbsent(
            s.walk(),
            new Walk(
                s.walk(),
                s.flow(),
                s.edition(),
                open.at(),
                open.by(),
                s.again(),
                Map.of(),
                null,
                null));
      } else if (open.entry() instanceof WalkEntry entry) {
        Walk walk = walks.get(entry.walk());
        if (walk != null) {
          Histories<Walk.Given> given =
              grown.computeIfAbsent(walk.id(), id -> new Histories<>(walk.given()));
          walks.put(walk.id(), after(walk, open, entry, given));
        }
      }
    }
    grown.forEach(
        (id, given) -> walks.computeIfPresent(id, (key, walk) -> walk.with(given.done())));
    return new Walks(Collections.unmodifiableMap(walks));
  }

  private static Walk after(
      Walk walk, OpenEntry open, WalkEntry entry, Histories<Walk.Given> given) {
    if (entry instanceof WalkEntry.Answered a) {
      given.add(
          a.question(),
          new Walk.Given(open.seq(), open.at(), open.by(), a.answer(), a.reason(), null, null));
    } else if (entry instanceof WalkEntry.LeftOpen l) {
      given.add(
          l.question(),
          new Walk.Given(
              open.seq(), open.at(), open.by(), null, l.reason(), l.finder(), l.askAgain()));
    } else if (entry instanceof WalkEntry.TakenBack back) {
      given.remove(back.question(), said -> said.seq() == back.answer());
    } else if (entry instanceof WalkEntry.Abandoned abandoned) {
      return walk.abandoned(abandoned.reason());
    } else if (entry instanceof WalkEntry.ReviewSet review) {
      return walk.reviewedAt(review.time());
    }
    return walk;
  }

  public Optional<Walk> walk(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The latest run of a flow that was not given up: the one that counts. */
  public Optional<Walk> current(String flow) {
    return byId.values().stream()
        .filter(walk -> walk.flow().equals(flow) && walk.abandoned() == null)
        .reduce((earlier, later) -> later);
  }
}
