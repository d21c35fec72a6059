package dev.noroshi.app.doctor;

import dev.noroshi.record.Incident;
import dev.noroshi.slack.probe.Probe;
import java.util.ArrayList;
import java.util.List;

/** Whether the bot can still post in the channel of each open incident, and who is there. */
record MembershipCheck(Probe probe, List<Incident> incidents) implements Check {

  @Override
  public List<Finding> look() {
    List<Finding> found = new ArrayList<>();
    int looked = 0;
    for (Incident incident : incidents) {
      String bound = incident.outline().channel();
      if (bound != null && incident.outline().isOpen()) {
        looked++;
        look(incident.id(), bound, probe.room(bound), found);
      }
    }
    if (found.isEmpty()) {
      found.add(
          looked == 0
              ? Finding.ok("doctor.membership.none")
              : Finding.ok("doctor.membership", "count", Integer.toString(looked)));
    }
    return found;
  }

  private static void look(String id, String bound, Probe.Room room, List<Finding> found) {
    if (!room.error().isEmpty()) {
      found.add(
          Finding.fault(
              "doctor.membership.unseen", "incident", id, "channel", bound, "error", room.error()));
    } else if (room.archived()) {
      found.add(Finding.fault("doctor.membership.archived", "incident", id, "channel", bound));
    } else if (!room.member()) {
      found.add(Finding.fault("doctor.membership.gone", "incident", id, "channel", bound));
    } else if (room.outsiders()) {
      found.add(Finding.warning("doctor.membership.outsiders", "incident", id, "channel", bound));
    }
  }
}
