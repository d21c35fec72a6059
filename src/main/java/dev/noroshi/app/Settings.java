package dev.noroshi.app;

import dev.noroshi.app.web.Address;
import dev.noroshi.slack.who.Policy;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the administrator set for running in a workspace.
 *
 * @param values all names and values, those of the file and those of the environment
 * @param apiUrl the Web API, or null for Slack's own
 * @param appToken needed in Socket Mode
 * @param signingSecret needed over HTTP
 * @param http where Slack's requests are taken, over HTTP
 * @param admin where health and metrics are shown; empty when switched off
 * @param doubts what looks like a slip and does not keep the program from running
 */
public record Settings(
    Values values,
    Mode mode,
    @Nullable String apiUrl,
    String botToken,
    @Nullable String appToken,
    @Nullable String signingSecret,
    RecordPlace record,
    Address http,
    Optional<Address> admin,
    Policy policy,
    List<Problem> doubts) {

  /** How Slack reaches us. */
  public enum Mode {
    /** By a socket that we open: no public address is needed. */
    SOCKET,
    /** By signed requests. */
    HTTP
  }

  public Settings {
    doubts = List.copyOf(doubts);
  }

  /** Thrown with everything that is missing or wrong, so that it can be put right at once. */
  public static final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient List<Problem> problems;

    Wrong(List<Problem> problems) {
      super(problems.size() + " problems");
      this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
      return problems;
    }
  }

  /** The values for one run; of the record's place what the command line says comes first. */
  public static Settings of(Values values, @Nullable String database) throws Wrong {
    return new SettingsReader(values).read(database);
  }

  /** For Slack in the same process: no listeners of ours. */
  static Settings local(String apiUrl, String botToken, String appToken, RecordPlace record) {
    return new Settings(
        Values.NONE,
        Mode.SOCKET,
        apiUrl,
        botToken,
        appToken,
        null,
        record,
        SettingsReader.USUAL_HTTP,
        Optional.empty(),
        Policy.NONE,
        List.of());
  }

  /** Nothing of this is secret. */
  @Override
  public String toString() {
    return "Settings[mode=%s, record=%s, http=%s, admin=%s]"
        .formatted(mode, record.shown(), http, admin.map(Address::toString).orElse("off"));
  }
}
