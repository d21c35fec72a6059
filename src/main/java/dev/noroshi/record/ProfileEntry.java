package dev.noroshi.record;

import java.util.List;
import java.util.Map;

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
}
