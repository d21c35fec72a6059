package dev.noroshi.standin.api;

import java.util.List;

/** A call that is answered with {@code ok: false}; the message is the code. */
final class ApiError extends Exception {

  private static final long serialVersionUID = 1;

  private final transient List<String> details;

  ApiError(String code, List<String> details) {
    super(code);
    this.details = List.copyOf(details);
  }

  ApiError(String code) {
    this(code, List.of());
  }

  String code() {
    String code = getMessage();
    return code == null ? "" : code;
  }

  List<String> details() {
    return details;
  }
}
