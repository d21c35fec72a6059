package dev.noroshi.cli;

/** Exit statuses, as documented in the help and in the README. */
final class Exit {

  static final int OK = 0;
  static final int FOUND = 1;
  static final int USAGE = 2;
  static final int REFUSED = 3;
  static final int GUIDE = 4;
  static final int STORE = 5;
  static final int INTERNAL = 70;

  private Exit() {}
}
