package dev.noroshi.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.socket_mode.SocketModeClient;
import dev.noroshi.app.Noroshi;
import dev.noroshi.app.RecordPlace;
import dev.noroshi.app.Settings;
import dev.noroshi.app.Values;
import dev.noroshi.app.doctor.Finding.Mark;
import dev.noroshi.app.web.Address;
import dev.noroshi.app.web.AdminListener;
import dev.noroshi.desk.OpenIncident;
import dev.noroshi.desk.Ticket;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.Lang;
import dev.noroshi.guide.Texts;
import dev.noroshi.guide.tree.GuideFiles;
import dev.noroshi.slack.probe.Probe;
import dev.noroshi.slack.who.Policy;
import dev.noroshi.standin.TestSlack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault is planted once and found. */
final class DoctorTest {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  @TempDir Path folder = Path.of("");

  private final Map<String, String> environment = new TreeMap<>();
  private TestSlack slack;
  private GuideFiles guide;
  private Clock clock = Clock.systemUTC();
  private @Nullable Grants grants;
  private @Nullable String channel;

  @SuppressWarnings("NullAway") // opened before each test
  DoctorTest() {
    slack = null;
    guide = null;
  }

  @BeforeEach
  void open() throws IOException {
    guide = GuideFiles.bundled();
    open(Files.readString(Path.of("manifests/socket-mode.json")));
  }

  private void open(String manifest) {
    slack = TestSlack.open(TestSlack.text("setup.json"), manifest, null);
    environment.put("SLACK_API_URL", slack.standIn().apiUrl());
    environment.put("SLACK_BOT_TOKEN", slack.credentials().botToken());
    environment.put("SLACK_APP_TOKEN", slack.credentials().appToken());
    environment.put("NOROSHI_DB", record().toString());
    environment.put("NOROSHI_ADMIN", "off");
  }

  @AfterEach
  void close() {
    slack.close();
  }

  private Path record() {
    return folder.resolve("record.db");
  }

  private List<Finding> examined() {
    List<Finding> found = new ArrayList<>();
    boolean sound =
        Doctor.examine(
            new Doctor.Visit(Values.of(environment, null), null, guide, channel, "確認"),
            found::add,
            clock,
            PATIENCE,
            grants);
    assertThat(sound).isEqualTo(found.stream().noneMatch(f -> f.mark() == Mark.FAULT));
    readable(found);
    return found;
  }

  /** Every finding is said in both languages with all its details, and with no secret. */
  private void readable(List<Finding> found) {
    Texts texts = Guide.checked(bundled()).texts();
    for (Finding finding : found) {
      for (Lang lang : Lang.values()) {
        String said = texts.get(lang, finding.key(), finding.details());
        assertThat(said)
            .doesNotContain("{")
            .doesNotContain(slack.credentials().botToken())
            .doesNotContain(slack.credentials().appToken());
      }
    }
  }

