package dev.noroshi.standin.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.standin.TestSlack;
import dev.noroshi.standin.web.Wire.Heard;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sockets' port: who shakes hands, who says who it is, and how much anybody may say. */
final class SocketGateTest {

  private static final TestSlack SLACK = TestSlack.open();
  private static final int PORT = Wire.port(SLACK);
  private static final int SOCKETS = Wire.socketPort(SLACK);

  @AfterAll
  static void end() {
    SLACK.close();
  }

  private static String handshake(String path, String headers) {
    return Wire.request(
        SOCKETS,
        "GET " + path,
        "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            + headers,
        "");
  }

  private static Wire open(String path) {
    Wire wire = new Wire(SOCKETS);
    wire.say(handshake(path, ""));
    assertThat(wire.hear().status()).isEqualTo(101);
    return wire;
  }

  /** A link of the app, with a ticket as its client would ask for one. */
  private static Wire link() {
    String url =
        SLACK
            .apiAs(SLACK.credentials().appToken(), "apps.connections.open")
            .json()
            .getString("url");
    URI address = URI.create(url);
    Wire wire = open(address.getRawPath() + "?" + address.getRawQuery());
    TestSlack.until("a socket", () -> sockets() > 0);
    return wire;
  }

  private static int sockets() {
    return SLACK.control("pending").getJsonObject("sockets").getInt(SLACK.credentials().appId());
  }

  /** One frame from a client; the mask is of noughts. */
  private static byte[] frame(int head, byte[] content) {
    ByteBuffer frame = ByteBuffer.allocate(content.length + 14);
    frame.put((byte) head).put((byte) (0x80 | 127)).putLong(content.length).putInt(0).put(content);
    return Arrays.copyOf(frame.array(), frame.position());
  }

