package dev.noroshi.cli;

import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Regime;
import dev.noroshi.guide.Traits;
import dev.noroshi.record.Profile;
import dev.noroshi.record.ProfileEntry;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an organisation prepared, on paper: for the folder that is at hand when nothing runs. */
record OrganisationPage(Console console, Guide guide) {

  /**
   * Each kind of names, and the key of what it is called; in the order of {@link Profile#NAMES}.
   */
  private static final List<String> KINDS =
      List.of("slack.names.full", "slack.names.short", "slack.names.domain", "slack.names.product");

  void print(Profile profile, String now) {
    console.say("cli.organisation.title");
    console.say("cli.organisation.as-of", "time", now);
    head("cli.organisation.entities", profile.entities().size());
    for (ProfileEntry.EntitySet entity : profile.entities().values()) {
      item(entity.name(), traits(entity));
    }
    head("cli.organisation.vendors", profile.vendors().size());
    for (ProfileEntry.VendorSet vendor : profile.vendors().values()) {
      item(vendor.name(), console.text("slack.vendors.clause-is", "clause", clause(vendor)));
      if (vendor.note() != null) {
        console.paragraph("    ", vendor.note());
      }
    }
    head("cli.organisation.people", profile.people().size());
    for (ProfileEntry.PersonSet person : profile.people().values()) {
      item(person.person(), reach(person));
    }
    head("cli.organisation.names", profile.countNames());
    for (int i = 0; i < KINDS.size(); i++) {
      List<String> words = profile.words(Profile.NAMES.get(i));
      if (!words.isEmpty()) {
        item(console.text(KINDS.get(i)), String.join(" / ", words));
      }
    }
    List<Regime> own =
        guide.regimes().values().stream()
            .filter(regime -> regime.kind() == Regime.Kind.CONTRACT)
            .toList();
    head("cli.organisation.own", own.size());
    for (Regime regime : own) {
      item(
          regime.name().in(console.lang()),
          regime.stages().stream()
              .map(
                  stage ->
                      stage.name().in(console.lang())
                          + " → "
                          + stage.recipient().in(console.lang()))
              .collect(Collectors.joining(" / ")));
    }
  }

  private void head(String key, int count) {
    console.print("");
    console.say(key, "count", Integer.toString(count));
  }

  private void item(String name, String about) {
    console.paragraph("  ", "- " + name);
    console.paragraph("    ", about);
  }

  private String reach(ProfileEntry.PersonSet person) {
    String phone =
        person.phone() == null
            ? ""
            : console.text("cli.organisation.phone", "number", person.phone());
    String away =
        person.awayFrom() == null
            ? ""
            : console.text(
                "cli.organisation.away",
                "from",
                person.awayFrom(),
                "until",
                person.awayUntil() == null ? "" : person.awayUntil(),
                "deputy",
                person.deputy() == null ? "-" : person.deputy());
    return Stream.of(phone, away).filter(text -> !text.isEmpty()).collect(Collectors.joining("　"));
  }

  private String traits(ProfileEntry.EntitySet entity) {
    return entity.traits().stream()
        .flatMap(trait -> guide.traits().trait(trait).stream())
        .map(Traits.Trait::name)
        .map(name -> name.in(console.lang()))
        .collect(Collectors.joining(" / "));
  }

  private String clause(ProfileEntry.VendorSet vendor) {
    return switch (vendor.clause()) {
      case "yes" -> console.text("slack.clause.yes");
      case "no" -> console.text("slack.clause.no");
      default -> console.text("slack.clause.unknown");
    };
  }
}
