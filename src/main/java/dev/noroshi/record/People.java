package dev.noroshi.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is on and who listens.
 *
 * @param roles given and not ended, oldest first
 * @param audiences by channel
 * @param shifts offered, oldest first
 */
public record People(
    List<PeopleEntry.RoleGiven> roles,
    Map<String, PeopleEntry.AudienceSet> audiences,
    List<Shift> shifts) {

  static final People EMPTY = new People(List.of(), Map.of(), List.of());

  /** The role that goes with the shift. */
  public static final String LEAD = "lead";

  public record Offer(long seq, String by, PeopleEntry.HandoverOffered handover) {}

  /**
   * A shift that was offered.
   *
   * @param accepted when it was taken; null while it waits or when a later offer replaced it
   */
  public record Shift(Offer offer, @Nullable Instant accepted) {}

  /** The shift that waits to be accepted, if any: the last one offered. */
  public @Nullable Offer offer() {
    Shift last = shifts.isEmpty() ? null : shifts.get(shifts.size() - 1);
    return last == null || last.accepted() != null ? null : last.offer();
  }

  People after(List<OpenEntry> tail) {
    List<PeopleEntry.RoleGiven> nowRoles = new ArrayList<>(roles);
    Map<String, PeopleEntry.AudienceSet> nowAudiences = new LinkedHashMap<>(audiences);
    List<Shift> nowShifts = new ArrayList<>(shifts);
    for (OpenEntry open : tail) {
      if (open.entry() instanceof PeopleEntry.RoleGiven given) {
        nowRoles.removeIf(r -> r.role().equals(given.role()) && r.person().equals(given.person()));
        nowRoles.add(given);
      } else if (open.entry() instanceof PeopleEntry.RoleEnded ended) {
        nowRoles.removeIf(r -> r.role().equals(ended.role()) && r.person().equals(ended.person()));
      } else if (open.entry() instanceof PeopleEntry.AudienceSet set) {
        nowAudiences.put(set.channel(), set);
      } else if (open.entry() instanceof PeopleEntry.HandoverOffered offered) {
        nowShifts.add(new Shift(new Offer(open.seq(), open.by(), offered), null));
      } else if (open.entry() instanceof PeopleEntry.HandoverAccepted accepted
          && !nowShifts.isEmpty()) {
        Shift last = nowShifts.get(nowShifts.size() - 1);
        if (last.accepted() == null && last.offer().seq() == accepted.offer()) {
          takeOver(nowRoles, last.offer());
          nowShifts.set(nowShifts.size() - 1, new Shift(last.offer(), open.at()));
        }
      }
    }
    return new People(
        List.copyOf(nowRoles), Collections.unmodifiableMap(nowAudiences), List.copyOf(nowShifts));
  }

  private static void takeOver(List<PeopleEntry.RoleGiven> roles, Offer offer) {
    roles.removeIf(r -> r.role().equals(LEAD));
    PeopleEntry.HandoverOffered handover = offer.handover();
    roles.add(new PeopleEntry.RoleGiven(LEAD, handover.to(), offer.by(), null, handover.until()));
  }

  public List<PeopleEntry.RoleGiven> holders(String role) {
    return roles.stream().filter(given -> given.role().equals(role)).toList();
  }

  public Optional<PeopleEntry.AudienceSet> audience(String channel) {
    return Optional.ofNullable(audiences.get(channel));
  }
}
