package dev.noroshi.standin.delivery;

import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.standin.TestSlack;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Delivery over Socket Mode. */
final class SocketModeDeliveryTest {

  private final TestSlack slack = TestSlack.open();
  private final List<RawSocket> sockets = new ArrayList<>();

  SocketModeDeliveryTest() {
    slack.api("conversations.join", "channel", "C1");
  }

  @AfterEach
  void close() {
    sockets.forEach(RawSocket::close);
    slack.close();
  }

  /** An acknowledging socket that has got everything that was waiting for one. */
  private RawSocket acking() {
    RawSocket socket = RawSocket.connect(slack, RawSocket.ACK);
    sockets.add(socket);
    until("hello", () -> socket.ofType("hello").size() == 1);
    slack.untilQuiet();
    return socket;
  }

  private static List<JsonObject> with(RawSocket socket, String text) {
    return socket.events("message").stream()
        .filter(e -> RawSocket.event(e).getString("text", "").equals(text))
        .toList();
  }

  private void disconnect(String how) {
    slack.control("disconnect", "how", how);
  }

  @Test
  void a_ticket_opens_one_socket_only() {
    String url = RawSocket.url(slack);
    RawSocket first = RawSocket.at(url, RawSocket.ACK);
    sockets.add(first);
    until("hello", () -> first.ofType("hello").size() == 1);

    RawSocket second = RawSocket.at(url, RawSocket.ACK);

    until("the refusal", second::closed);
    assertThat(second.got()).isEmpty();
  }

  @Test
  void a_ticket_is_worth_nothing_after_thirty_seconds() {
    String url = RawSocket.url(slack);
    slack.control("clock", "advance", 31);

    RawSocket late = RawSocket.at(url, RawSocket.ACK);

    until("the refusal", late::closed);
    assertThat(late.got()).isEmpty();
  }

  @Test
  void a_socket_is_greeted_with_how_many_there_are() {
    acking();
    JsonObject hello = acking().ofType("hello").get(0);

    assertThat(hello.getInt("num_connections")).isEqualTo(2);
    assertThat(hello.getJsonObject("connection_info").getString("app_id"))
        .isEqualTo(slack.credentials().appId());
    assertThat(hello.getJsonObject("debug_info").getInt("approximate_connection_time"))
        .isPositive();
  }

  @Test
  void the_eleventh_socket_is_one_too_many() {
    for (int i = 0; i < 10; i++) {
      acking();
    }
    RawSocket eleventh = RawSocket.connect(slack, RawSocket.ACK);

    until("the end", eleventh::closed);
    assertThat(eleventh.ofType("disconnect").get(0).getString("reason"))
        .isEqualTo("too_many_websockets");
    assertThat(eleventh.ofType("hello")).isEmpty();
  }

  @Test
  void an_event_that_is_not_acknowledged_comes_again_in_a_new_envelope() {
    RawSocket socket = acking();
    socket.answer(RawSocket.SILENCE);
    slack.control("clock", "freeze", true);
    slack.say("U1", "C1", "again");
    until("the first", () -> with(socket, "again").size() == 1);

    slack.control("clock", "advance", 3);
    until("the second", () -> with(socket, "again").size() == 2);
    slack.untilLater("the third", () -> with(socket, "again").size() == 3);
    slack.untilLater("the fourth", () -> with(socket, "again").size() == 4);
    slack.untilLater("the end", () -> slack.control("pending").getInt("events") == 0);
    slack.control("clock", "advance", 4_000);
    slack.untilQuiet();

    List<JsonObject> tries = with(socket, "again");
    assertThat(tries).extracting(e -> e.getInt("retry_attempt")).containsExactly(0, 1, 2, 3);
    assertThat(tries.subList(1, 4)).allMatch(e -> e.getString("retry_reason").equals("timeout"));
    assertThat(tries.get(0).getString("retry_reason")).isEmpty();
    Set<String> envelopes = new HashSet<>();
    Set<String> events = new HashSet<>();
    for (JsonObject envelope : tries) {
      envelopes.add(envelope.getString("envelope_id"));
      events.add(envelope.getJsonObject("payload").getString("event_id"));
    }
    assertThat(envelopes).hasSize(4);
    assertThat(events).hasSize(1);
  }

