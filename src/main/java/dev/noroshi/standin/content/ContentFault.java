package dev.noroshi.standin.content;

import java.util.List;

/** What an app sent cannot become a message or a view; the message is Slack's error code. */
public final class ContentFault extends Exception {

  private static final long serialVersionUID = 1;

  private final transient List<String> details;

  public ContentFault(String code, List<String> details) {
    super(code);
    this.details = List.copyOf(details);
  }

  ContentFault(String code) {
    this(code, List.of());
  }

  public String code() {
    String code = getMessage();
    return code == null ? "" : code;
  }

  /** One line for each fault, with the place where it is. */
  public List<String> details() {
    return details;
  }
}
