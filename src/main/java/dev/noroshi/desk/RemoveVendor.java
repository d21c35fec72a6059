package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import dev.noroshi.record.ProfileEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody works for us no more.
 *
 * @param askedIn the incident in which it was asked for, or null
 */
public record RemoveVendor(Ticket ticket, String vendor, @Nullable String askedIn)
    implements ToProfile {

  @Override
  public List<Entry> decide(Situation situation) {
    return situation.incident().profile().vendors().containsKey(vendor)
        ? List.of(new ProfileEntry.VendorRemoved(vendor))
        : List.of();
  }
}
