package dev.noroshi.store;

import java.sql.SQLException;
import java.util.Optional;

/** Looks into the layers of wrapped exceptions. */
final class Failures {

  private Failures() {}

  static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < 20; depth++) {
      if (type.isInstance(cause)) {
        return Optional.of(type.cast(cause));
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }

  /** The state that the server gave, looked for in all layers. */
  static Optional<String> sqlState(Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < 20; depth++) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return Optional.of(sql.getSQLState());
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }

  /** What the database itself said, in one line. */
  static String message(Throwable failure) {
    String message =
        find(failure, SQLException.class).map(Throwable::getMessage).orElse(failure.getMessage());
    return message == null
        ? failure.getClass().getSimpleName()
        : message.lines().findFirst().orElse("").strip();
  }
}
