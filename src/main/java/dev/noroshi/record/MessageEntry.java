package dev.noroshi.record;

import java.util.Map;

/** What became of a message in the channel after a fact was taken from it. */
public sealed interface MessageEntry extends Entry {

  /** Which message it is, in the words of the surface. */
  String message();

  /** It was edited; this is what it says now. */
  record Edited(String message, String text) implements MessageEntry {

    static final String TYPE = "message-edited";

    static Edited from(Fields f) {
      return new Edited(f.text("message"), f.text("text"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty().with("message", message).with("text", text).values();
    }
  }

  record Deleted(String message) implements MessageEntry {

    static final String TYPE = "message-deleted";

    static Deleted from(Fields f) {
      return new Deleted(f.text("message"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty().with("message", message).values();
    }
  }
}
