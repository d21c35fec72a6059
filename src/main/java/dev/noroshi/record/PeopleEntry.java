package dev.noroshi.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is on, who listens, who takes over. */
public sealed interface PeopleEntry extends Entry {

  /**
   * A person holds a role, with a deputy, for a time or until further notice.
   *
   * @param from in incident time, as is {@code until}
   */
  record RoleGiven(
      String role,
      String person,
      @Nullable String deputy,
      @Nullable Instant from,
      @Nullable Instant until)
      implements PeopleEntry {

    static final String TYPE = "role-given";

    static RoleGiven from(Fields f) {
      return new RoleGiven(
          f.text("role"),
          f.text("person"),
          f.optionalText("deputy"),
          f.optionalInstant("from"),
          f.optionalInstant("until"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty()
          .with("role", role)
          .with("person", person)
          .with("deputy", deputy)
          .with("from", from)
          .with("until", until)
          .values();
    }
  }

  record RoleEnded(String role, String person) implements PeopleEntry {

    static final String TYPE = "role-ended";

    static RoleEnded from(Fields f) {
      return new RoleEnded(f.text("role"), f.text("person"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty().with("role", role).with("person", person).values();
    }
  }

  /**
   * Who listens in a channel: nobody from outside, or a vendor, to whom tasks and technical facts
   * may be shown once {@code opened}; damage facts never.
   *
   * @param people from outside to whom it was opened; whoever else comes is not meant
   */
  record AudienceSet(String channel, @Nullable String vendor, boolean opened, List<String> people)
      implements PeopleEntry {

    static final String TYPE = "audience-set";

    static AudienceSet from(Fields f) {
      return new AudienceSet(
          f.text("channel"),
          f.optionalText("vendor"),
          f.flag("opened"),
          f.has("people") ? f.texts("people") : List.of());
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty()
          .with("channel", channel)
          .with("vendor", vendor)
          .with("opened", opened)
          .with("people", people)
          .values();
    }
  }

  /** The shift is offered to someone; it is handed over when they accept. */
  record HandoverOffered(String to, String note, @Nullable Instant until) implements PeopleEntry {

    static final String TYPE = "handover-offered";

    static HandoverOffered from(Fields f) {
      return new HandoverOffered(f.text("to"), f.text("note"), f.optionalInstant("until"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty().with("to", to).with("note", note).with("until", until).values();
    }
  }

  /** The offer of a shift stands no longer; nobody took it. */
  record HandoverWithdrawn(long offer) implements PeopleEntry {

    static final String TYPE = "handover-withdrawn";

    static HandoverWithdrawn from(Fields f) {
      return new HandoverWithdrawn(f.number("offer"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty().with("offer", offer).values();
    }
  }

  /** The person to whom the shift was offered has it now, and with it the lead. */
  record HandoverAccepted(long offer) implements PeopleEntry {

    static final String TYPE = "handover-accepted";

    static HandoverAccepted from(Fields f) {
      return new HandoverAccepted(f.number("offer"));
    }

    @Override
    public String type() {
      return TYPE;
    }

    @Override
    public Map<String, Object> values() {
      return Fields.empty().with("offer", offer).values();
    }
  }
}