  private static byte[] text(String text) {
    return frame(0x81, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String hello(String token) {
    return "{\"type\":\"hello\",\"token\":\"" + token + "\",\"as\":\"U1\",\"client\":\"w\"}";
  }

  @ParameterizedTest
  @ValueSource(strings = {"/_page", "/link?ticket=x"})
  void no_hand_is_shaken_with_a_foreign_page_or_name(String path) {
    for (String origin :
        List.of(
            "null", "https://evil.example", "http://127.0.0.1:" + SOCKETS, "http://localhost")) {
      Heard heard = Wire.ask(SOCKETS, handshake(path, "Origin: " + origin + "\r\n"));
      assertThat(heard.status()).as(origin).isEqualTo(404);
    }
    Heard twice = Wire.ask(SOCKETS, handshake(path, "Host: evil.example\r\n"));
    assertThat(twice.status()).isEqualTo(404);
    String foreign = handshake(path, "").replace("127.0.0.1", "evil.example");
    assertThat(Wire.ask(SOCKETS, foreign).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/_pages", "/linked", "/_page/x", "/link/../_page", "/_control/start"})
  void there_are_two_paths_and_no_others(String path) {
    assertThat(Wire.ask(SOCKETS, handshake(path, "")).status()).isEqualTo(404);
  }

  @Test
  void our_own_page_shakes_hands_and_an_app_does_not_come_from_a_page() {
    String own = "Origin: http://localhost:" + PORT + "\r\n";
    assertThat(Wire.ask(SOCKETS, handshake("/_page", own)).status()).isEqualTo(101);
    assertThat(Wire.ask(SOCKETS, handshake("/link", own)).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "null",
        "{}",
        "{\"type\":\"hello\"}",
        "{\"token\":[]}",
        "{\"token\":null}"
      })
  void who_does_not_say_who_it_is_hears_nothing_and_is_closed(String said) {
    try (Wire wire = open("/_page")) {
      wire.say(text(said));
      assertThat(wire.words()).isEmpty();
    }
  }

  @Test
  void a_wrong_token_or_an_unknown_person_hears_nothing_and_is_closed() {
    String token = SLACK.standIn().token();
    for (String said : List.of(hello("wrong"), hello(""), hello(token).replace("U1", "U99"))) {
      try (Wire wire = open("/_page")) {
        wire.say(text(said));
        assertThat(wire.words()).isEmpty();
      }
    }
  }

  @Test
  void who_says_nothing_at_all_is_closed_soon() {
    try (Wire wire = open("/_page")) {
      assertThat(wire.words()).isEmpty();
    }
  }

  @Test
  void a_ticket_that_was_never_given_opens_nothing() {
    try (Wire wire = open("/link/?ticket=unknown")) {
      assertThat(wire.words()).isEqualTo("ticket");
    }
  }

  @Test
  void who_never_finishes_the_handshake_is_closed_soon() {
    try (Wire wire = new Wire(SOCKETS)) {
      wire.say("GET /_page HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ");
      assertThat(wire.closed()).isTrue();
    }
  }

  @Test
  void a_handshake_is_read_only_so_far() {
    try (Wire wire = new Wire(SOCKETS)) {
      wire.say("GET /_page HTTP/1.1\r\nHost: 127.0.0.1\r\n" + "X: y\r\n".repeat(20_000));
      assertThat(wire.closed()).isTrue();
    }
  }

  @Test
  void a_page_says_one_thing_and_no_more() {
    try (Wire wire = open("/_page")) {
      wire.say(text(hello(SLACK.standIn().token())));
      wire.say(text(hello(SLACK.standIn().token())));
      assertThat(wire.words()).contains("\"type\":\"hello\"").contains("\"views\"");
    }
  }

  @Test
  void a_page_that_said_who_it_is_stays() {
    try (Wire wire = open("/_page")) {
      wire.say(text(hello(SLACK.standIn().token())));
      assertThat(wire.until("hello")).isTrue();
      SLACK.say("U2", "C1", "for the open page");
      assertThat(wire.until("for the open page")).isTrue();
    }
  }

  @Test
  void a_hello_beyond_all_measure_is_not_read() {
    String token = SLACK.standIn().token();
    String endless = hello(token).replace("\"w\"", "\"" + "w".repeat(20_000) + "\"");
    try (Wire wire = open("/_page")) {
      wire.say(text(endless));
      assertThat(wire.words()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0x81, 0x82})
  void a_frame_that_is_announced_as_too_large_is_refused_before_it_comes(int head) {
    for (long length : new long[] {1_000_001, Integer.MAX_VALUE, Long.MAX_VALUE, -1}) {
      try (Wire page = open("/_page");
          Wire link = link()) {
        byte[] frame =
            ByteBuffer.allocate(14).put((byte) head).put((byte) 0xFF).putLong(length).array();
        page.say(frame);
        link.say(frame);
        assertThat(page.closed()).isTrue();
        assertThat(link.closed()).isTrue();
      }
    }
  }

  @Test
  void a_message_in_many_frames_is_no_longer_than_one() {
    try (Wire wire = link()) {
      byte[] part = new byte[300_000];
      Arrays.fill(part, (byte) ' ');
      wire.say(frame(0x01, part));
      for (int i = 0; i < 4; i++) {
        wire.say(frame(0x00, part));
      }
      assertThat(wire.closed()).isTrue();
    }
  }

  @Test
  void an_app_that_says_nonsense_keeps_its_link() {
    List<String> nonsense =
        List.of(
            "",
            "{",
            "[".repeat(100_000),
            "{\"a\":".repeat(100_000),
            "{\"envelope_id\":[]}",
            "{\"envelope_id\":\"unknown\",\"payload\":" + "[".repeat(100_000) + "}",
            "{\"envelope_id\":" + "9".repeat(5_000) + "}");
    try (Wire wire = link()) {
      nonsense.forEach(said -> wire.say(text(said)));
      SLACK.control("invite", "as", "U1", "channel", "C1", "user", bot());
      assertThat(wire.until("events_api")).isTrue();
    }
  }

  @Test
  void a_deep_answer_of_an_app_is_no_answer() {
    try (Wire wire = link()) {
      var asked = SLACK.beginControl("command", "as", "U1", "channel", "C1", "text", "/small");
      assertThat(wire.until("slash_commands")).isTrue();
      String envelope = wire.heardAfter("\"envelope_id\":\"", "\"");
      String deep = "{\"text\":\"x\",\"blocks\":" + "[".repeat(90) + "]".repeat(90) + "}";
      wire.say(text("{\"envelope_id\":\"" + envelope + "\",\"payload\":" + deep + "}"));
      assertThat(asked.join().error()).isEqualTo("invalid_response");
    }
  }

  private static String bot() {
    return SLACK.api("auth.test").json().getString("user_id");
  }

  /** Bytes that are no text must not be taken for words. */
  @Test
  void bytes_are_not_taken() {
    try (Wire wire = open("/_page")) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.writeBytes(
          frame(0x82, hello(SLACK.standIn().token()).getBytes(StandardCharsets.UTF_8)));
      wire.say(bytes.toByteArray());
      assertThat(wire.words()).isEmpty();
    }
  }
}
