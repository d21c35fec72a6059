package dev.noroshi.record;

import java.util.List;
import java.util.Map;

/** What was done to earlier entries. Their hashes stay, so the chain stays whole. */
public sealed interface SealEntry extends Entry {

  /** An entry is for counsel only, or no longer: ordinary exports carry its hash alone. */
  record CounselMarked(long entry, boolean marked) implements SealEntry {

    static final String TYPE = "counsel-marked";

    static CounselMarked from(Fields f) {
      return new CounselMarked(f.number("entry"), f.flag("marked"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty().with("entry", entry).with("marked", marked).values();
    }
  }

  /** The bodies and salts of these entries are gone. */
  record Purged(List<Long> entries, String reason) implements SealEntry {

    static final String TYPE = "purged";

    static Purged from(Fields f) {
      return new Purged(f.numbers("entries"), f.text("reason"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty().with("entries", entries).with("reason", reason).values();
    }
  }
}
