package dev.noroshi.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All facts, each with all its versions, oldest first. */
public record Facts(Map<String, List<Version>> byId) {

  static final Facts EMPTY = new Facts(Map.of());

  /**
   * A fact as somebody wrote it down.
   *
   * @param reason why it was corrected; null in the first version
   */
  public record Version(
      long seq, Instant at, String by, FactEntry.Content content, @Nullable String reason) {}

  Facts after(List<OpenEntry> tail) {
    Histories<Version> versions = new Histories<>(byId);
    for (OpenEntry open : tail) {
      if (open.entry() instanceof FactEntry entry) {
        String reason = entry instanceof FactEntry.Corrected corrected ? corrected.reason() : null;
        versions.add(
            entry.fact(), new Version(open.seq(), open.at(), open.by(), entry.content(), reason));
      }
    }
    return new Facts(versions.done());
  }

  public boolean has(String fact) {
    return byId.containsKey(fact);
  }

  /** The facts taken from a message. */
  public List<Version> from(String message) {
    return byId.values().stream()
        .map(all -> all.get(all.size() - 1))
        .filter(version -> message.equals(version.content().message()))
        .toList();
  }

  /** The version that counts. */
  public Optional<Version> last(String fact) {
    List<Version> all = byId.getOrDefault(fact, List.of());
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }
}
