package dev.noroshi.cli;

import java.util.Locale;

/** An incident's number as somebody typed it, perhaps after hearing it over the phone. */
final class IncidentNumber {

  private IncidentNumber() {}

  /** Numbers know no I, L or O; whoever types one means 1, 1 or 0. */
  static String read(String typed) {
    return typed
        .strip()
        .toUpperCase(Locale.ROOT)
        .replace('I', '1')
        .replace('L', '1')
        .replace('O', '0');
  }
}
