package dev.noroshi.record;

import java.util.Map;

/** What becomes of the checklists of the guide in an incident. */
public sealed interface ChecklistEntry extends Entry {

  /** Which list, by its id in the guide. */
  String list();

  /** The guide whose words people see. */
  String edition();

  /** A list is to be worked through. */
  record Called(String list, String edition) implements ChecklistEntry {

    static final String TYPE = "checklist-called";

    static Called from(Fields f) {
      return new Called(f.text("list"), f.text("edition"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty().with("list", list).with("edition", edition).values();
    }
  }

  /**
   * Somebody did what an item says, or it turned out not to be done.
   *
   * @param done false when it was ticked by mistake
   */
  record Ticked(String list, String item, boolean done, String edition) implements ChecklistEntry {

    static final String TYPE = "checklist-ticked";

    static Ticked from(Fields f) {
      return new Ticked(f.text("list"), f.text("item"), f.flag("done"), f.text("edition"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty()
          .with("list", list)
          .with("item", item)
          .with("done", done)
          .with("edition", edition)
          .values();
    }
  }
}
