package dev.noroshi.cli;

import dev.noroshi.app.RecordPlace;
import dev.noroshi.desk.Refused;
import dev.noroshi.desk.StoreException;
import dev.noroshi.flow.NoSuchOption;
import dev.noroshi.guide.GuideException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** Turns whatever went wrong into one clear line and an exit status. */
final class Errors {

  private final Console console;

  Errors(Console console) {
    this.console = console;
  }

  int usage(CommandLine.ParameterException e, String[] args) {
    if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
      String what = String.join(" ", unmatched.getUnmatched());
      console.warn(console.text("cli.error.unknown-argument", "what", what));
    } else if (e instanceof CommandLine.MissingParameterException missing) {
      String what =
          missing.getMissing().stream()
              .map(arg -> arg.paramLabel())
              .collect(Collectors.joining(", "));
      console.warn(console.text("cli.error.missing-argument", "what", what));
    } else {
      console.warn(console.text("cli.error.usage", "what", firstLine(e)));
    }
    return Exit.USAGE;
  }

  int failure(Exception e, CommandLine command, CommandLine.ParseResult result) {
    if (e instanceof Refused refused) {
      console.warn(console.refusal(refused));
      return Exit.REFUSED;
    }
    if (e instanceof NoSuchOption none) {
      console.warn(
          console.text("batch.no-such-option", "given", none.given(), "known", none.known()));
      return Exit.REFUSED;
    }
    if (e instanceof StoreException store) {
      console.warn(console.text("store." + store.code().word(), "where", store.where()));
      return Exit.STORE;
    }
    if (e instanceof GuideException guide) {
      String first = LintCommand.line(console, guide.faults().get(0));
      String count = Integer.toString(guide.faults().size());
      console.warn(console.text("cli.error.guide-faults", "count", count, "first", first));
      return Exit.GUIDE;
    }
    if (e instanceof RecordPlace.Unusable) {
      console.warn(console.text("cli.error.place", "what", firstLine(e)));
      return Exit.USAGE;
    }
    if (e instanceof Session.NoGuide) {
      console.warn(console.text("cli.error.guide-missing", "where", firstLine(e)));
      return Exit.GUIDE;
    }
    if (e instanceof Session.NotOwn) {
      console.warn(console.text("cli.error.not-own", "file", firstLine(e)));
      return Exit.GUIDE;
    }
    if (e instanceof IOException || e instanceof UncheckedIOException) {
      console.warn(console.text("cli.error.file", "what", firstLine(e)));
      return Exit.STORE;
    }
    // Type and place only: a message might hold what people typed.
    StackTraceElement[] stack = e.getStackTrace();
    String place = stack.length == 0 ? "" : " " + stack[0];
    console.warn(console.text("cli.error.internal", "what", e.getClass().getName() + place));
    return Exit.INTERNAL;
  }

  private static String firstLine(Throwable e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return message.lines().findFirst().orElse(message);
  }
}
