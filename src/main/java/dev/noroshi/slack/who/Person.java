package dev.noroshi.slack.who;

import dev.noroshi.guide.Lang;

/**
 * Somebody in Slack.
 *
 * @param outside a guest, of another organisation, or listed as outside by the administrator
 * @param lang in which they read what is for them alone
 */
public record Person(String id, String handle, boolean outside, Lang lang) {

  /** How the record names them. */
  public String named() {
    return handle + " (" + id + ")";
  }
}
