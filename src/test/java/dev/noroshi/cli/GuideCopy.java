package dev.noroshi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** An organisation's own copy of the guide, to be changed. */
final class GuideCopy {

  private static final Path ORIGINAL = Path.of("conversations");

  private GuideCopy() {}

  static Path in(Path folder) throws IOException {
    Path copy = folder.resolve("guide");
    try (Stream<Path> files = Files.walk(ORIGINAL)) {
      for (Path file : files.toList()) {
        Path to = copy.resolve(ORIGINAL.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
    return copy;
  }
}
