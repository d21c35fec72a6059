package dev.noroshi.face;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One kept connection to a server: it sends bytes and reads the answer, and costs little itself. */
final class Line implements AutoCloseable {

  private final Socket socket;
  private final OutputStream out;
  private final InputStream in;

  Line(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    out = socket.getOutputStream();
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** Sends a request and gives the status of its answer. */
  int send(byte[] request) throws IOException {
    out.write(request);
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    int length = 0;
    for (String header = line(); !header.isEmpty(); header = line()) {
      if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Integer.parseInt(header.substring(15).strip());
      }
    }
    in.skipNBytes(length);
    return status;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the server hung up");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  static byte[] request(String body, String signature, String timestamp, String type) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String head =
        "POST /slack/events HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
            + type
            + "\r\nX-Slack-Request-Timestamp: "
            + timestamp
            + "\r\nX-Slack-Signature: "
            + signature
            + "\r\nContent-Length: "
            + bytes.length
            + "\r\n\r\n";
    byte[] start = head.getBytes(StandardCharsets.US_ASCII);
    byte[] whole = new byte[start.length + bytes.length];
    System.arraycopy(start, 0, whole, 0, start.length);
    System.arraycopy(bytes, 0, whole, start.length, bytes.length);
    return whole;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
