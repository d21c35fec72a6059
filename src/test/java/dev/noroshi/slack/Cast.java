package dev.noroshi.slack;

import dev.noroshi.desk.Command;
import dev.noroshi.desk.Desk;
import dev.noroshi.desk.SetEntity;
import dev.noroshi.desk.SetPerson;
import dev.noroshi.desk.Ticket;
import dev.noroshi.guide.Lang;
import dev.noroshi.record.ProfileEntry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is there in the case of fourteen days, and how each is reached. */
final class Cast {

  static final String SATO = "sato (U1)";
  static final String SUZUKI = "suzuki (U2)";
  static final String KOBAYASHI = "kobayashi (U3)";
  static final String TAKAHASHI = "takahashi (U4)";
  static final String NAKAMURA = "nakamura (U5)";
  static final String ITO = "ito (U6)";
  static final String TANAKA = "tanaka (U7)";
  static final String YAMADA = "yamada (U8)";
  static final String DANA = "dana (U9)";

  static final Map<String, String> NAMES =
      Map.of(
          "U1", "佐藤", "U2", "鈴木", "U3", "小林", "U4", "高橋", "U5", "中村", "U6", "伊藤", "U7", "田中", "U8",
          "山田", "U9", "Dana");

  static final String MAKER = "例示製作所";
  static final String EUROPE = "Reiji Europe GmbH";

  static final String PPC = "jp-appi-26/preliminary_target_3d";
  static final String PEOPLE = "jp-appi-26/individuals_prompt";
  static final String TSE = "jp-tse-402/timely_disclosure";
  static final String NIS2 = "eu-nis2-23/early_warning_24h";
  static final String GDPR = "eu-gdpr-33/notify_72h";
  static final String GDPR_PEOPLE = "eu-gdpr-34/individuals_prompt";

  private final Desk desk;

  Cast(Desk desk) {
    this.desk = desk;
  }

  /** In quiet times: whose we are, who is away, and how each is reached. */
  void prepare() {
    profile(t -> new SetEntity(t, null, MAKER, List.of("jp", "tse")));
    profile(t -> new SetEntity(t, null, EUROPE, List.of("eu", "eu_nis2")));
    person(SUZUKI, "Asia/Tokyo", "2026-12-31", "2027-01-03", KOBAYASHI);
    person(KOBAYASHI, "Asia/Tokyo", null, null, null);
    person(TAKAHASHI, "Asia/Tokyo", "2026-12-29", "2027-01-03", NAKAMURA);
    person(ITO, "Asia/Tokyo", "2026-12-29", "2027-01-03", null);
    person(TANAKA, "Asia/Tokyo", "2026-12-29", "2027-01-03", YAMADA);
    person(DANA, "Europe/Berlin", null, null, null);
  }

  private interface ToProfile {
    Command of(Ticket ticket);
  }

  private void profile(ToProfile command) {
    var unused = desk.handle(command.of(ticket(SATO)));
  }

  private void person(
      String who, String zone, @Nullable String from, @Nullable String until, @Nullable String by) {
    profile(
        t ->
            new SetPerson(
                t,
                new ProfileEntry.PersonSet(
                    who, "03-0000-0000", zone, null, null, from, until, by)));
  }

  static Ticket ticket(String by) {
    return new Ticket(by, UUID.randomUUID().toString(), Lang.JA);
  }
}
