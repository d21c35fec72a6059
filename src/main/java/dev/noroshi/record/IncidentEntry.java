package dev.noroshi.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The course of the incident itself. */
public sealed interface IncidentEntry extends Entry {

  /**
   * The first entry of every record.
   *
   * @param noticedAt in incident time: when somebody first noticed; null when nobody has said
   * @param lang the language the channel speaks
   */
  record Opened(
      String title,
      boolean drill,
      @Nullable Instant noticedAt,
      String lang,
      @Nullable String channel)
      implements IncidentEntry {

    static final String TYPE = "incident-opened";

    static Opened from(Fields f) {
      return new Opened(
          f.text("title"),
          f.flag("drill"),
          f.optionalInstant("noticedAt"),
          f.text("lang"),
          f.optionalText("channel"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty()
          .with("title", title)
          .with("drill", drill)
          .with("noticedAt", noticedAt)
          .with("lang", lang)
          .with("channel", channel)
          .values();
    }
  }

  /**
   * From now on, incident time is {@code incident} plus {@code factor} times what has passed since
   * {@code machine}. Drills and real incidents share one process: a real one runs at factor 1.
   */
  record TimeMapped(Instant machine, Instant incident, long factor) implements IncidentEntry {

    static final String TYPE = "time-mapped";

    static TimeMapped from(Fields f) {
      return new TimeMapped(f.instant("machine"), f.instant("incident"), f.number("factor"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty()
          .with("machine", machine)
          .with("incident", incident)
          .with("factor", factor)
          .values();
    }
  }

  /** The machine's clock stood before the time of the last entry; order is by number, not time. */
  record ClockWentBack(Instant last, Instant now) implements IncidentEntry {

    static final String TYPE = "clock-went-back";

    static ClockWentBack from(Fields f) {
      return new ClockWentBack(f.instant("last"), f.instant("now"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty().with("last", last).with("now", now).values();
    }
  }

  /**
   * Whether the attacker could be reading the channel: {@code yes}, {@code no} or {@code unknown}.
   */
  record WatchSaid(String answer) implements IncidentEntry {

    static final String TYPE = "watch-said";

    static WatchSaid from(Fields f) {
      return new WatchSaid(f.text("answer"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty().with("answer", answer).values();
    }
  }

  /** Somebody deleted a card in the channel; it stays deleted until a person asks for it. */
  record CardDeleted(String card) implements IncidentEntry {

    static final String TYPE = "card-deleted";

    static CardDeleted from(Fields f) {
      return new CardDeleted(f.text("card"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty().with("card", card).values();
    }
  }

  /** The record up to an entry was handed to the person who asked. */
  record Taken(long upTo, String head) implements IncidentEntry {

    static final String TYPE = "record-taken";

    static Taken from(Fields f) {
      return new Taken(f.number("upTo"), f.text("head"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty().with("upTo", upTo).with("head", head).values();
    }
  }

  /** A person who is not in the channel was shown the record up to an entry. */
  record Viewed(long upTo) implements IncidentEntry {

    static final String TYPE = "record-viewed";

    static Viewed from(Fields f) {
      return new Viewed(f.number("upTo"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty().with("upTo", upTo).values();
    }
  }

  record StageSet(String stage) implements IncidentEntry {

    static final String TYPE = "stage-set";

    static StageSet from(Fields f) {
      return new StageSet(f.text("stage"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty().with("stage", stage).values();
    }
  }

  /** Closed; {@code open} names what was left open, which needs a reason. */
  record Closed(@Nullable String reason, List<String> open) implements IncidentEntry {

    static final String TYPE = "incident-closed";

    static Closed from(Fields f) {
      return new Closed(f.optionalText("reason"), f.texts("open"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty().with("reason", reason).with("open", open).values();
    }
  }

  record Reopened(String reason) implements IncidentEntry {

    static final String TYPE = "incident-reopened";

    static Reopened from(Fields f) {
      return new Reopened(f.text("reason"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty().with("reason", reason).values();
    }
  }
}
