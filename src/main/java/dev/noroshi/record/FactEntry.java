package dev.noroshi.record;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became known. */
public sealed interface FactEntry extends Entry {

  String fact();

  Content content();

  /**
   * What is said of one of the guidance's kinds of information.
   *
   * @param eventTime when it happened, which is not when it was written down
   * @param confirmed false while it is a guess
   * @param source how it is known
   * @param message the message in the channel that it was taken from
   */
  record Content(
      String element,
      String text,
      @Nullable Instant eventTime,
      boolean confirmed,
      @Nullable String source,
      @Nullable String message) {

    static Content from(Fields f) {
      return new Content(
          f.text("element"),
          f.text("text"),
          f.optionalInstant("eventTime"),
          f.flag("confirmed"),
          f.optionalText("source"),
          f.optionalText("message"));
    }

    Fields in(Fields fields) {
      return fields
          .with("element", element)
          .with("text", text)
          .with("eventTime", eventTime)
          .with("confirmed", confirmed)
          .with("source", source)
          .with("message", message);
    }
  }

  record Noted(String fact, Content content) implements FactEntry {

    static final String TYPE = "fact-noted";

    static Noted from(Fields f) {
      return new Noted(f.text("fact"), Content.from(f));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return content.in(Fields.empty().with("fact", fact)).values();
    }
  }

  /** A later version; the earlier one stays in the record. */
  record Corrected(String fact, Content content, String reason) implements FactEntry {

    static final String TYPE = "fact-corrected";

    static Corrected from(Fields f) {
      return new Corrected(f.text("fact"), Content.from(f), f.text("reason"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return content.in(Fields.empty().with("fact", fact)).with("reason", reason).values();
    }
  }
}
