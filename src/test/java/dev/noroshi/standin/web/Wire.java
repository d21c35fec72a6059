package dev.noroshi.standin.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.noroshi.standin.TestSlack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A bare connection, for what no HTTP client would send. */
final class Wire implements AutoCloseable {

  /** Begins the frame that closes; what is sent in these tests holds no such byte. */
  private static final int CLOSE = 0x88;

  private static final int PATIENCE = 30_000;

  private final Socket socket;
  private final StringBuilder heard = new StringBuilder();

  Wire(int port) {
    try {
      this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout(PATIENCE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What came back; without status when the connection was closed without a word. */
  record Heard(int status, Map<String, String> headers, String body) {

    String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
  }

  static int port(TestSlack slack) {
    return URI.create(slack.base()).getPort();
  }

  /** The port of Socket Mode and of the pages' push. */
  static int socketPort(TestSlack slack) {
    String push = slack.control("start").getString("push");
    return URI.create(push).getPort();
  }

  /** Sends one request and reads the answer. */
  static Heard ask(int port, String request) {
    try (Wire wire = new Wire(port)) {
      wire.say(request);
      return wire.hear();
    }
  }

  /** A request with the right host, these further lines and this body. */
  static String request(int port, String line, String headers, String body) {
    return line
        + " HTTP/1.1\r\nHost: 127.0.0.1:"
        + port
        + "\r\n"
        + headers
        + (body.isEmpty() ? "" : "Content-Length: " + bytes(body).length + "\r\n")
        + "\r\n"
        + body;
  }

  /** Each character is one byte, so that any byte can be said. */
  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The other side may close before all is said. */
  void say(String text) {
    say(bytes(text));
  }

  void say(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
    } catch (IOException e) {
      // What was answered before is still to be heard.
    }
  }

  /** Nothing more will be said; the answer can still be heard. */
  void end() throws IOException {
    socket.shutdownOutput();
  }

  Heard hear() {
    try {
      InputStream in = socket.getInputStream();
      String status = line(in);
      Map<String, String> headers = new TreeMap<>();
      for (String line = line(in); !line.isEmpty(); line = line(in)) {
        int colon = line.indexOf(':');
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
      String length = headers.get("content-length");
      byte[] body = length == null ? new byte[0] : in.readNBytes(Integer.parseInt(length));
      return new Heard(
          status.isEmpty() ? 0 : Integer.parseInt(status.split(" ", -1)[1]),
          headers,
          new String(body, StandardCharsets.UTF_8));
    } catch (IOException e) {
      return new Heard(0, Map.of(), "");
    }
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = in.read();
    while (next >= 0 && next != '\n') {
      if (next != '\r') {
        line.write(next);
      }
      next = in.read();
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  /** Whether the other side closes, after whatever it says. */
  boolean closed() {
    return !until(null);
  }

  /** The printable text until the other side closes. */
  String words() {
    assertThat(closed()).as("closed by the other side").isTrue();
    return heard.toString().strip();
  }

  /** Listens until this is said; false when the other side closes before. */
  boolean until(@Nullable String wanted) {
    try {
      InputStream in = socket.getInputStream();
      int next = in.read();
      while (next >= 0 && next != CLOSE) {
        // The few signs around a frame are no words.
        heard.append(next >= ' ' && next <= '~' ? (char) next : ' ');
        if (wanted != null && heard.indexOf(wanted) >= 0) {
          return true;
        }
        next = in.read();
      }
      int length = next < 0 ? 0 : in.read();
      for (byte b : in.readNBytes(Math.max(0, length))) {
        heard.append(b >= ' ' && b <= '~' ? (char) b : ' ');
      }
      return false;
    } catch (SocketTimeoutException e) {
      throw new AssertionError("the other side stays silent and open", e);
    } catch (IOException e) {
      return false;
    }
  }

  /** What was heard between two marks. */
  String heardAfter(String mark, String end) {
    int from = heard.lastIndexOf(mark) + mark.length();
    return heard.substring(from, heard.indexOf(end, from));
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
