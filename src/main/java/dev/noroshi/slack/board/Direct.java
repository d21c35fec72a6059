package dev.noroshi.slack.board;

import dev.noroshi.guide.Lang;
import dev.noroshi.record.Incident;
import dev.noroshi.record.People;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.cards.Cards;
import dev.noroshi.slack.cards.Speaker;
import dev.noroshi.slack.who.Audience;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Messages to single people: who may have them, where they go, and in which language. */
final class Direct {

  private static final Logger LOG = LoggerFactory.getLogger(Direct.class);

  /** With these Slack will not take a message to a person later either (docs.slack.dev). */
  private static final Set<String> NEVER =
      Set.of(
          "user_not_found",
          "user_not_visible",
          "user_disabled",
          "users_not_found",
          "cannot_dm_bot",
          "channel_not_found",
          "messages_tab_disabled",
          "missing_scope",
          "access_denied",
          "restricted_action");

  private final Calls calls;
  private final Audience audience;
  private final Map<String, String> channels = new ConcurrentHashMap<>();

  Direct(Calls calls, Audience audience) {
    this.calls = calls;
    this.audience = audience;
  }

  /** Whether it makes no sense to try again. */
  static boolean isNever(CallFailed failed) {
    return failed.kind() == CallFailed.Kind.REFUSED && NEVER.contains(failed.error());
  }

  /**
   * Where a message to a person goes; empty for whom we cannot reach or who may not see the
   * incident.
   *
   * @param person as the record names them
   * @param channel of the incident
   */
  Optional<String> channel(Incident incident, String channel, String person) throws CallFailed {
    Optional<String> id = Speaker.id(person);
    if (id.isEmpty() || !maySee(incident, channel, person, id.get())) {
      return Optional.empty();
    }
    String known = channels.get(id.get());
    if (known == null) {
      known = calls.direct(id.get());
      channels.put(id.get(), known);
    }
    return Optional.of(known);
  }

  /** One of our own, who is in the channel or has a role, as long as that is so. */
  private boolean maySee(Incident incident, String channel, String person, String id)
      throws CallFailed {
    if (audience.isOutside(id)) {
      return false;
    }
    boolean role =
        incident.people().of(person).stream().anyMatch(g -> !g.role().equals(People.VIEWER));
    return role || audience.in(channel).members().contains(id);
  }

  /** In what a person reads; in that of the channel while Slack does not tell. */
  Lang lang(Incident incident, String person) {
    Lang usual = Cards.lang(incident);
    try {
      Optional<String> id = Speaker.id(person);
      return id.isEmpty() ? usual : audience.lang(id.get());
    } catch (CallFailed failed) {
      LOG.info("a language is not known: {} {}", failed.kind(), failed.error());
      return usual;
    }
  }
}
