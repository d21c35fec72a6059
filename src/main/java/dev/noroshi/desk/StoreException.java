package dev.noroshi.desk;

import org.jspecify.annotations.Nullable;

/**
 * The store could not do what was asked. Nothing was written, unless the code is {@code UNCERTAIN}.
 * The words stand in {@code texts/desk.json} under {@code store.<code>}.
 */
public final class StoreException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Code code;
  private final String where;

  /** What is wrong with it. */
  public enum Code {
    /** Another writer held it longer than our budget. */
    BUSY("busy"),
    /** Another writer was first; to be decided anew. */
    CONFLICT("conflict"),
    READ_ONLY("read-only"),
    FULL("full"),
    NEWER_SCHEMA("newer-schema"),
    BROKEN("broken"),
    UNREACHABLE("unreachable"),
    /** The connection was lost while committing; the same delivery key may be tried again. */
    UNCERTAIN("uncertain"),
    /** There is no record at this place, and reading must not make one. */
    NONE("none"),
    OTHER("other");

    private final String word;

    Code(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  public StoreException(Code code, String where, @Nullable Throwable cause) {
    super(code.word() + ": " + where, cause);
    this.code = code;
    this.where = where;
  }

  public Code code() {
    return code;
  }

  /** The file or address, and what the database said. */
  public String where() {
    return where;
  }
}
