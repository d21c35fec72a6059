package dev.noroshi.slack.who;

import static dev.noroshi.slack.call.Calling.made;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.User;
import dev.noroshi.guide.Lang;
import dev.noroshi.slack.call.CallFailed;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;

/** Who people are. What cannot be found out is a failure, and whoever asked lets nobody in. */
public final class People {

  private final MethodsClient client;
  private final Policy policy;

  /** Somebody becomes a guest or a member rarely. */
  private final Cache<String, Person> known =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(10)).build();

  private final Cache<String, Set<String>> groups =
      Caffeine.newBuilder().maximumSize(100).expireAfterWrite(Duration.ofMinutes(10)).build();

  private volatile String team = "";

  public People(MethodsClient client, Policy policy) {
    this.client = client;
    this.policy = policy;
  }

  public Policy policy() {
    return policy;
  }

  public Person person(String id) throws CallFailed {
    Person person = known.getIfPresent(id);
    if (person == null) {
      User user = made(() -> client.usersInfo(r -> r.user(id).includeLocale(true))).getUser();
      person = new Person(id, handle(user), isOutside(user), lang(user), zone(user));
      known.put(id, person);
    }
    return person;
  }

  private static String handle(User user) {
    return user.getName() == null ? user.getId() : user.getName();
  }

  private static Lang lang(User user) {
    String locale = user.getLocale();
    return locale != null && locale.startsWith("ja") ? Lang.JA : Lang.EN;
  }

  /** Slack may name a zone that this machine does not know. */
  private static ZoneId zone(User user) {
    try {
      return user.getTz() == null ? ZoneOffset.UTC : ZoneId.of(user.getTz());
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }

  private boolean isOutside(User user) throws CallFailed {
    return user.isRestricted()
        || user.isUltraRestricted()
        || user.isStranger()
        || !ourTeam().equals(user.getTeamId())
        || (!user.isBot() && (ofOutsideDomain(user) || ofOutsideGroup(user.getId())));
  }

  /** Without an address nobody can tell, and so it counts as outside. */
  private boolean ofOutsideDomain(User user) {
    if (policy.outsideDomains().isEmpty()) {
      return false;
    }
    String address = user.getProfile() == null ? null : user.getProfile().getEmail();
    return address == null
        || policy
            .outsideDomains()
            .contains(address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT));
  }

  private boolean ofOutsideGroup(String id) throws CallFailed {
    for (String group : policy.outsideGroups()) {
      Set<String> members = groups.getIfPresent(group);
      if (members == null) {
        members =
            Set.copyOf(made(() -> client.usergroupsUsersList(r -> r.usergroup(group))).getUsers());
        groups.put(group, members);
      }
      if (members.contains(id)) {
        return true;
      }
    }
    return false;
  }

  private String ourTeam() throws CallFailed {
    if (team.isEmpty()) {
      team = made(() -> client.authTest(r -> r)).getTeamId();
    }
    return team;
  }
}
