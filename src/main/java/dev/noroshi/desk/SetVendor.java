package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import dev.noroshi.record.Profile;
import dev.noroshi.record.ProfileEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names somebody who works for us, or changes what we know of them.
 *
 * @param vendor its id, or null for a new one
 * @param clause whether the contract lets technical facts be shared
 * @param note whom of them we meet in Slack, and where
 * @param askedIn the incident in which it was asked for, or null
 * @param seen the number of the last change the person saw; null when they look at the record
 */
public record SetVendor(
    Ticket ticket,
    @Nullable String vendor,
    String name,
    String clause,
    @Nullable String note,
    @Nullable String askedIn,
    @Nullable Long seen)
    implements ToProfile {

  static final int MOST = 40;
  private static final List<String> CLAUSES = List.of("yes", "no", "unknown");

  @Override
  public List<Entry> decide(Situation situation) {
    Profile profile = situation.incident().profile();
    String may = clause(clause);
    String said = Checked.text("name", name, Checked.LINE);
    String beside = Checked.optional("memo", note, Checked.LINE);
    ProfileEntry.VendorSet before = vendor == null ? null : profile.vendors().get(vendor);
    if (vendor != null && before == null) {
      throw new Refused("no-such-vendor");
    }
    boolean taken =
        profile.vendors().values().stream()
            .anyMatch(one -> one.name().equals(said) && !one.vendor().equals(vendor));
    if (taken) {
      throw new Refused("vendor-exists", "name", said);
    }
    if (vendor == null && profile.vendors().size() >= MOST) {
      throw new Refused("too-many-vendors", "limit", Integer.toString(MOST));
    }
    String id = vendor == null ? situation.ids().get() : vendor;
    ProfileEntry.VendorSet now = new ProfileEntry.VendorSet(id, said, may, beside);
    if (now.equals(before)) {
      return List.of();
    }
    ToProfile.unlessChanged(profile, "vendor/" + id, seen);
    return List.of(now);
  }

  /** One of those that may be said. */
  static String clause(String said) {
    if (!CLAUSES.contains(said)) {
      throw new Refused("no-such-clause", "clause", said, "known", String.join(", ", CLAUSES));
    }
    return said;
  }
}
