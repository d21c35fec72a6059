package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import dev.noroshi.record.PeopleEntry;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says who listens in a channel.
 *
 * @param vendor null when nobody from outside does
 * @param opened whether the vendor may see tasks and technical facts
 * @param people of the vendor who are meant; empty while not opened
 */
public record SetAudience(
    Ticket ticket,
    String incident,
    String channel,
    @Nullable String vendor,
    boolean opened,
    List<String> people)
    implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    String named = Checked.optional("vendor", vendor, Checked.LINE);
    if (opened && named == null) {
      throw new Refused("opened-to-nobody");
    }
    PeopleEntry.AudienceSet set =
        new PeopleEntry.AudienceSet(
            Checked.text("channel", channel, Checked.LINE),
            named,
            opened,
            people.stream().sorted().toList());
    boolean same = situation.incident().people().audience(set.channel()).equals(Optional.of(set));
    return same ? List.of() : List.of(set);
  }
}
