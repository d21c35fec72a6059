package dev.noroshi.desk;

import dev.noroshi.guide.Lang;
import java.util.regex.Pattern;

/**
 * Who asks, and for which delivery. The same delivery key a second time changes nothing; a key
 * belongs to one command.
 *
 * @param by the person, as their surface names them
 * @param lang in which they read what they act on
 */
public record Ticket(String by, String deliveryKey, Lang lang) {

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

  public Ticket {
    if (!KEY.matcher(deliveryKey).matches()) {
      throw new IllegalArgumentException("a delivery key is 1 to 200 visible ASCII characters");
    }
  }

  /**
   * Of a timer of an incident; it acts in nobody's name. What is due is told by the record, so each
   * time it fires is a delivery of its own.
   */
  public static Ticket ofTimer(String incident, String time) {
    return new Ticket("Noroshi", "timer/" + incident + "/" + time, Lang.JA);
  }
}
