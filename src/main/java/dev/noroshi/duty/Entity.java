package dev.noroshi.duty;

import java.util.Set;
import java.util.TreeSet;

/**
 * A legal entity; each files for itself, and the knowledge of one is not that of another.
 *
 * @param name empty for the one that nobody has named
 * @param traits what decides which rules may bind it
 * @param current whether it is ours now; of a former one only what was decided is left
 */
public record Entity(String id, String name, Set<String> traits, boolean current) {

  /** Us, where no legal entity was registered: in Japan, and nothing else is known. */
  public static final Entity OWN = new Entity("own", "", Set.of("jp"), true);

  /** Whoever the guidance speaks to: the incident as a whole. */
  static final Entity ALL = new Entity("all", "", Set.of(), true);

  /** Whether an id is one of those that are nobody's by name. */
  public static boolean isReserved(String id) {
    return id.equals(OWN.id()) || id.equals(ALL.id());
  }

  /**
   * Whoever is a bank in the US is in the US: a sector or designation implies its place. Without
   * any place it is Japan, or a forgotten tick would take all of its rules away.
   */
  public Entity {
    Set<String> all = new TreeSet<>(traits);
    traits.stream()
        .filter(trait -> trait.indexOf('_') == 2)
        .forEach(trait -> all.add(trait.substring(0, 2)));
    if (all.stream().noneMatch(trait -> trait.length() == 2)) {
      all.add("jp");
    }
    traits = Set.copyOf(all);
  }

  public Entity former() {
    return new Entity(id, name, traits, false);
  }

  boolean hasOneOf(Set<String> wanted) {
    return wanted.isEmpty() || traits.stream().anyMatch(wanted::contains);
  }
}
