package dev.noroshi.slack.who;

import java.util.Set;

/**
 * Who counts as outside beside guests and people of other organisations: resident contractors are
 * often full members of a workspace.
 *
 * @param outsideDomains mail domains in small letters
 * @param outsideGroups ids of user groups
 * @param emergency what somebody is told to use when Slack may be watched, such as phone numbers
 */
public record Policy(Set<String> outsideDomains, Set<String> outsideGroups, String emergency) {

  public static final Policy NONE = new Policy(Set.of(), Set.of(), "");
}
