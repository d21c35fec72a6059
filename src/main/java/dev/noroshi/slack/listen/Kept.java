package dev.noroshi.slack.listen;

import dev.noroshi.guide.Lang;

/** What a modal of ours remembers: the channel it belongs to, its language, and what it acts on. */
record Kept(String channel, Lang lang, String value) {

  String text() {
    return channel + "|" + lang.tag() + "|" + value;
  }

  static Kept read(String text) {
    String[] parts = text.split("\\|", 3);
    if (parts.length != 3) {
      throw new IllegalArgumentException("not a modal of ours");
    }
    return new Kept(parts[0], parts[1].equals("en") ? Lang.EN : Lang.JA, parts[2]);
  }

  /** The incident, with which every value begins. */
  String incident() {
    return part(0);
  }

  /** A later part of the value; empty when there is none. */
  String part(int index) {
    String[] parts = value.split("\\|", -1);
    return index < parts.length ? parts[index] : "";
  }
}
