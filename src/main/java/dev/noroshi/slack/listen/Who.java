package dev.noroshi.slack.listen;

import dev.noroshi.desk.Ticket;
import dev.noroshi.guide.Lang;
import dev.noroshi.slack.who.Person;

/**
 * One of our own people, doing something.
 *
 * @param deed names what they do; a second delivery of it carries the same name
 */
record Who(String team, Person person, String deed) {

  /**
   * Who asks the desk.
   *
   * @param lang in which they read what they act on
   */
  Ticket ticket(Lang lang) {
    return new Ticket(person.named(), team + "/" + deed, lang);
  }
}
