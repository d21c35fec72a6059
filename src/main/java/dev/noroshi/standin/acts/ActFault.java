package dev.noroshi.standin.acts;

/** Somebody tried what cannot be done; the message is a code for the page and for tests. */
public final class ActFault extends Exception {

  private static final long serialVersionUID = 1;

  public ActFault(String code) {
    super(code);
  }

  public String code() {
    return String.valueOf(getMessage());
  }
}
