package dev.noroshi.desk;

import dev.noroshi.duty.Entity;
import dev.noroshi.guide.Traits;
import dev.noroshi.record.Entry;
import dev.noroshi.record.Profile;
import dev.noroshi.record.ProfileEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * All that an organisation says of itself at once, as from a file. What is not said any more is
 * removed. A name without an id is the one of that name, or a new one.
 */
public record ReplaceProfile(Ticket ticket, Said said) implements ToProfile {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,40}");

  /** What the file says; an empty id is none. */
  public record Said(
      List<ProfileEntry.EntitySet> entities,
      List<ProfileEntry.VendorSet> vendors,
      Map<String, List<String>> names) {

    public static Said of(Profile profile) {
      return new Said(
          List.copyOf(profile.entities().values()),
          List.copyOf(profile.vendors().values()),
          profile.names());
    }
  }

  @Override
  public List<Entry> decide(Situation situation) {
    return List.copyOf(
        changes(said, situation.incident().profile(), situation.guide().traits(), situation.ids()));
  }

  /**
   * What would change.
   *
   * @throws Refused when something of it is not taken; then nothing is
   */
  public static List<ProfileEntry> changes(
      Said said, Profile now, Traits traits, Supplier<String> ids) {
    List<ProfileEntry.EntitySet> entities = new ArrayList<>();
    for (ProfileEntry.EntitySet one : said.entities()) {
      for (String trait : one.traits()) {
        if (traits.trait(trait).isEmpty()) {
          throw new Refused("no-such-trait", "trait", trait);
        }
      }
      String name = Checked.text("name", one.name(), Checked.LINE);
      String id = id(one.entity(), name, now.entities(), ProfileEntry.EntitySet::name, ids);
      entities.add(new ProfileEntry.EntitySet(id, name, List.copyOf(one.traits())));
    }
    bounded("too-many-entities", entities.size(), SetEntity.MOST);
    once("entity-exists", entities, ProfileEntry.EntitySet::entity, ProfileEntry.EntitySet::name);
    List<ProfileEntry.VendorSet> vendors = new ArrayList<>();
    for (ProfileEntry.VendorSet one : said.vendors()) {
      String name = Checked.text("name", one.name(), Checked.LINE);
      String id = id(one.vendor(), name, now.vendors(), ProfileEntry.VendorSet::name, ids);
      String note = Checked.optional("memo", one.note(), Checked.LINE);
      vendors.add(new ProfileEntry.VendorSet(id, name, SetVendor.clause(one.clause()), note));
    }
    bounded("too-many-vendors", vendors.size(), SetVendor.MOST);
    once("vendor-exists", vendors, ProfileEntry.VendorSet::vendor, ProfileEntry.VendorSet::name);

    List<ProfileEntry> changes = new ArrayList<>();
    gone(now.entities(), entities, ProfileEntry.EntitySet::entity)
        .forEach(id -> changes.add(new ProfileEntry.EntityRemoved(id)));
    gone(now.vendors(), vendors, ProfileEntry.VendorSet::vendor)
        .forEach(id -> changes.add(new ProfileEntry.VendorRemoved(id)));
    entities.stream()
        .filter(one -> !one.equals(now.entities().get(one.entity())))
        .forEach(changes::add);
    vendors.stream()
        .filter(one -> !one.equals(now.vendors().get(one.vendor())))
        .forEach(changes::add);
    changes.addAll(SetNames.changes(said.names(), now));
    for (String kind : Profile.NAMES) {
      if (!said.names().containsKey(kind) && !now.words(kind).isEmpty()) {
        changes.add(new ProfileEntry.NamesSet(kind, List.of()));
      }
    }
    return changes;
  }

  private static <T> String id(
      String said,
      String name,
      Map<String, T> now,
      Function<T, String> names,
      Supplier<String> ids) {
    if (said.isEmpty()) {
      return now.entrySet().stream()
          .filter(one -> names.apply(one.getValue()).equals(name))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElseGet(ids);
    }
    // Duties are told apart by the ids of legal entities; two of them are ours.
    if (!ID.matcher(said).matches() || Entity.isReserved(said)) {
      throw new Refused("bad-id", "id", said);
    }
    return said;
  }

  private static void bounded(String code, int count, int most) {
    if (count > most) {
      throw new Refused(code, "limit", Integer.toString(most));
    }
  }

  private static <T> void once(
      String code, List<T> all, Function<T, String> id, Function<T, String> name) {
    Set<String> ids = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (T one : all) {
      if (!ids.add(id.apply(one)) || !names.add(name.apply(one))) {
        throw new Refused(code, "name", name.apply(one));
      }
    }
  }

  private static <T> List<String> gone(Map<String, T> now, List<T> said, Function<T, String> id) {
    List<String> stay = said.stream().map(id).toList();
    return now.keySet().stream()
        .filter(one -> !stay.contains(Objects.requireNonNull(one)))
        .toList();
  }
}
