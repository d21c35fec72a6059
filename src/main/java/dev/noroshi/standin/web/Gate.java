package dev.noroshi.standin.web;

import dev.noroshi.standin.setup.Setup;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who is let in. A web page elsewhere in the same browser can send requests to loopback too, so the
 * name the request was sent to and the page it came from are both looked at; and the page and the
 * control API ask for the token that was printed at start.
 */
final class Gate {

  private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "[::]");

  /** Names of this machine itself. */
  private final Set<String> own;

  /** Names that the setup gives; whoever stands before us under one of them is trusted. */
  private final Set<String> given;

  private final String token;
  private volatile int port;

  Gate(Setup setup, String token) {
    this.own = new TreeSet<>(Set.of("localhost", "127.0.0.1"));
    String host = bracketed(setup.host());
    if (!EVERYWHERE.contains(host)) {
      own.add(host);
    }
    this.given = setup.hosts().stream().map(Gate::bracketed).collect(Collectors.toSet());
    this.token = token;
  }

  /** The port of the page, from which alone a page of this machine may call. */
  void pageAt(int pagePort) {
    port = pagePort;
  }

  /** A host as it stands in addresses. */
  static String bracketed(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.contains(":") && !name.startsWith("[") ? "[" + name + "]" : name;
  }

  /** The name is checked against a page that had its own name point here. */
  boolean hostAllowed(@Nullable String host) {
    if (host == null) {
      return false;
    }
    String name = host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    return own.contains(name) || given.contains(name);
  }

  /** Requests of our own page carry our own address as origin; apps carry none. */
  boolean originAllowed(@Nullable String origin) {
    if (origin == null) {
      return true;
    }
    try {
      URI page = new URI(origin);
      if (page.getHost() == null) {
        return false;
      }
      String name = page.getHost().toLowerCase(Locale.ROOT);
      int from = page.getPort() < 0 ? 80 : page.getPort();
      return given.contains(name)
          || ("http".equals(page.getScheme()) && own.contains(name) && from == port);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /**
   * Browsers say from where a request comes even when they send no origin with it, as for scripts
   * and pictures. From elsewhere only a link to the page itself is followed.
   */
  static boolean siteAllowed(Exchange exchange) {
    String site = exchange.header("Sec-Fetch-Site");
    if (site == null || site.equals("same-origin") || site.equals("none")) {
      return true;
    }
    return exchange.method().equals("GET")
        && "navigate".equals(exchange.header("Sec-Fetch-Mode"))
        && "document".equals(exchange.header("Sec-Fetch-Dest"))
        && PageFiles.isPage(exchange.path());
  }

  /** Compared in constant time. */
  boolean tokenRight(@Nullable String candidate) {
    return candidate != null
        && MessageDigest.isEqual(
            candidate.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }
}
