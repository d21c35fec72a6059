package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import dev.noroshi.record.PeopleEntry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Offers the shift to someone. A later offer replaces one that nobody took. */
public record OfferHandover(
    Ticket ticket, String incident, String to, String note, @Nullable Instant until)
    implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    Checked.time(until);
    if (until != null && !until.isAfter(situation.now())) {
      throw new Refused("until-before-from", "time", until.toString());
    }
    return List.of(
        new PeopleEntry.HandoverOffered(
            Checked.text("person", to, Checked.LINE),
            Checked.text("note", note, Checked.NOTE),
            until));
  }
}
