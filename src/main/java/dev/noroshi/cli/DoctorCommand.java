package dev.noroshi.cli;

import dev.noroshi.app.Values;
import dev.noroshi.app.doctor.Doctor;
import dev.noroshi.app.doctor.Finding;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what is wrong with this installation, and what to do. */
@Command(name = "doctor")
final class DoctorCommand implements Callable<Integer> {

  private final Session session;

  @Mixin final CommonOptions common = new CommonOptions();
  @Mixin final StoreOption store = new StoreOption();
  @Mixin final GuideOption guide = new GuideOption();
  @Mixin final SettingsOption settings = new SettingsOption();

  @Option(names = "--channel", paramLabel = "ID", descriptionKey = "cli.option.channel")
  @Nullable String channel;

  DoctorCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Console console = session.console();
    Values values = Values.of(session.environment(), settings.file);
    Session whole = new Session(console, session.bundled(), values.all());
    boolean sound =
        Doctor.examine(
            new Doctor.Visit(
                values,
                store.place,
                whole.guideFiles(guide),
                channel,
                console.text("doctor.trial")),
            this::print);
    console.say(sound ? "doctor.sound" : "doctor.faulty");
    return sound ? Exit.OK : Exit.FOUND;
  }

  private void print(Finding finding) {
    Console console = session.console();
    String mark =
        switch (finding.mark()) {
          case OK -> console.text("doctor.mark.ok");
          case WARNING -> console.text("doctor.mark.warning");
          case FAULT -> console.text("doctor.mark.fault");
          case UNCHECKED -> console.text("doctor.mark.unchecked");
        };
    console.print(mark + " " + console.text(finding.key(), finding.details()));
  }
}
