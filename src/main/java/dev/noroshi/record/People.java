package dev.noroshi.record;

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
 * @param offer the shift that waits to be accepted, if any
 */
public record People(
    List<PeopleEntry.RoleGiven> roles,
    Map<String, PeopleEntry.AudienceSet> audiences,
    @Nullable Offer offer) {

  static final People EMPTY = new People(List.of(), Map.of(), null);

  /** The role that goes with the shift. */
  public static final String LEAD = "lead";

  public record Offer(long seq, String by, PeopleEntry.HandoverOffered handover) {}

  People after(List<OpenEntry> tail) {
    List<PeopleEntry.RoleGiven> nowRoles = new ArrayList<>(roles);
    Map<String, PeopleEntry.AudienceSet> nowAudiences = new LinkedHashMap<>(audiences);
    Offer nowOffer = offer;
    for (OpenEntry open : tail) {
      if (open.entry() instanceof PeopleEntry.RoleGiven given) {
        nowRoles.removeIf(r -> r.role().equals(given.role()) && r.person().equals(given.person()));
        nowRoles.add(given);
      } else if (open.entry() instanceof PeopleEntry.RoleEnded ended) {
        nowRoles.removeIf(r -> r.role().equals(ended.role()) && r.person().equals(ended.person()));
      } else if (open.entry() instanceof PeopleEntry.AudienceSet set) {
        nowAudiences.put(set.channel(), set);
      } else if (open.entry() instanceof PeopleEntry.HandoverOffered offered) {
        nowOffer = new Offer(open.seq(), open.by(), offered);
      } else if (open.entry() instanceof PeopleEntry.HandoverAccepted accepted
          && nowOffer != null
          && nowOffer.seq() == accepted.offer()) {
        takeOver(nowRoles, nowOffer);
        nowOffer = null;
      }
    }
    return new People(List.copyOf(nowRoles), Collections.unmodifiableMap(nowAudiences), nowOffer);
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
