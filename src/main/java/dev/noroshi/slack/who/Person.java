package dev.noroshi.slack.who;

import dev.noroshi.guide.Lang;
import java.time.ZoneId;

/**
 * Somebody in Slack.
 *
 * @param outside a guest, of another organisation, or listed as outside by the administrator
 * @param lang in which they read what is for them alone
 * @param zone in which their days begin and end
 */
public record Person(String id, String handle, boolean outside, Lang lang, ZoneId zone) {

  /** How the record names them. */
  public String named() {
    return handle + " (" + id + ")";
  }
}
