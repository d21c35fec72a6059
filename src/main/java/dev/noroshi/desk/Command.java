package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One use case: it looks at the situation and says which entries to write, or refuses. It writes
 * nothing itself and may be asked again when another was faster.
 */
public interface Command {

  Ticket ticket();

  String incident();

  /**
   * The entries to append; none when nothing changes.
   *
   * @throws Refused with the reason a person is told
   */
  List<Entry> decide(Situation situation);

  /** Whether it may be done to a closed incident. */
  default boolean allowedWhenClosed() {
    return false;
  }

  /** Whether it may begin a record. */
  default boolean begins() {
    return false;
  }

  /** The incident from which it was asked for, when it is written to another record. */
  default @Nullable String askedIn() {
    return null;
  }

  /** Whether somebody may do it who was let in only to read. */
  default boolean allowedToReaders() {
    return false;
  }
}
