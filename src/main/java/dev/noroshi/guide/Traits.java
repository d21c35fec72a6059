package dev.noroshi.guide;

import java.util.List;
import java.util.Optional;

/** What of a legal entity decides which rules may bind it. */
public record Traits(List<Group> groups) {

  public record Group(String id, Bilingual name, List<Trait> traits) {}

  public record Trait(String id, Bilingual name) {}

  public Optional<Trait> trait(String id) {
    return groups.stream()
        .flatMap(group -> group.traits().stream())
        .filter(trait -> trait.id().equals(id))
        .findFirst();
  }
}
