package dev.noroshi.desk;

import dev.noroshi.guide.Term;
import dev.noroshi.record.Entry;
import dev.noroshi.record.PeopleEntry;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives a person a role, with a deputy, for a time or until further notice. */
public record GiveRole(
    Ticket ticket,
    String incident,
    String role,
    String person,
    @Nullable String deputy,
    @Nullable Instant from,
    @Nullable Instant until)
    implements Command {

  @Override
  public List<Entry> decide(Situation situation) {
    if (situation.guide().role(role).isEmpty()) {
      String known =
          situation.guide().roles().stream().map(Term::id).collect(Collectors.joining(", "));
      throw new Refused("no-such-role", "role", role, "known", known);
    }
    Checked.time(from);
    Checked.time(until);
    if (until != null && !until.isAfter(from == null ? situation.now() : from)) {
      throw new Refused("until-before-from", "time", until.toString());
    }
    PeopleEntry.RoleGiven given =
        new PeopleEntry.RoleGiven(
            role,
            Checked.text("person", person, Checked.LINE),
            Checked.optional("deputy", deputy, Checked.LINE),
            from,
            until);
    return situation.incident().people().roles().contains(given) ? List.of() : List.of(given);
  }
}
