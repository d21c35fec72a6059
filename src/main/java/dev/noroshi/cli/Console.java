package dev.noroshi.cli;

import dev.noroshi.desk.Refused;
import dev.noroshi.guide.Lang;
import dev.noroshi.guide.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The terminal, in one language. */
final class Console {

  private static final int WIDTH = 78;

  private final BufferedReader in;
  private final PrintStream out;
  private final PrintStream err;
  private final Texts texts;
  private final Lang lang;

  Console(BufferedReader in, PrintStream out, PrintStream err, Texts texts, Lang lang) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.texts = texts;
    this.lang = lang;
  }

  /** The same terminal in the words of a guide; what it lacks is said in the program's. */
  Console in(Texts guide) {
    return new Console(in, out, err, guide.orElse(texts), lang);
  }

  Lang lang() {
    return lang;
  }

  String text(String key, String... details) {
    return texts.get(lang, key, details);
  }

  String text(String key, Map<String, String> details) {
    return texts.get(lang, key, details);
  }

  String refusal(Refused refused) {
    return refused.words(texts, lang);
  }

  Set<String> keys() {
    return texts.byKey().keySet();
  }

  boolean has(String key) {
    return texts.byKey().containsKey(key);
  }

  /** Prints a text of the guide. */
  void say(String key, String... details) {
    print(text(key, details));
  }

  void print(String line) {
    out.println(harmless(line));
  }

  /** A paragraph, broken to the width of a terminal, each line indented. */
  void paragraph(String indent, String text) {
    Wrap.lines(harmless(text), WIDTH - indent.length()).forEach(line -> out.println(indent + line));
  }

  /** Prints what a program reads; the caller knows that it holds no control characters. */
  void printRaw(String text) {
    out.print(text);
    out.flush();
  }

  void warn(String line) {
    err.println(harmless(line));
  }

  /** What others typed is shown here too; it must not move the cursor or colour the screen. */
  private static String harmless(String line) {
    return line.replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n\\t\\u200d]]", "\ufffd");
  }

  /** Asks and waits for a line; null at the end of the input. */
  @Nullable String ask(String key, String... details) {
    out.print(text(key, details));
    out.flush();
    return readLine();
  }

  @Nullable String readLine() {
    try {
      return in.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
