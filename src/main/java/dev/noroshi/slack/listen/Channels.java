package dev.noroshi.slack.listen;

import static dev.noroshi.slack.call.Calling.made;

import com.slack.api.methods.MethodsClient;
import dev.noroshi.slack.call.CallFailed;
import dev.noroshi.slack.who.Audience;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Private channels for incidents. */
final class Channels {

  private static final Logger LOG = LoggerFactory.getLogger(Channels.class);

  private final MethodsClient client;
  private final Aside aside;
  private volatile String us = "";

  Channels(MethodsClient client, Aside aside) {
    this.client = client;
    this.aside = aside;
  }

  /** Makes a private channel whose name tells only the number of the incident. */
  Optional<Place> make(String team, String incident) {
    String name = "incident-" + incident.toLowerCase(Locale.ROOT);
    try {
      var answer = made(() -> client.conversationsCreate(r -> r.name(name).isPrivate(true)));
      return Optional.of(new Place(team, answer.getChannel().getId()));
    } catch (CallFailed failed) {
      LOG.warn("no channel could be made: {} {}", failed.kind(), failed.error());
      return Optional.empty();
    }
  }

  /** Brings the person who asked into their channel, or puts away one that nobody needs. */
  void finish(Place place, String person, boolean used) {
    aside.later(
        methods -> {
          if (used) {
            var unused =
                made(
                    () ->
                        methods.conversationsInvite(
                            r -> r.channel(place.channel()).users(List.of(person))));
          } else {
            var unused = made(() -> methods.conversationsArchive(r -> r.channel(place.channel())));
          }
        });
  }

  /** Whether we are a member, for elsewhere no card could be posted. */
  boolean weAreIn(Audience.Listening listening) throws CallFailed {
    if (us.isEmpty()) {
      us = made(() -> client.authTest(r -> r)).getUserId();
    }
    return listening.members().contains(us);
  }

  boolean isUs(String person) {
    return person.equals(us);
  }
}
