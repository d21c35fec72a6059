package dev.noroshi.standin.delivery;

/** One open Socket Mode connection, as far as it matters here. */
public interface Link {

  void send(String text);

  /** Closes with a handshake. */
  void close();

  /** Cuts the line without a word. */
  void cut();

  /** Asks whether the other end is still there. */
  void ping();
}
