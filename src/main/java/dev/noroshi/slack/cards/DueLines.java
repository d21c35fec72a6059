package dev.noroshi.slack.cards;

import dev.noroshi.duty.Duty;
import dev.noroshi.duty.DutyBook;
import dev.noroshi.duty.Line;
import dev.noroshi.guide.Guide;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is due next in an incident, a line each. */
public final class DueLines {

  private static final Duration LONG = Duration.ofDays(3);

  private final Speaker speaker;
  private final DutyBook book;
  private final DutyWords words;

  public DueLines(Speaker speaker, Guide guide, DutyBook book) {
    this.speaker = speaker;
    this.book = book;
    this.words = new DutyWords(speaker, guide);
  }

  /** Advice with much time would only be in the way of what binds. */
  private static boolean isNear(Duty duty, Line line, Instant limit) {
    Instant trigger = line.trigger();
    return duty.binds()
        || (trigger != null && Duration.between(trigger, limit).compareTo(LONG) <= 0);
  }

  private record Due(Duty duty, Line line, Instant limit) {}

  /** The same under a heading; empty when nothing is due or the incident is closed. */
  public Optional<String> text(int most) {
    List<String> lines = book.incident().outline().isOpen() ? next(most) : List.of();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(speaker.say("slack.due.title") + "\n" + String.join("\n", lines));
  }

  /** The nearest limits, and then how many proposals nobody has decided on. */
  private List<String> next(int most) {
    List<Due> due = new ArrayList<>();
    for (Duty duty : book.all()) {
      for (Line line : duty.lines()) {
        line.limit()
            .filter(limit -> duty.counts() && !line.cautious() && isNear(duty, line, limit))
            .ifPresent(limit -> due.add(new Due(duty, line, limit)));
      }
    }
    due.sort(Comparator.comparing(Due::limit));
    List<String> lines = new ArrayList<>();
    for (Due one : due.subList(0, Math.min(most, due.size()))) {
      String entity = words.entity(one.duty());
      lines.add(
          "• "
              + speaker.say(
                  "slack.due.line",
                  "regime",
                  speaker.in(one.duty().regime().name()) + (entity.isEmpty() ? "" : "　" + entity),
                  "line",
                  words.line(one.duty(), one.line())));
    }
    long undecided =
        book.all().stream()
            .filter(
                duty ->
                    duty.binds()
                        && (duty.verdict() == Duty.Verdict.PROPOSED
                            || duty.verdict() == Duty.Verdict.OPEN))
            .count();
    if (undecided > 0 && DutiesCard.isBegun(book)) {
      lines.add("• " + speaker.say("slack.due.undecided", "count", Long.toString(undecided)));
    }
    return lines;
  }
}
