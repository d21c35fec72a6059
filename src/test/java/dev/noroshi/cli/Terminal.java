package dev.noroshi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs the command line as a person would, with what they type, and keeps what they see. */
final class Terminal {

  private final Map<String, String> environment = new TreeMap<>();
  private String typed = "";
  private Runnable meanwhile = () -> {};

  /** What came out. */
  record Result(int status, String out, String err) {

    /** What came out, with the breaks that fit it to the screen and all other space gone. */
    String flowing() {
      return flowing(out);
    }

    static String flowing(String text) {
      return text.replaceAll("\\s", "");
    }

    List<String> lines() {
      return out.lines().toList();
    }
  }

  static Terminal with(Path database) {
    return new Terminal().environment("NOROSHI_DB", database.toString());
  }

  Terminal environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  Terminal typing(String... lines) {
    typed = String.join("\n", lines) + "\n";
    return this;
  }

  /** What happens elsewhere after the question was shown and before the first line is typed. */
  Terminal meanwhile(Runnable happening) {
    meanwhile = happening;
    return this;
  }

  Terminal input(String text) {
    typed = text;
    return this;
  }

  Result run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Main.run(
            args,
            keyboard(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            environment);
    return new Result(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private BufferedReader keyboard() {
    return new BufferedReader(new StringReader(typed)) {
      @Override
      public String readLine() throws IOException {
        meanwhile.run();
        meanwhile = () -> {};
        return super.readLine();
      }
    };
  }

  /** The id of the one incident in a database. */
  static String onlyIncident(Path database) {
    List<String> lines = with(database).run("incidents", "--lang", "en").lines();
    assertThat(lines).hasSize(1);
    return lines.get(0).substring(0, lines.get(0).indexOf(' '));
  }
}
