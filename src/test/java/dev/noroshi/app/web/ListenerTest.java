package dev.noroshi.app.web;

import static dev.noroshi.standin.TestSlack.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A port under callers who mean no good. */
final class ListenerTest {

  private static final Address ANY = new Address("127.0.0.1", 0);
  private static final Duration SHORT = Duration.ofMillis(300);

  private final List<AutoCloseable> opened = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : opened) {
      one.close();
    }
  }

  private Listener listener(int threads, int waiting, Listener.Handler handler) {
    try {
      Listener listener =
          new Listener(
              "test",
              ANY,
              new Listener.Limits(Set.of("POST"), threads, waiting, 1000, SHORT),
              handler);
      opened.add(listener);
      return listener;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends bytes as they stand. */
  private Socket caller(Listener listener, String text) {
    try {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), listener.port());
      opened.add(socket);
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String firstLine(Socket socket) {
    try {
      String line =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
              .readLine();
      return line == null ? "closed" : line;
    } catch (IOException e) {
      return "closed";
    }
  }

  private static String post(String body) {
    return "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
  }

  @Test
  void a_caller_who_is_slow_to_send_is_cut_off_and_the_next_is_served() {
    Listener listener = listener(1, 4, (asked, body) -> Answer.of(204));

    Socket head = caller(listener, "POST / HTTP/1.1\r\nHost");
    Socket half = caller(listener, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhalf");
    Socket whole = caller(listener, post("whole"));

    assertThat(firstLine(whole)).contains("204");
    assertThat(firstLine(head)).isEqualTo("closed");
    assertThat(firstLine(half)).isEqualTo("closed");
  }

  @Test
  void our_own_work_may_take_longer_than_a_caller_may() {
    Listener listener =
        listener(
            1,
            1,
            (asked, body) -> {
              try {
                Thread.sleep(SHORT.toMillis() * 3);
                return Answer.of(204);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Answer.of(500);
              }
            });

    assertThat(firstLine(caller(listener, post("")))).contains("204");
  }

  @Test
  void who_finds_no_room_is_told_so() {
    CountDownLatch end = new CountDownLatch(1);
    AtomicInteger inside = new AtomicInteger();
    Listener listener =
        listener(
            1,
            1,
            (asked, body) -> {
              inside.incrementAndGet();
              try {
                end.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return Answer.of(204);
            });

    Socket first = caller(listener, post("1"));
    until("the first is inside", () -> inside.get() == 1);
    until(
        "somebody is refused",
        () -> {
          Socket next = caller(listener, post("n"));
          try {
            next.setSoTimeout(200);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return firstLine(next).contains("503");
        });
    end.countDown();

    assertThat(firstLine(first)).contains("204");
  }

  @Test
  void a_body_that_is_announced_as_too_long_is_not_waited_for() {
    Listener listener = listener(1, 1, (asked, body) -> Answer.of(204));

    Socket announced =
        caller(listener, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1001\r\n\r\n");
    Socket chunked =
        caller(
            listener,
            "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n7d0\r\n"
                + "x".repeat(2000)
                + "\r\n0\r\n\r\n");

    assertThat(firstLine(announced)).contains("413");
    assertThat(firstLine(chunked)).contains("413");
  }

  @Test
  void a_failure_shows_nothing_of_its_inside() throws IOException {
    Listener listener =
        listener(
            1,
            1,
            (asked, body) -> {
              throw new IllegalStateException("victim");
            });

    Socket caller = caller(listener, post("x").replace("Host: x", "Host: x\r\nConnection: close"));

    assertThat(new String(caller.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("500")
        .doesNotContain("victim", "noroshi", "Exception");
  }
}