  @Test
  void a_try_may_come_to_another_socket() {
    RawSocket dying = acking();
    dying.answer(RawSocket.SILENCE);
    slack.control("clock", "freeze", true);
    slack.say("U1", "C1", "moved");
    until("the first", () -> with(dying, "moved").size() == 1);
    RawSocket other = RawSocket.connect(slack, RawSocket.ACK);
    sockets.add(other);
    until("hello", () -> other.ofType("hello").size() == 1);

    dying.close();

    until("the second", () -> with(other, "moved").size() == 1);
    assertThat(with(other, "moved").get(0).getInt("retry_attempt")).isEqualTo(1);
  }

  @Test
  void a_command_that_is_not_acknowledged_is_not_sent_again() {
    RawSocket socket = acking();
    socket.answer(RawSocket.SILENCE);
    slack.control("clock", "freeze", true);
    var command = slack.beginControl("command", "as", "U1", "channel", "C1", "text", "/small x");
    until("the command", () -> socket.ofType("slash_commands").size() == 1);

    slack.control("clock", "advance", 3);

    assertThat(command.join().error()).isEqualTo("operation_timeout");
    slack.control("clock", "advance", 4_000);
    slack.untilQuiet();
    assertThat(socket.ofType("slash_commands")).hasSize(1);
  }

  @Test
  void an_answer_inside_the_acknowledgement_counts_only_where_one_is_accepted() {
    RawSocket socket = acking();
    socket.answer(
        envelope ->
            "{\"envelope_id\":\""
                + envelope.getString("envelope_id")
                + "\",\"payload\":{\"text\":\"inside\"}}");

    slack.control("command", "as", "U1", "channel", "C1", "text", "/small x");
    slack.control("shortcut", "as", "U1", "callback_id", "open-form");

    assertThat(socket.ofType("slash_commands").get(0).getBoolean("accepts_response_payload"))
        .isTrue();
    assertThat(socket.ofType("interactive").get(0).getBoolean("accepts_response_payload"))
        .isFalse();
    assertThat(slack.whispers("U1", "C1"))
        .extracting(w -> w.getString("text"))
        .containsExactly("inside");
  }

  @Test
  void each_envelope_goes_to_one_socket_and_not_always_to_the_same() {
    RawSocket one = acking();
    RawSocket two = acking();

    for (int i = 0; i < 10; i++) {
      slack.say("U1", "C1", "line " + i);
    }
    slack.untilQuiet();

    for (int i = 0; i < 10; i++) {
      assertThat(with(one, "line " + i).size() + with(two, "line " + i).size()).isEqualTo(1);
    }
    assertThat(one.events("message")).isNotEmpty();
    assertThat(two.events("message")).isNotEmpty();
  }

  @Test
  void an_event_waits_for_a_socket_and_a_command_does_not() {
    slack.say("U1", "C1", "waiting");
    assertThat(slack.tryControl("command", "as", "U1", "channel", "C1", "text", "/small x").error())
        .isEqualTo("dispatch_failed");

    RawSocket socket = acking();

    until("the event", () -> with(socket, "waiting").size() == 1);
    assertThat(socket.ofType("slash_commands")).isEmpty();
  }

  @Test
  void a_socket_is_pinged() {
    RawSocket socket = acking();

    slack.untilLater("a ping", () -> socket.pings() > 0);
    slack.untilLater("another", () -> socket.pings() > 1);
  }

