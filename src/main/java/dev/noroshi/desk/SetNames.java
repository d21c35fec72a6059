package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import dev.noroshi.record.Profile;
import dev.noroshi.record.ProfileEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says by which words others would know us. What differs is written, each kind as a whole.
 *
 * @param names by kind; empty words and those said twice are left out
 * @param askedIn the incident in which it was asked for, or null
 * @param seen the number of the last change the person saw; null when they look at the record
 */
public record SetNames(
    Ticket ticket, Map<String, List<String>> names, @Nullable String askedIn, @Nullable Long seen)
    implements ToProfile {

  /** All words of a kind fit into one field of a form, one in a line. */
  private static final int MOST = Checked.NOTE;

  @Override
  public List<Entry> decide(Situation situation) {
    Profile profile = situation.incident().profile();
    List<ProfileEntry.NamesSet> changes = changes(names, profile);
    changes.forEach(change -> ToProfile.unlessChanged(profile, "names/" + change.kind(), seen));
    return List.copyOf(changes);
  }

  /** What differs from what is known. */
  static List<ProfileEntry.NamesSet> changes(Map<String, List<String>> names, Profile known) {
    List<ProfileEntry.NamesSet> changes = new ArrayList<>();
    for (Map.Entry<String, List<String>> kind : names.entrySet()) {
      if (!Profile.NAMES.contains(kind.getKey())) {
        throw new Refused("no-such-names", "kind", kind.getKey());
      }
      List<String> words =
          kind.getValue().stream()
              .filter(word -> !word.isBlank())
              .map(word -> Checked.text("name", word, Checked.LINE))
              .distinct()
              .toList();
      if (String.join("\n", words).length() > MOST) {
        throw new Refused("too-many-names", "limit", Integer.toString(MOST));
      }
      if (!words.equals(known.words(kind.getKey()))) {
        changes.add(new ProfileEntry.NamesSet(kind.getKey(), words));
      }
    }
    return changes;
  }
}
