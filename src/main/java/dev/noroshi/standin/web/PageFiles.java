package dev.noroshi.standin.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The page itself, out of the jar. */
final class PageFiles {

  private static final String ROOT = "/dev/noroshi/standin/page/";

  /** Far beyond all there are; the pattern below must not be given whatever somebody sends. */
  private static final int MAX_NAME = 100;

  /**
   * A folder that each start names anew, so that browsers may keep the hundred small files of the
   * page and still never mix those of two versions.
   */
  private final String edition = UUID.randomUUID() + "/";

  private final Gate gate;
  private final String policy;

  /**
   * @param push where the page's own socket may go
   */
  PageFiles(Gate gate, String push) {
    this.gate = gate;
    this.policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; "
            + "connect-src 'self' "
            + push
            + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  }

  static boolean isPage(String path) {
    return path.equals("/") || path.startsWith("/archives/");
  }

  /** The page for whoever has the token, whichever channel or message it opens at. */
  void page(Exchange exchange) throws IOException {
    if (!isPage(exchange.path())) {
      exchange.refuse(404, "not_found");
      return;
    }
    if (gate.tokenRight(exchange.query().get("token"))) {
      index(exchange);
    } else {
      give(exchange, 403, "no-token.html", "no-store");
    }
  }

  /** Scripts, styles and words: the same for everybody, and nothing of what was said. */
  void file(Exchange exchange) throws IOException {
    String path = exchange.path().substring("/_page/".length());
    boolean kept = path.startsWith(edition);
    String name = kept ? path.substring(edition.length()) : path;
    if (name.length() > MAX_NAME || !name.matches("[a-z0-9-]+(/[a-z0-9-]+)*\\.(js|css|json|svg)")) {
      exchange.refuse(404, "not_found");
      return;
    }
    give(exchange, 200, name, kept ? "private, max-age=86400, immutable" : "no-store");
  }

  /** The page asks for its files under the name of their edition. */
  private void index(Exchange exchange) throws IOException {
    String html = new String(Objects.requireNonNull(read("index.html")), StandardCharsets.UTF_8);
    byte[] bytes = html.replace("/_page/", "/_page/" + edition).getBytes(StandardCharsets.UTF_8);
    exchange.send(200, type("html"), bytes, Map.of("Content-Security-Policy", policy));
  }

  private void give(Exchange exchange, int status, String name, String cache) throws IOException {
    byte[] bytes = read(name);
    if (bytes == null) {
      exchange.refuse(404, "not_found");
      return;
    }
    exchange.send(
        status,
        type(name),
        bytes,
        Map.of("Content-Security-Policy", policy, "Cache-Control", cache));
  }

  private static byte @Nullable [] read(String name) throws IOException {
    try (InputStream in = PageFiles.class.getResourceAsStream(ROOT + name)) {
      return in == null ? null : in.readAllBytes();
    }
  }

  private static String type(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "js" -> "text/javascript; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "json" -> "application/json; charset=utf-8";
      case "svg" -> "image/svg+xml";
      default -> "text/html; charset=utf-8";
    };
  }
}
