package dev.noroshi.standin.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.standin.TestSlack;
import dev.noroshi.standin.setup.Setup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers who are too slow to ask or to listen cannot keep the threads for themselves. */
final class SlowCallersTest {

  private static final int THREADS = 4;

  /** More than the buffers between two ends of a connection hold. */
  private static final byte[] LARGE = new byte[20_000_000];

  /** A door like the real one, with less patience. */
  private static HttpDoor door(Workers workers) throws IOException {
    Gate gate = new Gate(Setup.usual(), "token");
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    HttpDoor door = new HttpDoor(address, gate, workers);
    gate.pageAt(door.port());
    door.open("/echo", exchange -> exchange.send(200, "a/b", exchange.text(100), Map.of()));
    door.open("/large", exchange -> exchange.send(200, "a/b", LARGE, Map.of()));
    door.start();
    return door;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "G",
        "GET /echo HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ",
        "POST /echo HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 50\r\n\r\nhalf of ",
        "POST /echo HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nhalf",
        "POST /nowhere HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 50\r\n\r\n",
        "POST /echo HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 50\r\n\r\n",
        "GET /large HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
      })
  void more_slow_callers_than_threads_do_not_keep_the_next_one_out(String start)
      throws IOException {
    try (Workers workers = new Workers(THREADS, Duration.ofMillis(300));
        HttpDoor door = door(workers)) {
      List<Wire> slow = new ArrayList<>();
      for (int i = 0; i < 3 * THREADS; i++) {
        Wire wire = new Wire(door.port());
        wire.say(start);
        slow.add(wire);
      }
      String request = Wire.request(door.port(), "POST /echo", "", "served");
      TestSlack.until("an answer", () -> Wire.ask(door.port(), request).body().equals("served"));
      slow.forEach(Wire::close);
    }
  }

  @Test
  void a_caller_that_comes_after_a_slow_one_on_its_thread_is_not_hurt() throws IOException {
    try (Workers workers = new Workers(1, Duration.ofMillis(200));
        HttpDoor door = door(workers)) {
      for (int i = 0; i < 5; i++) {
        try (Wire slow = new Wire(door.port())) {
          slow.say("POST /echo HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5\r\n\r\n");
          String request = Wire.request(door.port(), "POST /echo", "", "served");
          assertThat(Wire.ask(door.port(), request).body()).isEqualTo("served");
        }
      }
    }
  }
}
