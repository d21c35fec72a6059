package dev.noroshi.desk;

import dev.noroshi.duty.Duty;
import dev.noroshi.duty.DutyBook;
import dev.noroshi.duty.Line;

/** Finds duties and their stages by the names that buttons carry. */
final class DutyKey {

  private DutyKey() {}

  static Duty duty(Situation situation, String key) {
    return situation
        .book()
        .get()
        .duty(key)
        .orElseThrow(() -> new Refused("no-such-duty", "duty", key));
  }

  /** A stage of a duty that may still be owed. */
  static Line stage(Situation situation, String key, String stage) {
    Duty duty = duty(situation, key);
    if (!duty.counts()) {
      throw new Refused("duty-not-owed");
    }
    return duty.line(stage).orElseThrow(() -> new Refused("no-such-duty", "duty", key));
  }

  /** Whether a legal entity has any duty, so that a time can be said for it. */
  static boolean isEntity(DutyBook book, String entity) {
    return book.all().stream().anyMatch(duty -> duty.entity().id().equals(entity));
  }
}
