package dev.noroshi.standin.delivery;

/**
 * Which try of a delivery this is.
 *
 * @param number 0 for the first
 * @param reason why it is tried again, or empty
 */
record Attempt(int number, String reason) {

  static final Attempt FIRST = new Attempt(0, "");
}
