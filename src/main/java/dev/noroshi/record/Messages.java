package dev.noroshi.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What messages said after facts were taken from them, oldest first. */
public record Messages(Map<String, List<Version>> byMessage) {

  static final Messages EMPTY = new Messages(Map.of());

  /**
   * A message as it was from then on.
   *
   * @param text null when it was deleted
   */
  public record Version(long seq, Instant at, String by, @Nullable String text) {}

  Messages after(List<OpenEntry> tail) {
    Histories<Version> versions = new Histories<>(byMessage);
    for (OpenEntry open : tail) {
      if (open.entry() instanceof MessageEntry entry) {
        String text = entry instanceof MessageEntry.Edited edited ? edited.text() : null;
        versions.add(entry.message(), new Version(open.seq(), open.at(), open.by(), text));
      }
    }
    return new Messages(versions.done());
  }

  /** All that became of a message; nothing when there is none. */
  public List<Version> of(@Nullable String message) {
    return message == null ? List.of() : byMessage.getOrDefault(message, List.of());
  }

  /** What became of it last. */
  public Optional<Version> last(String message) {
    List<Version> all = of(message);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }
}
