package dev.noroshi.record;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is stored: the exact text that was hashed, chained to the one before.
 *
 * <p>The entry hash covers number, previous hash, header and body hash, one to a line; the body
 * hash covers salt and body. Purging takes salt and body away and leaves every hash in place; the
 * salt keeps a short body from being guessed from its hash.
 */
public record SealedEntry(
    long seq,
    String prev,
    String header,
    @Nullable String salt,
    @Nullable String body,
    String bodyHash,
    String hash) {

  private static final long VERSION = 1;

  /** The previous hash of the first entry. */
  public static final String NO_ENTRY = Hash.NONE;

  public static SealedEntry seal(
      String incident, long seq, String prev, Stamp stamp, Entry entry, String salt) {
    String header =
        CanonicalJson.write(
            Fields.empty()
                .with("incident", incident)
                .with("type", entry.type())
                .with("at", stamp.at())
                .with("by", stamp.by())
                .with("lang", stamp.lang())
                .with("version", VERSION)
                .values());
    String body = CanonicalJson.write(entry.values());
    String bodyHash = bodyHash(salt, body);
    return new SealedEntry(
        seq, prev, header, salt, body, bodyHash, hash(seq, prev, header, bodyHash));
  }

  static String bodyHash(String salt, String body) {
    return Hash.of((salt + "\n" + body));
  }

  static String hash(long seq, String prev, String header, String bodyHash) {
    return Hash.of(seq + "\n" + prev + "\n" + header + "\n" + bodyHash + "\n");
  }

  /** The same entry without what it says. */
  public SealedEntry withoutBody() {
    return new SealedEntry(seq, prev, header, null, null, bodyHash, hash);
  }

  String incident() {
    return Fields.parse(header).text("incident");
  }

  /** The name of what happened; it stays when the body is gone. */
  public String type() {
    return Fields.parse(header).text("type");
  }

  /** Whether it took the bodies of other entries away. */
  public boolean purgesOthers() {
    return type().equals(SealEntry.Purged.TYPE);
  }

  /** What happened; empty when the body is gone, or cannot be read by this program. */
  public Optional<Entry> entry() {
    return Optional.ofNullable(entry(type()));
  }

  /** The entry with its time, on a clock that maps the machine's to incident time. */
  public OpenEntry open(IncidentTime time) {
    Fields fields = Fields.parse(header);
    String type = fields.text("type");
    Instant at = time.at(fields.instant("at"));
    return new OpenEntry(seq, at, fields.text("by"), type, entry(type));
  }

  /** One entry that a newer program wrote, or that was damaged, must not hide all the others. */
  private @Nullable Entry entry(String type) {
    try {
      return body == null ? null : EntryTypes.read(type, body);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** When it was written, by the machine's clock. */
  public Instant at() {
    return Fields.parse(header).instant("at");
  }
}
