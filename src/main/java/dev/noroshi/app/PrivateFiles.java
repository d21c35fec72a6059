package dev.noroshi.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that only their owner may read, where the file system knows owners. */
public final class PrivateFiles {

  private PrivateFiles() {}

  /** All of the text or nothing: a full disk must not leave half a file that looks whole. */
  public static void write(Path file, String text) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
      throw new NoSuchFileException(file.toString());
    }
    Path half = Files.createTempFile(folder, ".noroshi", ".part", attributes("rw-------"));
    try (FileChannel out = FileChannel.open(half, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        int written = out.write(bytes);
        if (written == 0) {
          throw new IOException(file.toString());
        }
      }
      out.force(true);
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  /** An empty file, unless there is one. */
  static void createIfMissing(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(file, attributes("rw-------"));
    }
  }

  static void createFolders(Path folder) throws IOException {
    Files.createDirectories(folder, attributes("rwx------"));
  }

  private static FileAttribute<?>[] attributes(String permissions) {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
