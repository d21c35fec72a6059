package dev.noroshi.record;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be owed to whom, what people decided of it, and what was done. */
public sealed interface DutyEntry extends Entry {

  /**
   * An answer to a question of the triage; the last one counts.
   *
   * @param edition of the guide whose words were shown
   */
  record Told(String question, String answer, String edition) implements DutyEntry {

    static final String TYPE = "triage-told";

    static Told from(Fields f) {
      return new Told(f.text("question"), f.text("answer"), f.text("edition"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty()
          .with("question", question)
          .with("answer", answer)
          .with("edition", edition)
          .values();
    }
  }

  /**
   * A person decided whether a duty applies; the last decision counts.
   *
   * @param group the first stage of those that go to its recipient
   * @param verdict {@code applies}, {@code not} or {@code open}
   * @param edition of the guide whose terms were shown; they stay those of this duty
   */
  record Decided(
      String entity,
      String regime,
      String group,
      String verdict,
      @Nullable String reason,
      String edition)
      implements DutyEntry {

    static final String TYPE = "duty-decided";

    static Decided from(Fields f) {
      return new Decided(
          f.text("entity"),
          f.text("regime"),
          f.text("group"),
          f.text("verdict"),
          f.optionalText("reason"),
          f.text("edition"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty()
          .with("entity", entity)
          .with("regime", regime)
          .with("group", group)
          .with("verdict", verdict)
          .with("reason", reason)
          .with("edition", edition)
          .values();
    }
  }

  /**
   * A person says when that happened from which clocks run; the last one counts and the earlier
   * ones stay visible.
   *
   * @param regime the only one whose clocks it starts; null for all of the legal entity
   * @param time in incident time
   */
  record TriggerSet(
      String entity, @Nullable String regime, String trigger, Instant time, @Nullable String note)
      implements DutyEntry {

    static final String TYPE = "trigger-set";

    static TriggerSet from(Fields f) {
      return new TriggerSet(
          f.text("entity"),
          f.optionalText("regime"),
          f.text("trigger"),
          f.instant("time"),
          f.optionalText("note"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty()
          .with("entity", entity)
          .with("regime", regime)
          .with("trigger", trigger)
          .with("time", time)
          .with("note", note)
          .values();
    }
  }

  /**
   * A stage was handed in.
   *
   * @param time in incident time
   * @param number the receipt number, if there is one
   */
  record Filed(String entity, String regime, String stage, Instant time, @Nullable String number)
      implements DutyEntry {

    static final String TYPE = "stage-filed";

    static Filed from(Fields f) {
      return new Filed(
          f.text("entity"),
          f.text("regime"),
          f.text("stage"),
          f.instant("time"),
          f.optionalText("number"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty()
          .with("entity", entity)
          .with("regime", regime)
          .with("stage", stage)
          .with("time", time)
          .with("number", number)
          .values();
    }
  }

  /** A filing was noted by mistake. */
  record FilingTakenBack(long filing, String reason) implements DutyEntry {

    static final String TYPE = "filing-taken-back";

    static FilingTakenBack from(Fields f) {
      return new FilingTakenBack(f.number("filing"), f.text("reason"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty().with("filing", filing).with("reason", reason).values();
    }
  }

  /** Who sees to a duty. */
  record OwnerSet(String entity, String regime, String group, String person) implements DutyEntry {

    static final String TYPE = "duty-owner";

    static OwnerSet from(Fields f) {
      return new OwnerSet(f.text("entity"), f.text("regime"), f.text("group"), f.text("person"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty()
          .with("entity", entity)
          .with("regime", regime)
          .with("group", group)
          .with("person", person)
          .values();
    }
  }

  /**
   * A stage of a duty that applies is not owed, or owed after all; the last word counts.
   *
   * @param left whether it is not owed
   */
  record StageLeft(
      String entity, String regime, String stage, boolean left, @Nullable String reason)
      implements DutyEntry {

    static final String TYPE = "stage-left";

    static StageLeft from(Fields f) {
      return new StageLeft(
          f.text("entity"),
          f.text("regime"),
          f.text("stage"),
          f.flag("left"),
          f.optionalText("reason"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty()
          .with("entity", entity)
          .with("regime", regime)
          .with("stage", stage)
          .with("left", left)
          .with("reason", reason)
          .values();
    }
  }
}
