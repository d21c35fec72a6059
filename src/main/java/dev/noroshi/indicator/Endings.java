package dev.noroshi.indicator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a name ends in tells a domain from a class name, a number or a file. Top-level domains for
 * examples and for use inside a company count too; a reader must not have to know which they are.
 * All labels are given in lower case.
 */
final class Endings {

  private static final String FILE = "top-level-domains.txt";
  private static final String ENCODED = "xn--";
  private static final Set<String> DOMAINS = read();

  /** Endings of files that are also top-level domains. {@code .com} is not here: it is a domain. */
  private static final Set<String> FILES =
      Set.of(
          "zip", "mov", "sh", "py", "md", "rs", "pl", "pm", "ps", "so", "cab", "cat", "inc", "java",
          "map", "one", "pub");

  /** Endings that stand before the last one, as in {@code invoice.pdf.zip}. */
  private static final Set<String> INNER =
      Set.of(
          "bak", "csv", "doc", "docx", "exe", "html", "jpg", "js", "json", "log", "min", "pdf",
          "png", "ppt", "pptx", "sql", "tar", "test", "txt", "xls", "xlsx", "xml");

  private Endings() {}

  private static Set<String> read() {
    try (InputStream in = Endings.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("no " + FILE + " in this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.split(" ", -1)))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isDomain(String label) {
    return DOMAINS.contains(label)
        || (label.startsWith(ENCODED) && label.length() > ENCODED.length());
  }

  /** Any word: inside a company, mail goes to names that the world does not know. */
  static boolean isMailHost(String label) {
    return isDomain(label)
        || (label.length() > 1 && label.codePoints().allMatch(Signs::isAsciiLetter));
  }

  static boolean isFileToo(String label) {
    return FILES.contains(label);
  }

  static boolean isInner(String label) {
    return INNER.contains(label);
  }
}
