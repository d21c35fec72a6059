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
 * @param opener who began the incident
 */
public record People(
    List<PeopleEntry.RoleGiven> roles,
    Map<String, PeopleEntry.AudienceSet> audiences,
    List<Shift> shifts,
    @Nullable String opener) {

  static final People EMPTY = new People(List.of(), Map.of(), List.of(), null);

  /** The role that goes with the shift. */
  public static final String LEAD = "lead";

  /** The role of those who read and change nothing. */
  public static final String VIEWER = "viewer";

  public record Offer(long seq, String by, PeopleEntry.HandoverOffered handover) {}

  /**
   * A shift that was offered.
   *
   * @param accepted when it was taken; null while it waits or when a later offer replaced it
   * @param withdrawn when the offer was taken back or turned down
   */
  public record Shift(Offer offer, @Nullable Instant accepted, @Nullable Instant withdrawn) {

    boolean waits() {
      return accepted == null && withdrawn == null;
    }
  }

  /** The shift that waits to be accepted, if any: the last one offered. */
  public @Nullable Offer offer() {
    Shift last = shifts.isEmpty() ? null : shifts.get(shifts.size() - 1);
    return last == null || !last.waits() ? null : last.offer();
  }

  People after(List<OpenEntry> tail) {
    List<PeopleEntry.RoleGiven> nowRoles = new ArrayList<>(roles);
    Map<String, PeopleEntry.AudienceSet> nowAudiences = new LinkedHashMap<>(audiences);
    List<Shift> nowShifts = new ArrayList<>(shifts);
    String first = opener;
    for (OpenEntry open : tail) {
      if (open.entry() instanceof IncidentEntry.Opened) {
        first = open.by();
      } else if (open.entry() instanceof PeopleEntry.RoleGiven given) {
        nowRoles.removeIf(r -> r.role().equals(given.role()) && r.person().equals(given.person()));
        nowRoles.add(given);
      } else if (open.entry() instanceof PeopleEntry.RoleEnded ended) {
        nowRoles.removeIf(r -> r.role().equals(ended.role()) && r.person().equals(ended.person()));
      } else if (open.entry() instanceof PeopleEntry.AudienceSet set) {
        nowAudiences.put(set.channel(), set);
      } else if (open.entry() instanceof PeopleEntry.HandoverOffered offered) {
        nowShifts.add(new Shift(new Offer(open.seq(), open.by(), offered), null, null));
      } else if (!nowShifts.isEmpty()) {
        int last = nowShifts.size() - 1;
        nowShifts.set(last, ended(nowShifts.get(last), open, nowRoles));
      }
    }
    return new People(
        List.copyOf(nowRoles),
        Collections.unmodifiableMap(nowAudiences),
        List.copyOf(nowShifts),
        first);
  }

  /** The shift after an entry that may end its waiting. */
  private static Shift ended(Shift shift, OpenEntry open, List<PeopleEntry.RoleGiven> roles) {
    Offer offer = shift.offer();
    if (!shift.waits()) {
      return shift;
    }
    if (open.entry() instanceof PeopleEntry.HandoverAccepted taken
        && taken.offer() == offer.seq()) {
      takeOver(roles, offer);
      return new Shift(offer, open.at(), null);
    }
    return open.entry() instanceof PeopleEntry.HandoverWithdrawn back && back.offer() == offer.seq()
        ? new Shift(offer, null, open.at())
        : shift;
  }

  private static void takeOver(List<PeopleEntry.RoleGiven> roles, Offer offer) {
    roles.removeIf(r -> r.role().equals(LEAD));
    PeopleEntry.HandoverOffered handover = offer.handover();
    roles.add(new PeopleEntry.RoleGiven(LEAD, handover.to(), offer.by(), null, handover.until()));
  }

  public List<PeopleEntry.RoleGiven> holders(String role) {
    return roles.stream().filter(given -> given.role().equals(role)).toList();
  }

  /** The roles that a person has, themselves or as a deputy. */
  public List<PeopleEntry.RoleGiven> of(String person) {
    return roles.stream()
        .filter(given -> given.person().equals(person) || person.equals(given.deputy()))
        .toList();
  }

  /** Whether a person was let in to read, and for nothing else. */
  public boolean onlyReads(String person) {
    List<PeopleEntry.RoleGiven> own = of(person);
    return !own.isEmpty() && own.stream().allMatch(given -> given.role().equals(VIEWER));
  }

  public Optional<PeopleEntry.AudienceSet> audience(String channel) {
    return Optional.ofNullable(audiences.get(channel));
  }
}
