package dev.noroshi.app;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that only their owner may read, where the file system knows owners. */
public final class PrivateFiles {

  private PrivateFiles() {}

  public static void create(Path file) throws IOException {
    Files.createFile(file, attributes("rw-------"));
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
