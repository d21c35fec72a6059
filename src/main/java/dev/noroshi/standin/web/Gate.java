package dev.noroshi.standin.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is let in. A web page elsewhere in the same browser can send requests to loopback too, so the
 * name the request was sent to and the page it came from are both looked at; and the page and the
 * control API ask for the token that was printed at start.
 */
final class Gate {

  private final Set<String> hosts;
  private final String token;

  /**
   * @param hosts the host names by which we may be called, without port
   */
  Gate(Set<String> hosts, String token) {
    this.hosts = hosts;
    this.token = token;
  }

  /** The name is checked against a page that had its own name point here. */
  boolean hostAllowed(@Nullable String host) {
    if (host == null) {
      return false;
    }
    String name = host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    return hosts.contains(name);
  }

  /** Requests of our own page carry our own address as origin; apps carry none. */
  boolean originAllowed(@Nullable String origin, String own) {
    return origin == null || origin.equals(own);
  }

  /** Compared in constant time. */
  boolean tokenRight(@Nullable String given) {
    return given != null
        && MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }
}
