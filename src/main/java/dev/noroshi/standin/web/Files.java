package dev.noroshi.standin.web;

import dev.noroshi.standin.world.Installation;
import dev.noroshi.standin.world.StoredFile;
import dev.noroshi.standin.world.Workspace;
import dev.noroshi.standin.world.World;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Taking and giving the bytes of files. */
final class Files {

  private static final int MAX_FILE = 50_000_000;

  private final World world;
  private final Gate gate;

  Files(World world, Gate gate) {
    this.world = world;
    this.gate = gate;
  }

  private @Nullable StoredFile find(String id) {
    return world.locked(
        () -> {
          for (Workspace workspace : world.workspaces()) {
            StoredFile file = workspace.file(id);
            if (file != null) {
              return file;
            }
          }
          return null;
        });
  }

  private static String id(Exchange exchange) {
    String path = exchange.path();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The second step of an upload: the address itself is the permission. */
  void upload(Exchange exchange) throws IOException {
    StoredFile file = find(id(exchange));
    if (file == null || !exchange.method().equals("POST") || !world.locked(file::awaited)) {
      exchange.refuse(404, "file_not_found");
      return;
    }
    byte[] bytes = exchange.body(MAX_FILE);
    String type = exchange.header("Content-Type");
    if (type != null && type.startsWith("multipart/form-data")) {
      bytes = Multipart.read(type, bytes).values().stream().findFirst().orElse(new byte[0]);
    }
    if (bytes.length != file.expected()) {
      exchange.refuse(400, "invalid_length");
      return;
    }
    byte[] content = bytes;
    world.locked(
        () -> {
          file.fill(content);
          return true;
        });
    exchange.send(200, "text/plain; charset=utf-8", "OK - " + bytes.length, Map.of());
  }

  /** Gives a file to an app that may read files, or to the page. */
  void download(Exchange exchange) {
    StoredFile file = find(id(exchange));
    String token = exchange.bearer();
    boolean allowed = gate.tokenRight(token) || (file != null && mayRead(token, file));
    if (!allowed) {
      exchange.refuse(403, "not_authed");
      return;
    }
    byte[] bytes = file == null ? null : world.locked(file::bytes);
    if (file == null || bytes == null) {
      exchange.refuse(404, "file_not_found");
      return;
    }
    // Whatever somebody uploaded must never run as a page of ours.
    exchange.send(
        200,
        file.mimetype(),
        bytes,
        Map.of(
            "Content-Security-Policy", "default-src 'none'; sandbox",
            "Content-Disposition", "attachment"));
  }

  private boolean mayRead(@Nullable String token, StoredFile file) {
    Installation by = token == null ? null : world.locked(() -> world.installation(token));
    return by != null
        && !by.revoked()
        && by.may("files:read")
        && world.locked(() -> by.workspace().file(file.id())) == file;
  }
}
