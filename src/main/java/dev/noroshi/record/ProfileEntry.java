package dev.noroshi.record;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an organisation says of itself in peacetime. It stands in a record of its own. */
public sealed interface ProfileEntry extends Entry {

  /** A legal entity, new or changed. */
  record EntitySet(String entity, String name, List<String> traits) implements ProfileEntry {

    static final String TYPE = "entity-set";

    static EntitySet from(Fields f) {
      return new EntitySet(f.text("entity"), f.text("name"), f.texts("traits"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty()
          .with("entity", entity)
          .with("name", name)
          .with("traits", traits)
          .values();
    }
  }

  /** A legal entity that is no longer ours. */
  record EntityRemoved(String entity) implements ProfileEntry {

    static final String TYPE = "entity-removed";

    static EntityRemoved from(Fields f) {
      return new EntityRemoved(f.text("entity"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty().with("entity", entity).values();
    }
  }

  /**
   * How one of our people is reached; the last one counts.
   *
   * @param zone in which they live, such as {@code Asia/Tokyo}
   * @param quietFrom when their night begins, such as {@code 21:00}
   * @param quietUntil when it ends
   * @param awayFrom the first day on which they are not on duty
   * @param awayUntil the last such day
   * @param deputy who stands in for them on those days
   */
  record PersonSet(
      String person,
      @Nullable String phone,
      @Nullable String zone,
      @Nullable String quietFrom,
      @Nullable String quietUntil,
      @Nullable String awayFrom,
      @Nullable String awayUntil,
      @Nullable String deputy)
      implements ProfileEntry {

    static final String TYPE = "person-set";

    static PersonSet from(Fields f) {
      return new PersonSet(
          f.text("person"),
          f.optionalText("phone"),
          f.optionalText("zone"),
          f.optionalText("quietFrom"),
          f.optionalText("quietUntil"),
          f.optionalText("awayFrom"),
          f.optionalText("awayUntil"),
          f.optionalText("deputy"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty()
          .with("person", person)
          .with("phone", phone)
          .with("zone", zone)
          .with("quietFrom", quietFrom)
          .with("quietUntil", quietUntil)
          .with("awayFrom", awayFrom)
          .with("awayUntil", awayUntil)
          .with("deputy", deputy)
          .values();
    }
  }

  /**
   * Somebody who works for us, new or changed.
   *
   * @param clause whether the contract lets technical facts be shared: {@code yes}, {@code no} or
   *     {@code unknown}
   * @param note whom of them we meet in Slack, and where
   */
  record VendorSet(String vendor, String name, String clause, @Nullable String note)
      implements ProfileEntry {

    static final String TYPE = "vendor-set";

    static VendorSet from(Fields f) {
      return new VendorSet(
          f.text("vendor"), f.text("name"), f.text("clause"), f.optionalText("note"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty()
          .with("vendor", vendor)
          .with("name", name)
          .with("clause", clause)
          .with("note", note)
          .values();
    }
  }

  /** Somebody who works for us no more. */
  record VendorRemoved(String vendor) implements ProfileEntry {

    static final String TYPE = "vendor-removed";

    static VendorRemoved from(Fields f) {
      return new VendorRemoved(f.text("vendor"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty().with("vendor", vendor).values();
    }
  }

  /**
   * All words of a kind by which others would know us.
   *
   * @param kind one of {@link Profile#NAMES}
   */
  record NamesSet(String kind, List<String> names) implements ProfileEntry {

    static final String TYPE = "names-set";

    static NamesSet from(Fields f) {
      return new NamesSet(f.text("kind"), f.texts("names"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty().with("kind", kind).with("names", names).values();
    }
  }
}
