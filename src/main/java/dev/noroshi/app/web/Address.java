package dev.noroshi.app.web;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where to listen. */
public record Address(String host, int port) {

  private static final Pattern FORM =
      Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+):([0-9]{1,5})");
  private static final int HIGHEST_PORT = 65_535;

  /** Reads {@code host:port}; an IPv6 address stands in brackets. */
  public static Optional<Address> read(String text) {
    Matcher found = FORM.matcher(text);
    if (!found.matches() || Integer.parseInt(found.group(2)) > HIGHEST_PORT) {
      return Optional.empty();
    }
    return Optional.of(new Address(found.group(1), Integer.parseInt(found.group(2))));
  }

  /** For a server; a name that is not known stays unresolved, and the server says so. */
  public InetSocketAddress socket() {
    return new InetSocketAddress(host.replaceAll("[\\[\\]]", ""), port);
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