  @Test
  void a_socket_is_warned_and_then_refreshed_when_its_time_is_over() {
    RawSocket socket = acking();

    slack.control("clock", "advance", 4 * 3_600 - 5);
    until("the warning", () -> reasons(socket).contains("warning"));
    assertThat(socket.closed()).isFalse();
    slack.control("clock", "advance", 10);

    until("the end", socket::closed);
    assertThat(reasons(socket)).containsExactly("warning", "refresh_requested");
  }

  private static List<String> reasons(RawSocket socket) {
    return socket.ofType("disconnect").stream().map(d -> d.getString("reason")).toList();
  }

  @Test
  void a_socket_can_be_warned_refreshed_and_disabled_on_demand() {
    RawSocket warned = acking();
    disconnect("warning");
    until("the warning", () -> reasons(warned).contains("warning"));
    assertThat(warned.closed()).isFalse();
    disconnect("refresh_requested");
    until("the end", warned::closed);
    assertThat(reasons(warned)).containsExactly("warning", "refresh_requested");

    RawSocket disabled = acking();
    disconnect("link_disabled");
    until("the end", disabled::closed);
    assertThat(reasons(disabled)).containsExactly("link_disabled");
  }

  @Test
  void a_connection_that_is_cut_off_says_nothing_and_its_events_come_again() {
    RawSocket cut = acking();
    cut.answer(RawSocket.SILENCE);
    slack.say("U1", "C1", "cut");
    until("the event", () -> with(cut, "cut").size() == 1);

    disconnect("abrupt");
    until("the end", cut::closed);
    RawSocket next = acking();

    assertThat(reasons(cut)).isEmpty();
    until("again", () -> with(next, "cut").size() == 1);
  }

  @Test
  void neighbours_can_be_swapped_and_events_doubled() {
    RawSocket socket = acking();
    slack.control("mischief", "swap", 1);
    slack.say("U1", "C1", "first");
    slack.say("U1", "C1", "second");
    until("both", () -> with(socket, "first").size() + with(socket, "second").size() == 2);
    assertThat(
            socket.events("message").stream()
                .map(e -> RawSocket.event(e).getString("text"))
                .filter(text -> text.equals("first") || text.equals("second")))
        .containsExactly("second", "first");

    slack.control("mischief", "duplicate", 1);
    slack.say("U1", "C1", "twice");
    until("two", () -> with(socket, "twice").size() == 2);
    assertThat(with(socket, "twice"))
        .extracting(e -> e.getJsonObject("payload").getString("event_id"))
        .containsOnly(with(socket, "twice").get(0).getJsonObject("payload").getString("event_id"));
  }

  @Test
  void an_event_says_for_whom_and_whether_the_channel_is_shared() {
    RawSocket socket = acking();
    slack.api("conversations.join", "channel", "C3");
    slack.say("U4", "C3", "from outside");
    until("the event", () -> with(socket, "from outside").size() == 1);

    JsonObject payload = with(socket, "from outside").get(0).getJsonObject("payload");
    assertThat(payload.getBoolean("is_ext_shared_channel")).isTrue();
    assertThat(payload.getString("type")).isEqualTo("event_callback");
    assertThat(payload.getString("team_id")).isEqualTo("T1");
    assertThat(payload.getString("event_context")).isNotEmpty();
    assertThat(payload.getJsonArray("authorizations").getJsonObject(0).getString("team_id"))
        .isEqualTo("T1");
    assertThat(payload.getJsonObject("event").getString("user")).isEqualTo("U4");
  }

  @Test
  void two_workspaces_with_the_same_ids_are_kept_apart() {
    RawSocket socket = acking();
    slack.apiAs(slack.credentials("T2").botToken(), "conversations.join", "channel", "C1");

    slack.control("message", "team", "T2", "as", "U1", "channel", "C1", "text", "in two");
    until("the event", () -> with(socket, "in two").size() == 1);

    assertThat(with(socket, "in two").get(0).getJsonObject("payload").getString("team_id"))
        .isEqualTo("T2");
    assertThat(slack.messages("U1", "C1"))
        .extracting(m -> m.getString("text"))
        .doesNotContain("in two");
  }
}
