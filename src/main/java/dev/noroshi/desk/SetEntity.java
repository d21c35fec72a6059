package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import dev.noroshi.record.Profile;
import dev.noroshi.record.ProfileEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names a legal entity of ours, or changes it.
 *
 * @param entity its id, or null for a new one
 * @param askedIn the incident in which it was asked for, or null
 * @param seen the number of the last change the person saw; null when they look at the record
 */
public record SetEntity(
    Ticket ticket,
    @Nullable String entity,
    String name,
    List<String> traits,
    @Nullable String askedIn,
    @Nullable Long seen)
    implements ToProfile {

  /** More would not fit into one form, and nobody would read them. */
  static final int MOST = 40;

  public SetEntity(Ticket ticket, @Nullable String entity, String name, List<String> traits) {
    this(ticket, entity, name, traits, null, null);
  }

  @Override
  public List<Entry> decide(Situation situation) {
    Profile profile = situation.incident().profile();
    for (String trait : traits) {
      if (situation.guide().traits().trait(trait).isEmpty()) {
        throw new Refused("no-such-trait", "trait", trait);
      }
    }
    String said = Checked.text("name", name, Checked.LINE);
    ProfileEntry.EntitySet before = entity == null ? null : profile.entities().get(entity);
    if (entity != null && before == null) {
      throw new Refused("no-such-entity");
    }
    boolean taken =
        profile.entities().values().stream()
            .anyMatch(one -> one.name().equals(said) && !one.entity().equals(entity));
    if (taken) {
      throw new Refused("entity-exists", "name", said);
    }
    if (entity == null && profile.entities().size() >= MOST) {
      throw new Refused("too-many-entities", "limit", Integer.toString(MOST));
    }
    String id = entity == null ? situation.ids().get() : entity;
    ProfileEntry.EntitySet now = new ProfileEntry.EntitySet(id, said, List.copyOf(traits));
    if (now.equals(before)) {
      return List.of();
    }
    ToProfile.unlessChanged(profile, "entity/" + id, seen);
    return List.of(now);
  }
}
