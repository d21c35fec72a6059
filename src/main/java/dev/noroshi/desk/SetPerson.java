package dev.noroshi.desk;

import dev.noroshi.record.Entry;
import dev.noroshi.record.Profile;
import dev.noroshi.record.ProfileEntry;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says how one of our people is reached: by which number, when they sleep, when they are away, and
 * who stands in for them then. What is left out is as nobody had said it.
 */
public record SetPerson(Ticket ticket, ProfileEntry.PersonSet said) implements ToProfile {

  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{3,40}");

  /** More than a company has on duty in an emergency. */
  private static final int MOST = 200;

  @Override
  public List<Entry> decide(Situation situation) {
    Profile profile = situation.incident().profile();
    String person = Checked.text("person", said.person(), Checked.LINE);
    String phone = Checked.optional("phone", said.phone(), Checked.LINE);
    if (phone != null && !PHONE.matcher(phone).matches()) {
      throw new Refused("no-phone", "phone", phone);
    }
    readable(said.zone(), ZoneId::of, text -> new Refused("no-such-zone", "zone", text));
    timeOfDay(said.quietFrom());
    timeOfDay(said.quietUntil());
    LocalDate from = day(said.awayFrom());
    LocalDate until = day(said.awayUntil());
    if (from == null ? until != null : until != null && until.isBefore(from)) {
      throw new Refused("away-until-before-from");
    }
    if (person.equals(said.deputy())) {
      throw new Refused("deputy-of-oneself");
    }
    if (!profile.people().containsKey(person) && profile.people().size() >= MOST) {
      throw new Refused("too-many-people", "limit", Integer.toString(MOST));
    }
    ProfileEntry.PersonSet now =
        new ProfileEntry.PersonSet(
            person,
            phone,
            said.zone(),
            said.quietFrom(),
            said.quietUntil(),
            said.awayFrom(),
            said.awayUntil(),
            Checked.optional("person", said.deputy(), Checked.LINE));
    return now.equals(profile.people().get(person)) ? List.of() : List.of(now);
  }

  private static void timeOfDay(@Nullable String text) {
    readable(text, LocalTime::parse, said -> new Refused("no-time-of-day", "text", said));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return readable(text, LocalDate::parse, said -> new Refused("no-date", "text", said));
  }

  private static <V> @Nullable V readable(
      @Nullable String text, Function<String, V> reader, Function<String, Refused> otherwise) {
    try {
      return text == null ? null : reader.apply(text);
    } catch (DateTimeException e) {
      throw otherwise.apply(text);
    }
  }
}
