package dev.noroshi.app.doctor;

import dev.noroshi.app.Problem;
import java.util.Map;

/** What a check found: how it is, and what to do. */
public record Finding(Mark mark, Problem what) {

  /** How it is. */
  public enum Mark {
    OK,
    WARNING,
    FAULT,
    /** It could not be looked at; that is no good news. */
    UNCHECKED
  }

  static Finding ok(String key, String... details) {
    return new Finding(Mark.OK, Problem.of(key, details));
  }

  static Finding warning(String key, String... details) {
    return new Finding(Mark.WARNING, Problem.of(key, details));
  }

  static Finding fault(String key, String... details) {
    return new Finding(Mark.FAULT, Problem.of(key, details));
  }

  static Finding unchecked(String key, String... details) {
    return new Finding(Mark.UNCHECKED, Problem.of(key, details));
  }

  public String key() {
    return what.key();
  }

  public Map<String, String> details() {
    return what.details();
  }
}
