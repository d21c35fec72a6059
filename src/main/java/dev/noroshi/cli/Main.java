package dev.noroshi.cli;

import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Lang;
import dev.noroshi.guide.tree.GuideFiles;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;

/** The program's door. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    int status;
    try {
      status = run(args, in, out, err, System.getenv());
    } catch (OutOfMemoryError e) {
      err.println("out of memory / メモリが足りません");
      status = Exit.INTERNAL;
    }
    err.flush();
    // A full disk behind standard output must not look like success.
    System.exit(out.checkError() && status == Exit.OK ? Exit.STORE : status);
  }

  /** Text is UTF-8 whatever the platform says: half of it is Japanese. */
  private static PrintStream utf8(FileDescriptor stream) {
    return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }

  /** Runs one command and gives its exit status. */
  static int run(
      String[] args,
      BufferedReader in,
      PrintStream out,
      PrintStream err,
      Map<String, String> environment) {
    GuideFiles bundled;
    try {
      bundled = GuideFiles.bundled();
    } catch (IOException e) {
      throw new IllegalStateException("this build carries no guide", e);
    }
    Lang lang = lang(args, environment);
    Console console = new Console(in, out, err, Guide.texts(bundled), lang);
    Session session = new Session(console, bundled, environment);
    CommandLine root =
        new CommandLine(new RootCommand())
            .addSubcommand("walk", new WalkCommand(session))
            .addSubcommand("incidents", new IncidentsCommand(session))
            .addSubcommand("organisation", new OrganisationCommand(session))
            .addSubcommand("lint", new LintCommand(session))
            .addSubcommand("export", new ExportCommand(session))
            .addSubcommand("verify", new VerifyCommand(session))
            .addSubcommand("deadline", new DeadlineCommand(session))
            .addSubcommand("regimes", new RegimesCommand(session))
            .addSubcommand("calendar", new CalendarCommand(session))
            .addSubcommand("faq", new FaqCommand(session))
            .addSubcommand("batch", new BatchCommand(session))
            .addSubcommand("try", new TryCommand(session))
            .addSubcommand("serve", new ServeCommand(session))
            .addSubcommand("doctor", new DoctorCommand(session))
            .addSubcommand("standin", new StandInCommand(session));
    root.setResourceBundle(new HelpTexts(console));
    root.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    root.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    root.setCaseInsensitiveEnumValuesAllowed(true);
    root.setExecutionStrategy(new CommandLine.RunLast());
    Errors errors = new Errors(console);
    root.setParameterExceptionHandler(errors::usage);
    root.setExecutionExceptionHandler(errors::failure);
    return root.execute(args);
  }

  /** Needed before the arguments are parsed, because their faults are told in it. */
  private static Lang lang(String[] args, Map<String, String> environment) {
    for (int i = 0; i < args.length; i++) {
      String said =
          args[i].startsWith("--lang=")
              ? args[i].substring("--lang=".length())
              : args[i].equals("--lang") && i + 1 < args.length ? args[i + 1] : "";
      if (!said.isEmpty()) {
        return said.toLowerCase(Locale.ROOT).startsWith("ja") ? Lang.JA : Lang.EN;
      }
    }
    for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      String locale = environment.get(name);
      if (locale != null && !locale.isBlank()) {
        return locale.startsWith("ja") ? Lang.JA : Lang.EN;
      }
    }
    return Lang.of(Locale.getDefault());
  }
}
