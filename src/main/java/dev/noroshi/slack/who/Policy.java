package dev.noroshi.slack.who;

import java.util.Set;

/**
 * What the administrator decided for this workspace. Resident contractors are often full members of
 * it, and still count as outside.
 *
 * @param outsideDomains mail domains whose people count as outside, in lower case
 * @param outsideGroups ids of user groups whose people count as outside
 * @param emergency lines shown to a person when the attacker may be reading Slack; may be empty
 */
public record Policy(Set<String> outsideDomains, Set<String> outsideGroups, String emergency) {

  /** Nobody but guests and other organisations is outside, and there are no numbers to call. */
  public static final Policy NONE = new Policy(Set.of(), Set.of(), "");

  public Policy {
    outsideDomains = Set.copyOf(outsideDomains);
    outsideGroups = Set.copyOf(outsideGroups);
  }
}
