package dev.noroshi.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Names and values, from the environment and from a file of {@code NAME=value} lines. The
 * environment comes first: a person who sets a variable for one run means it.
 */
public final class Values {

  static final Values NONE = new Values(Map.of(), Set.of(), List.of());

  private static final String FILE = "NOROSHI_SETTINGS";

  private final Map<String, String> all;
  private final Set<String> fromFile;
  private final List<Problem> problems;

  private Values(Map<String, String> all, Set<String> fromFile, List<Problem> problems) {
    this.all = all;
    this.fromFile = fromFile;
    this.problems = problems;
  }

  /**
   * Reads both.
   *
   * @param said the file that the command line names; else {@code NOROSHI_SETTINGS}
   */
  public static Values of(Map<String, String> environment, @Nullable Path said) {
    String named = environment.getOrDefault(FILE, "").strip();
    Path file = said != null ? said : Path.of(named);
    Map<String, String> all = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    if (!file.toString().isEmpty()) {
      try {
        read(file, Files.readAllLines(file), all, problems);
      } catch (IOException e) {
        problems.add(Problem.of("cli.settings.unreadable", "file", file.toString()));
      }
    }
    Set<String> fromFile = Set.copyOf(all.keySet());
    all.putAll(environment);
    return new Values(all, fromFile, problems);
  }

  private static void read(
      Path file, List<String> lines, Map<String, String> all, List<Problem> problems)
      throws IOException {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int sign = line.indexOf('=');
      String name = sign < 0 ? "" : line.substring(0, sign).strip();
      if (!name.matches("[A-Z][A-Z0-9_]*")) {
        String number = Integer.toString(i + 1);
        problems.add(Problem.of("cli.settings.line", "file", file.toString(), "line", number));
      } else if (all.put(name, unquoted(line.substring(sign + 1).strip())) != null) {
        problems.add(Problem.of("cli.settings.twice", "file", file.toString(), "name", name));
      }
    }
    boolean secret =
        all.keySet().stream().anyMatch(SettingsReader.SECRETS::contains)
            || all.getOrDefault("NOROSHI_DB", "").contains("password=");
    if (secret && othersMayRead(file)) {
      problems.add(Problem.of("cli.settings.open-file", "file", file.toString()));
    }
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() > 1
            && (value.startsWith("\"") || value.startsWith("'"))
            && value.charAt(0) == value.charAt(value.length() - 1);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  /** A group may read it: that is how a service is given its secrets. */
  private static boolean othersMayRead(Path file) throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return false;
    }
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
    return permissions.contains(PosixFilePermission.OTHERS_READ)
        || permissions.contains(PosixFilePermission.OTHERS_WRITE);
  }

  /** The value of a name, without the space around it; empty when there is none. */
  String get(String name) {
    return all.getOrDefault(name, "").strip();
  }

  /** Everything, for what else reads the environment. */
  public Map<String, String> all() {
    return Map.copyOf(all);
  }

  Set<String> fromFile() {
    return fromFile;
  }

  List<Problem> problems() {
    return problems;
  }

  /** Secrets are among the values. */
  @Override
  public String toString() {
    return "Values[" + all.size() + "]";
  }
}
