package dev.noroshi.slack.cards;

import dev.noroshi.guide.Guide;
import dev.noroshi.record.PeopleEntry;

/** Who has a role, with their deputy, and until when. */
public final class RoleLine {

  private RoleLine() {}

  public static String of(Speaker speaker, Guide guide, PeopleEntry.RoleGiven given) {
    String name =
        guide.role(given.role()).map(role -> speaker.in(role.name())).orElse(given.role());
    String deputy =
        given.deputy() == null
            ? ""
            : speaker.say("slack.roles.deputy", "person", Speaker.person(given.deputy()));
    String until =
        given.until() == null
            ? ""
            : speaker.say("slack.roles.until", "time", Speaker.time(given.until()));
    return "*" + name + "* " + Speaker.person(given.person()) + deputy + until;
  }
}
