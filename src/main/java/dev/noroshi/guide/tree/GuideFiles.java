package dev.noroshi.guide.tree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The text of every guide file, by path relative to {@code conversations/}, sorted. The JSON
 * Schemas are left out: they help editors, but the program always checks against its own.
 */
public record GuideFiles(Map<String, String> texts) {

  private static final int MAX_FILES = 2_000;
  private static final long MAX_BYTES = 1 << 20;

  public GuideFiles {
    texts = Collections.unmodifiableMap(new TreeMap<>(texts));
  }

  /** The guide that came with the program. */
  public static GuideFiles bundled() throws IOException {
    URI root;
    try {
      var url = GuideFiles.class.getResource("/conversations");
      if (url == null) {
        throw new NoSuchFileException("/conversations");
      }
      root = url.toURI();
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
    if (!root.getScheme().equals("jar")) {
      return in(Path.of(root));
    }
    try (FileSystem jar = FileSystems.newFileSystem(root, Map.of())) {
      return in(jar.getPath("/conversations"));
    }
  }

  /** The guide in a folder. Throws with the offending path as its message. */
  public static GuideFiles in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString());
    }
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> files =
          walk.filter(f -> f.toString().endsWith(".json") && Files.isRegularFile(f)).toList();
      if (files.size() > MAX_FILES) {
        throw new IOException(folder + ": " + files.size() + " files > " + MAX_FILES);
      }
      for (Path file : files) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (!name.startsWith("schema/")) {
          texts.put(name, text(file));
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return new GuideFiles(texts);
  }

  /**
   * This guide and what an organisation adds to it: its contracts, its closed days. A file may only
   * be new, so that nobody changes a law by mistake; throws with its name if it is not.
   */
  public GuideFiles and(GuideFiles own) throws IOException {
    Map<String, String> both = new TreeMap<>(texts);
    for (Map.Entry<String, String> file : own.texts.entrySet()) {
      if (both.put(file.getKey(), file.getValue()) != null) {
        throw new FileAlreadyExistsException(file.getKey());
      }
    }
    return new GuideFiles(both);
  }

  private static String text(Path file) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw new IOException(file + ": " + Files.size(file) + " bytes > " + MAX_BYTES);
    }
    try {
      // A strict decoder: a byte that is no UTF-8 must not silently become a question mark.
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": not UTF-8", e);
    }
  }

  /**
   * The edition: SHA-256 over the hashes of each path and text. A walk is pinned to it, and the
   * export proves with it which wording a person saw.
   */
  public String edition() {
    MessageDigest whole = sha256();
    texts.forEach(
        (path, text) -> {
          // Both as hashes of one length: no path can be made to look like two files.
          whole.update(utf8(hex(sha256().digest(utf8(path))) + "\n"));
          whole.update(utf8(hex(sha256().digest(utf8(text))) + "\n"));
        });
    return HexFormat.of().formatHex(whole.digest());
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
