package dev.noroshi.cli;

import dev.noroshi.app.Noroshi;
import dev.noroshi.app.PrivateFiles;
import dev.noroshi.app.RecordPlace;
import dev.noroshi.desk.Refused;
import dev.noroshi.desk.ReplaceProfile;
import dev.noroshi.guide.Guide;
import dev.noroshi.record.Profile;
import dev.noroshi.record.ProfileEntry;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What an organisation prepared: written to a file, taken from one, or put on paper. */
@Command(name = "organisation")
final class OrganisationCommand implements Callable<Integer> {

  private static final long MAX_BYTES = 1 << 20;

  private final Session session;

  @Mixin final CommonOptions common = new CommonOptions();
  @Mixin final StoreOption store = new StoreOption();
  @Mixin final GuideOption guide = new GuideOption();

  /** What is done with it. */
  enum Task {
    EXPORT,
    IMPORT,
    PRINT
  }

  @Parameters(index = "0", paramLabel = "TASK", descriptionKey = "cli.option.organisation-task")
  Task task = Task.PRINT;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      descriptionKey = "cli.option.organisation-file")
  @Nullable Path file;

  @Option(names = "--yes", descriptionKey = "cli.option.yes")
  boolean yes;

  @Option(names = "--by", paramLabel = "NAME", descriptionKey = "cli.option.by")
  String by = System.getProperty("user.name", "");

  @Option(names = "--force", descriptionKey = "cli.option.force")
  boolean force;

  OrganisationCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Guide checked = session.guide(guide);
    if (task == Task.IMPORT) {
      return taken(checked);
    }
    Console console = session.console();
    try (Noroshi noroshi = session.existing(store, checked)) {
      Profile profile = noroshi.desk().profile();
      if (task == Task.PRINT) {
        Times times = new Times(noroshi.clock());
        new OrganisationPage(console, checked).print(profile, times.show(times.now()));
        return Exit.OK;
      }
      return written(OrganisationFile.write(ReplaceProfile.Said.of(profile)));
    }
  }

  private int written(String text) throws IOException {
    Console console = session.console();
    if (file == null) {
      console.printRaw(text);
      return Exit.OK;
    }
    if (Files.exists(file) && !force) {
      console.warn(console.text("cli.error.file-exists", "what", file.toString()));
      return Exit.USAGE;
    }
    PrivateFiles.write(file.toAbsolutePath(), text);
    console.warn(console.text("cli.organisation.written", "file", file.toString()));
    return Exit.OK;
  }

  private int taken(Guide checked) throws IOException {
    Console console = session.console();
    if (file == null) {
      console.warn(console.text("cli.error.missing-argument", "what", "FILE"));
      return Exit.USAGE;
    }
    ReplaceProfile.Said said = OrganisationFile.read(text(file));
    RecordPlace place = RecordPlace.of(store.place, session.environment());
    try (Noroshi noroshi = Noroshi.open(place, checked)) {
      Profile now = noroshi.desk().profile();
      List<ProfileEntry> changes =
          ReplaceProfile.changes(said, now, checked.traits(), noroshi.desk()::newIncidentId);
      changes.forEach(change -> console.print(line(change, now)));
      if (changes.isEmpty()) {
        console.say("cli.organisation.same");
      } else if (yes) {
        Tickets tickets = new Tickets(by, console.lang());
        var unused = noroshi.desk().handle(new ReplaceProfile(tickets.next(), said));
        console.warn(
            console.text("cli.organisation.taken", "count", Integer.toString(changes.size())));
      } else {
        console.warn(
            console.text("cli.organisation.not-yet", "count", Integer.toString(changes.size())));
      }
    }
    return Exit.OK;
  }

  private static String text(Path file) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw new Refused("not-an-organisation", "what", "> 1 MiB");
    }
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new Refused("not-an-organisation", "what", "UTF-8");
    }
  }

  private String line(ProfileEntry change, Profile now) {
    if (change instanceof ProfileEntry.EntitySet set) {
      return line(set.name(), now.entities().containsKey(set.entity()), "cli.organisation.entity");
    }
    if (change instanceof ProfileEntry.VendorSet set) {
      return line(set.name(), now.vendors().containsKey(set.vendor()), "cli.organisation.vendor");
    }
    if (change instanceof ProfileEntry.EntityRemoved gone) {
      return "- " + named("cli.organisation.entity", name(now.entities(), gone.entity()));
    }
    if (change instanceof ProfileEntry.VendorRemoved gone) {
      ProfileEntry.VendorSet last = now.vendors().get(gone.vendor());
      return "- " + named("cli.organisation.vendor", last == null ? gone.vendor() : last.name());
    }
    // Of people nothing is imported: each says it for themselves.
    ProfileEntry.NamesSet names = (ProfileEntry.NamesSet) change;
    return "~ "
        + session
            .console()
            .text(
                "cli.organisation.words",
                "kind",
                names.kind(),
                "before",
                Integer.toString(now.words(names.kind()).size()),
                "now",
                Integer.toString(names.names().size()));
  }

  private String line(String name, boolean known, String key) {
    return (known ? "~ " : "+ ") + named(key, name);
  }

  private static String name(Map<String, ProfileEntry.EntitySet> entities, String id) {
    ProfileEntry.EntitySet last = entities.get(id);
    return last == null ? id : last.name();
  }

  private String named(String key, String name) {
    return session.console().text(key, "name", name);
  }
}
