package dev.noroshi.cli;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** What is done with each line of a batch. */
@FunctionalInterface
interface BatchTask {

  /**
   * Answers one line.
   *
   * @throws BadLine when it cannot be worked on; the rest goes on
   */
  JsonObjectBuilder answer(JsonObject line);

  /** A line that cannot be worked on. */
  final class BadLine extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadLine(String message) {
      super(message);
    }

    @Override
    public String getMessage() {
      return String.valueOf(super.getMessage());
    }
  }
}
