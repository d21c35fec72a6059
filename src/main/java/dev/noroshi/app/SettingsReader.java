package dev.noroshi.app;

import dev.noroshi.app.Settings.Mode;
import dev.noroshi.app.Settings.Wrong;
import dev.noroshi.app.web.Address;
import dev.noroshi.slack.who.Policy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks all values of one run and names everything that is wrong with them. */
final class SettingsReader {

  static final String BOT_TOKEN = "SLACK_BOT_TOKEN";
  static final String APP_TOKEN = "SLACK_APP_TOKEN";
  static final String SIGNING_SECRET = "SLACK_SIGNING_SECRET";
  static final Set<String> SECRETS = Set.of(BOT_TOKEN, APP_TOKEN, SIGNING_SECRET);
  static final Address USUAL_HTTP = new Address("0.0.0.0", 3000);
  private static final Address USUAL_ADMIN = new Address("127.0.0.1", 9090);

  private static final Set<String> KNOWN =
      Set.of(
          BOT_TOKEN,
          APP_TOKEN,
          SIGNING_SECRET,
          "SLACK_API_URL",
          "NOROSHI_DB",
          "NOROSHI_GUIDE",
          "NOROSHI_OWN",
          "NOROSHI_MODE",
          "NOROSHI_HTTP",
          "NOROSHI_ADMIN",
          "NOROSHI_OUTSIDE_DOMAINS",
          "NOROSHI_OUTSIDE_GROUPS",
          "NOROSHI_EMERGENCY");

  /** Of the launcher and of this program, in the environment only. */
  private static final Set<String> OURS = Set.of("NOROSHI_SETTINGS", "NOROSHI_JVM", "NOROSHI_NAME");

  private static final Pattern DOMAIN =
      Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");
  private static final Pattern GROUP = Pattern.compile("S[A-Z0-9]+");

  private final Values values;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> doubts = new ArrayList<>();

  SettingsReader(Values values) {
    this.values = values;
    problems.addAll(values.problems());
  }

  Settings read(@Nullable String database) throws Wrong {
    misspelt();
    Mode mode = mode();
    String bot = token(BOT_TOKEN, "xoxb-", true);
    String app = token(APP_TOKEN, "xapp-", mode == Mode.SOCKET);
    String secret = secret(mode == Mode.HTTP);
    String url = apiUrl();
    RecordPlace record = record(database);
    Address http = address("NOROSHI_HTTP", USUAL_HTTP);
    Optional<Address> admin =
        values.get("NOROSHI_ADMIN").equalsIgnoreCase("off")
            ? Optional.empty()
            : Optional.of(address("NOROSHI_ADMIN", USUAL_ADMIN));
    Policy policy =
        new Policy(
            listed("NOROSHI_OUTSIDE_DOMAINS", DOMAIN, "cli.settings.domain", true),
            listed("NOROSHI_OUTSIDE_GROUPS", GROUP, "cli.settings.group", false),
            values.get("NOROSHI_EMERGENCY").replace("\\n", "\n"));
    if (!problems.isEmpty()) {
      throw new Wrong(problems);
    }
    return new Settings(
        values,
        mode,
        url,
        bot,
        app.isEmpty() ? null : app,
        secret.isEmpty() ? null : secret,
        record,
        http,
        admin,
        policy,
        doubts);
  }

  /**
   * A name in the file that we do not know is a fault: a misspelt rule would not hold. In the
   * environment it may be of another program, such as what a cluster sets for a service.
   */
  private void misspelt() {
    for (String name : values.all().keySet()) {
      boolean inFile = values.fromFile().contains(name);
      boolean ours = name.startsWith("NOROSHI_") || inFile;
      if (ours && !KNOWN.contains(name) && (inFile || !OURS.contains(name))) {
        (inFile ? problems : doubts)
            .add(Problem.of("cli.settings.unknown", "name", name, "near", nearest(name)));
      }
    }
  }

  private static String nearest(String name) {
    return new TreeSet<>(KNOWN)
        .stream()
            .min((a, b) -> Integer.compare(distance(name, a), distance(name, b)))
            .orElseThrow();
  }

  /** How many letters must be changed, added or taken away. */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= from.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int same = corner + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(same, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }

  private Mode mode() {
    String said = values.get("NOROSHI_MODE").toLowerCase(Locale.ROOT);
    if (!Set.of("", "socket", "http").contains(said)) {
      problems.add(Problem.of("cli.settings.mode"));
    }
    return said.equals("http") ? Mode.HTTP : Mode.SOCKET;
  }

  /** The shape is checked and never shown: most mistakes are one token for the other. */
  private String token(String name, String start, boolean needed) {
    String token = values.get(name);
    if (token.isEmpty()) {
      if (needed) {
        problems.add(
            name.equals(BOT_TOKEN)
                ? Problem.of("cli.settings.no-bot-token")
                : Problem.of("cli.settings.no-app-token"));
      }
    } else if (!token.matches(start + "[A-Za-z0-9-]{12,}")) {
      problems.add(Problem.of("cli.settings.token", "name", name, "start", start));
    }
    return token;
  }

  private String secret(boolean needed) {
    String secret = values.get(SIGNING_SECRET);
    if (secret.isEmpty() && needed) {
      problems.add(Problem.of("cli.settings.no-signing-secret"));
    } else if (!secret.isEmpty() && !secret.matches("[!-~]{16,}")) {
      problems.add(Problem.of("cli.settings.signing-secret"));
    }
    return secret;
  }

  private @Nullable String apiUrl() {
    String url = values.get("SLACK_API_URL");
    if (!url.isEmpty() && !url.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
      problems.add(Problem.of("cli.settings.api-url"));
    }
    return url.isEmpty() ? null : url.replaceFirst("/?$", "/");
  }

  private RecordPlace record(@Nullable String database) {
    try {
      return RecordPlace.of(database, values.all());
    } catch (RecordPlace.Unusable e) {
      problems.add(Problem.of("cli.error.place", "what", String.valueOf(e.getMessage())));
    } catch (IOException e) {
      problems.add(Problem.of("cli.error.file", "what", String.valueOf(e.getMessage())));
    }
    return new RecordPlace("");
  }

  private Address address(String name, Address usual) {
    String said = values.get(name);
    Optional<Address> read = Address.read(said);
    if (!said.isEmpty() && read.isEmpty()) {
      problems.add(Problem.of("cli.settings.address", "name", name, "usual", usual.toString()));
    }
    return read.orElse(usual);
  }

  /** Comma separated; one that is not of the form would silently hold for nobody. */
  private Set<String> listed(String name, Pattern form, String key, boolean lower) {
    Set<String> all =
        Arrays.stream(values.get(name).split(",", -1))
            .map(String::strip)
            .map(value -> lower ? value.toLowerCase(Locale.ROOT).replaceFirst("^@", "") : value)
            .filter(value -> !value.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    for (String value : all) {
      if (!form.matcher(value).matches()) {
        problems.add(Problem.of(key, "name", name, "value", value));
      }
    }
    return all;
  }
}
