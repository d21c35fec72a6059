package dev.noroshi.record;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The record as a file that anyone can check offline: one JSON object to a line.
 *
 * <p>First count and head, then every entry, then the guide editions whose words were shown, file
 * by file, and last a hash over all bytes before. The format is described in docs/record.md.
 */
public final class Export {

  static final String FORMAT = "noroshi-record";
  static final long VERSION = 1;

  private Export() {}

  /**
   * The whole file as text.
   *
   * @param editions text of every guide file by path, by edition
   * @param withCounsel whether entries for counsel only are given in full
   */
  public static String of(
      String incident,
      List<SealedEntry> entries,
      Map<String, Map<String, String>> editions,
      boolean withCounsel) {
    Set<Long> counsel = Incident.of(incident, entries).seals().counsel();
    StringBuilder out = new StringBuilder();
    String head = entries.isEmpty() ? SealedEntry.NO_ENTRY : entries.get(entries.size() - 1).hash();
    line(
        out,
        Fields.empty()
            .with("format", FORMAT)
            .with("version", VERSION)
            .with("incident", incident)
            .with("entries", (long) entries.size())
            .with("head", head));
    for (SealedEntry entry : entries) {
      if (entry.body() == null) {
        line(out, entry(entry, Withheld.PURGED));
      } else if (counsel.contains(entry.seq()) && !withCounsel) {
        line(out, entry(entry.withoutBody(), Withheld.COUNSEL));
      } else {
        line(out, entry(entry, null));
      }
    }
    new TreeMap<>(editions)
        .forEach(
            (edition, files) ->
                new TreeMap<>(files).forEach((path, text) -> line(out, file(edition, path, text))));
    String sum = Hash.of(out.toString().getBytes(StandardCharsets.UTF_8));
    line(out, Fields.empty().with("sum", sum));
    return out.toString();
  }

  /** Why an entry is given by its hash alone. */
  enum Withheld {
    COUNSEL,
    PURGED;

    String word() {
      return this == COUNSEL ? "counsel" : "purged";
    }
  }

  static Fields entry(SealedEntry entry, @Nullable Withheld why) {
    return Fields.empty()
        .with("seq", entry.seq())
        .with("prev", entry.prev())
        .with("header", entry.header())
        .with("salt", entry.salt())
        .with("body", entry.body())
        .with("withheld", why == null ? null : why.word())
        .with("bodyHash", entry.bodyHash())
        .with("hash", entry.hash());
  }

  static Fields file(String edition, String path, String text) {
    return Fields.empty().with("edition", edition).with("path", path).with("text", text);
  }

  private static void line(StringBuilder out, Fields fields) {
    out.append(CanonicalJson.write(fields.values())).append('\n');
  }
}
