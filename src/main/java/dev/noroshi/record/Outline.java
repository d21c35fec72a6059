package dev.noroshi.record;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The course of an incident: what it is called, where it stands, on which clock it runs.
 *
 * @param title empty when the first entry was purged
 * @param reached when each stage was first said to be reached
 * @param watched whether the attacker could be reading the channel; null when nobody has said
 * @param closedAt null while it is open
 */
public record Outline(
    String title,
    boolean drill,
    @Nullable Instant noticedAt,
    String lang,
    @Nullable String channel,
    @Nullable Instant openedAt,
    @Nullable String stage,
    Map<String, Instant> reached,
    @Nullable String watched,
    @Nullable Instant closedAt,
    IncidentTime time) {

  static final Outline EMPTY =
      new Outline("", false, null, "ja", null, null, null, Map.of(), null, null, IncidentTime.REAL);

  Outline after(List<OpenEntry> tail) {
    Outline outline = this;
    for (OpenEntry open : tail) {
      outline =
          open.entry() instanceof IncidentEntry entry
              ? outline.after(open.at(), entry)
              : outline.afterPurged(open);
    }
    return outline;
  }

  private Outline after(Instant at, IncidentEntry entry) {
    if (entry instanceof IncidentEntry.Opened o) {
      return new Outline(
          o.title(),
          o.drill(),
          o.noticedAt(),
          o.lang(),
          o.channel(),
          at,
          stage,
          reached,
          watched,
          null,
          time);
    }
    if (entry instanceof IncidentEntry.StageSet set) {
      Map<String, Instant> now = new LinkedHashMap<>(reached);
      now.putIfAbsent(set.stage(), at);
      return with(set.stage(), now, watched, closedAt, time);
    }
    if (entry instanceof IncidentEntry.WatchSaid said) {
      return with(stage, reached, said.answer(), closedAt, time);
    }
    if (entry instanceof IncidentEntry.Closed) {
      return with(stage, reached, watched, at, time);
    }
    if (entry instanceof IncidentEntry.Reopened) {
      return with(stage, reached, watched, null, time);
    }
    if (entry instanceof IncidentEntry.TimeMapped map) {
      IncidentTime now = new IncidentTime(map.machine(), map.incident(), map.factor());
      // A drill is opened by its own clock, which is set right after the first entry.
      Instant opened = map.machine().equals(openedAt) ? map.incident() : openedAt;
      return new Outline(
          title, drill, noticedAt, lang, channel, opened, stage, reached, watched, closedAt, now);
    }
    return this;
  }

  /** What an entry did to the course is told by its kind even when its words are gone. */
  private Outline afterPurged(OpenEntry open) {
    return switch (open.type()) {
      case IncidentEntry.Opened.TYPE ->
          new Outline(
              "", drill, noticedAt, lang, channel, open.at(), stage, reached, watched, null, time);
      case IncidentEntry.Closed.TYPE -> with(stage, reached, watched, open.at(), time);
      case IncidentEntry.Reopened.TYPE -> with(stage, reached, watched, null, time);
      default -> this;
    };
  }

  private Outline with(
      @Nullable String newStage,
      Map<String, Instant> newReached,
      @Nullable String newWatched,
      @Nullable Instant closed,
      IncidentTime newTime) {
    return new Outline(
        title,
        drill,
        noticedAt,
        lang,
        channel,
        openedAt,
        newStage,
        Map.copyOf(newReached),
        newWatched,
        closed,
        newTime);
  }

  /** Whether the channel may hold facts: only when somebody has said that nobody else reads it. */
  public boolean mayHoldFacts() {
    return "no".equals(watched);
  }

  public boolean isOpen() {
    return openedAt != null && closedAt == null;
  }
}