  private static GuideFiles bundled() {
    try {
      return GuideFiles.bundled();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void finds(Mark mark, String key) {
    assertThat(examined())
        .as(key)
        .anyMatch(f -> f.mark() == mark && f.key().equals(key))
        .noneMatch(f -> f.mark() == Mark.FAULT && !f.key().equals(key));
  }

  private void bring(String user, String to) {
    slack.control("invite", "as", user, "channel", to, "user", bot());
  }

  private String bot() {
    return slack.api("auth.test").json().getString("user_id");
  }

  private void incidentIn(String bound) throws IOException {
    RecordPlace place = RecordPlace.of(record().toString(), Map.of());
    try (Noroshi noroshi = Noroshi.open(place, Guide.checked(guide))) {
      noroshi
          .desk()
          .handle(
              new OpenIncident(
                  new Ticket("sato (U1)", "T1/1", Lang.JA),
                  noroshi.desk().newIncidentId(),
                  "不審な暗号化",
                  false,
                  null,
                  Lang.JA,
                  bound,
                  null));
    }
  }

  @Test
  void a_sound_installation_has_no_fault_and_what_cannot_be_looked_at_is_said() throws IOException {
    bring("U1", "C2");
    incidentIn("T1/C2");

    List<Finding> found = examined();

    assertThat(found).noneMatch(f -> f.mark() == Mark.FAULT || f.mark() == Mark.WARNING);
    assertThat(found)
        .extracting(Finding::key)
        .contains(
            "doctor.guide",
            "doctor.settings",
            "doctor.bot-token",
            "doctor.app-token",
            "doctor.clock",
            "doctor.scopes",
            "doctor.file",
            "doctor.database",
            "doctor.membership",
            "doctor.interactivity");
    assertThat(found)
        .filteredOn(f -> f.mark() == Mark.UNCHECKED)
        .extracting(Finding::key)
        .contains("doctor.interactivity");
  }

  @Test
  void a_record_that_is_not_there_yet_is_no_fault_and_is_not_made() {
    assertThat(examined()).extracting(Finding::key).contains("doctor.database.new");
    assertThat(record()).doesNotExist();
  }

  @Test
  void missing_settings() {
    environment.remove("SLACK_APP_TOKEN");
    finds(Mark.FAULT, "cli.settings.no-app-token");
  }

  @Test
  void a_name_in_the_environment_that_looks_misspelt() {
    environment.put("NOROSHI_OUTSIDE_DOMAIN", "vendor.example");
    finds(Mark.WARNING, "cli.settings.unknown");
  }

  @Test
  void a_bot_token_that_slack_does_not_know() {
    environment.put("SLACK_BOT_TOKEN", "xoxb-1111111111-2222222222-wrong");
    finds(Mark.FAULT, "doctor.token.invalid");
  }

  @ParameterizedTest
  @CsvSource({
    "account_inactive, doctor.token.revoked",
    "token_revoked, doctor.token.revoked",
    "token_expired, doctor.token.expired",
    "not_allowed_token_type, doctor.token.kind",
    "missing_scope, doctor.token.scope",
    "team_access_not_granted, doctor.token.other"
  })
  void what_slack_says_of_a_token(String error, String key) {
    slack.control("fault", "method", "apps.connections.open", "error", error, "times", 1);
    finds(Mark.FAULT, key);
    slack.control("fault", "method", "auth.test", "error", error, "times", 1);
    finds(Mark.FAULT, key);
  }

  @Test
  void the_token_of_something_else_than_a_bot() {
    String appToken = slack.credentials().appToken();
    try (Probe probe =
        new Probe(slack.standIn().apiUrl(), appToken, null, Policy.NONE, clock, PATIENCE)) {
      assertThat(new BotTokenCheck(probe).look().get(0).key()).isEqualTo("doctor.token.not-bot");
    }
  }

  @Test
  void slack_that_cannot_be_reached() {
    environment.put("SLACK_API_URL", "http://127.0.0.1:1/api/");
    assertThat(examined()).extracting(Finding::key).contains("doctor.slack.away");
  }

  @Test
  void a_scope_that_was_not_granted_and_one_too_many() {
    Set<String> asked = grants == null ? Grants.bundled(Settings.Mode.SOCKET).scopes() : Set.of();
    List<String> granted = new ArrayList<>(asked);
    granted.remove("pins:write");
    slack.control("scopes", "team", "T1", "scopes", granted);
    finds(Mark.FAULT, "doctor.scopes.missing");

    granted.addAll(List.of("pins:write", "reactions:write"));
    slack.control("scopes", "team", "T1", "scopes", granted);
    finds(Mark.WARNING, "doctor.scopes.more");
  }

  private void subscribed(boolean really) throws IOException {
    slack.close();
    String manifest =
        Files.readString(Path.of("manifests/socket-mode.json"))
            .replaceFirst("\"event_subscriptions\": *\\{[^}]*},", "");
    open(
        really
            ? manifest.replace(
                "\"org_deploy_enabled\"",
                "\"event_subscriptions\": {\"bot_events\": [\"message.groups\"]},"
                    + " \"org_deploy_enabled\"")
            : manifest);
    Grants bundled = Grants.bundled(Settings.Mode.SOCKET);
    grants = new Grants(bundled.scopes(), Set.of("message.groups"));
    channel = "C2";
  }

  @Test
  void an_event_is_tried_and_nothing_stays_behind() throws IOException {
    subscribed(true);
    bring("U1", "C2");

    finds(Mark.OK, "doctor.events.came");
    assertThat(slack.messages("U1", "C2").toString()).doesNotContain("確認");
  }

  @Test
  void an_event_that_does_not_come() throws IOException {
    subscribed(false);
    bring("U1", "C2");

    finds(Mark.FAULT, "doctor.events.did-not-come");
    assertThat(slack.messages("U1", "C2").toString()).doesNotContain("確認");
  }

  @Test
  void an_event_that_cannot_be_tried() throws IOException {
    subscribed(true);
    finds(Mark.FAULT, "doctor.events.not-posted");
    channel = null;
    finds(Mark.UNCHECKED, "doctor.events.channel");
  }

  @Test
  void a_trial_message_that_stays_is_said() throws IOException {
    subscribed(true);
    bring("U1", "C2");
    slack.control("fault", "method", "chat.delete", "error", "cant_delete_message", "times", 1);

    finds(Mark.WARNING, "doctor.events.left");
  }

  @Test
  void nothing_is_taken_away_from_a_process_that_runs() throws Exception {
    subscribed(true);
    bring("U1", "C2");
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.standIn().apiUrl());
    Slack other = Slack.getInstance(config);
    try (SocketModeClient running =
        other.socketMode(slack.credentials().appToken(), SocketModeClient.Backend.JavaWebSocket)) {
      running.connect();
      slack.untilConnected();

      finds(Mark.UNCHECKED, "doctor.events.others");
      assertThat(slack.messages("U1", "C2").toString()).doesNotContain("確認");
    }
  }

  @Test
  void a_bot_that_is_not_in_the_channel_of_an_incident() throws IOException {
    incidentIn("T1/C2");
    assertThat(examined())
        .filteredOn(f -> f.mark() == Mark.FAULT)
        .extracting(Finding::key)
        .containsAnyOf("doctor.membership.gone", "doctor.membership.unseen");

    bring("U1", "C2");
    slack.control("archive", "as", "U1", "channel", "C2");
    finds(Mark.FAULT, "doctor.membership.archived");
  }

  @Test
  void a_channel_that_somebody_from_outside_reads() throws IOException {
    bring("U1", "C3");
    incidentIn("T1/C3");
    finds(Mark.WARNING, "doctor.membership.outsiders");
  }

  @Test
  void a_file_that_is_no_record() throws IOException {
    Files.writeString(record(), "This is not a database at all. ".repeat(100));
    Files.setPosixFilePermissions(record(), PosixFilePermissions.fromString("rw-------"));
    finds(Mark.FAULT, "store.broken");
  }

  @Test
  void a_record_of_a_later_program() throws Exception {
    incidentIn("T1/C2");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + record());
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into flyway_schema_history (installed_rank, version, description, type, script,"
              + " installed_by, execution_time, success)"
              + " values (99, '99', 'later', 'SQL', 'V99__later.sql', 'x', 1, true)");
    }
    finds(Mark.FAULT, "store.newer-schema");
  }

  @Test
  void a_record_that_others_may_read() throws IOException {
    bring("U1", "C2");
    incidentIn("T1/C2");
    Files.setPosixFilePermissions(record(), PosixFilePermissions.fromString("rw-r--r--"));
    finds(Mark.FAULT, "doctor.file.open");
  }

  @Test
  void a_folder_that_is_not_there() {
    environment.put("NOROSHI_DB", folder.resolve("nowhere/record.db").toString());
    finds(Mark.FAULT, "doctor.file.folder");
  }

  @Test
  void a_disk_that_is_nearly_full() {
    assertThat(new FileCheck(record(), Long.MAX_VALUE, 0).look())
        .extracting(Finding::key)
        .containsExactly("doctor.file.space");
    assertThat(new FileCheck(record(), Long.MAX_VALUE, Long.MAX_VALUE).look())
        .extracting(Finding::key)
        .containsExactly("doctor.file.full");
  }

  @Test
  void a_guide_with_a_fault() throws IOException {
    Map<String, String> texts = new TreeMap<>(guide.texts());
    texts.put("roles.json", "{}");
    guide = new GuideFiles(texts);
    finds(Mark.FAULT, "doctor.guide.faults");
  }

  @Test
  void a_clock_that_is_wrong() {
    clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-20));
    finds(Mark.WARNING, "doctor.clock.off");
    clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(3));
    finds(Mark.FAULT, "doctor.clock.wrong");
  }

  @Test
  void an_address_that_is_taken() throws IOException {
    environment.put("NOROSHI_MODE", "http");
    environment.put("SLACK_SIGNING_SECRET", slack.credentials().signingSecret());
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      environment.put("NOROSHI_HTTP", "127.0.0.1:" + taken.getLocalPort());
      finds(Mark.FAULT, "doctor.address.taken");
    }
    finds(Mark.OK, "doctor.address");
    environment.put("NOROSHI_HTTP", "no.such.host.invalid:3000");
    finds(Mark.FAULT, "doctor.address.unknown");
  }

  @Test
  void an_address_that_noroshi_itself_holds_is_no_fault() throws IOException {
    try (AdminListener running =
        new AdminListener(new Address("127.0.0.1", 0), Map::of, () -> "")) {
      Address held = new Address("127.0.0.1", running.port());
      assertThat(new AddressCheck("NOROSHI_ADMIN", held, Optional.of(held)).look())
          .extracting(Finding::key)
          .containsExactly("doctor.address.ours");
    }
  }
}
