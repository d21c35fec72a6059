package dev.noroshi.cli;

import dev.noroshi.guide.Flow;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks at the terminal and understands what is typed there. */
final class Prompt {

  private final Console console;
  private final Times times;

  Prompt(Console console, Times times) {
    this.console = console;
    this.times = times;
  }

  /** The input ended or the person stopped; what was recorded stays. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** An option by its number or its full words, in either language; nothing else counts. */
  static Optional<Flow.Answer> option(Flow.Question question, String typed) {
    List<Flow.Answer> answers = question.answers();
    for (int i = 0; i < answers.size(); i++) {
      Flow.Answer answer = answers.get(i);
      if (typed.equals(Integer.toString(i + 1))
          || typed.equalsIgnoreCase(plain(answer.label().ja()))
          || typed.equalsIgnoreCase(plain(answer.label().en()))) {
        return Optional.of(answer);
      }
    }
    return Optional.empty();
  }

  /** A time to come, or null when the person gives none. */
  @Nullable Instant time(String key, Instant now) {
    String example = times.example(now);
    while (true) {
      String typed = chosen(key, "example", example);
      if (typed.isEmpty()) {
        return null;
      }
      Optional<Instant> time = times.read(typed, now);
      if (time.isEmpty()) {
        console.say("walk.bad-time", "typed", typed, "example", example);
      } else if (!time.get().isAfter(now)) {
        console.say("walk.past-time", "time", times.show(time.get()));
      } else {
        return time.get();
      }
    }
  }

  String filled(String key) {
    while (true) {
      String typed = typed(key);
      if (!typed.isEmpty()) {
        return typed;
      }
      console.say("walk.empty");
    }
  }

  /** What is typed, without outer white space; q stops at every prompt. */
  String typed(String key, String... details) {
    String line = console.ask(key, details);
    if (line == null || plain(line).equalsIgnoreCase("q")) {
      throw new Stopped();
    }
    return line.strip();
  }

  /** As typed to choose: full-width digits and signs count as their plain ones. */
  String chosen(String key, String... details) {
    return plain(typed(key, details));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }
}
