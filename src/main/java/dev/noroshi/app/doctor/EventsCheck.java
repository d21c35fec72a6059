package dev.noroshi.app.doctor;

import dev.noroshi.app.Settings.Mode;
import dev.noroshi.slack.probe.LiveEvent;
import dev.noroshi.slack.probe.Probe;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether events come. Slack tells nobody what an app subscribes to, so one is tried; without a
 * channel to try it in, it is said how to find out.
 */
record EventsCheck(Probe probe, Grants grants, Mode mode, @Nullable String channel, String text)
    implements Check {

  @Override
  public List<Finding> look() {
    if (grants.events().isEmpty()) {
      return List.of(Finding.ok("doctor.events.none"));
    }
    boolean messages = grants.events().stream().anyMatch(event -> event.startsWith("message."));
    if (mode == Mode.HTTP || !messages) {
      return List.of(Finding.unchecked("doctor.events.by-hand"));
    }
    if (channel == null) {
      return List.of(Finding.unchecked("doctor.events.channel"));
    }
    LiveEvent.Result result = probe.event(channel, text);
    List<Finding> found = new ArrayList<>();
    found.add(
        switch (result.outcome()) {
          case CAME -> Finding.ok("doctor.events.came");
          case DID_NOT_COME -> Finding.fault("doctor.events.did-not-come", "channel", channel);
          case NO_SOCKET -> Finding.fault("doctor.events.no-socket");
          case OTHERS_CONNECTED -> Finding.unchecked("doctor.events.others");
          case NOT_POSTED ->
              Finding.fault(
                  "doctor.events.not-posted", "channel", channel, "error", result.error());
        });
    if (!result.deleted()) {
      found.add(Finding.warning("doctor.events.left", "channel", channel));
    }
    return found;
  }
}
