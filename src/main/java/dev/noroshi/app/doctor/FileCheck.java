package dev.noroshi.app.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The file of the record and the folder it is in: room on the disk, and who may read it.
 *
 * @param warning bytes of free space below which it is time to look
 * @param fault bytes below which writing may end any day
 */
record FileCheck(Path file, long warning, long fault) implements Check {

  static final long WARNING = 1_000_000_000L;
  static final long FAULT = 100_000_000L;

  @Override
  public List<Finding> look() {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
      return List.of(Finding.fault("doctor.file.folder", "folder", String.valueOf(folder)));
    }
    List<Finding> found = new ArrayList<>();
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      String megabytes = Long.toString(free / 1_000_000);
      if (free < warning) {
        found.add(
            free < fault
                ? Finding.fault("doctor.file.full", "free", megabytes)
                : Finding.warning("doctor.file.space", "free", megabytes));
      }
      if (Files.exists(file) && othersMayRead()) {
        found.add(Finding.fault("doctor.file.open", "file", file.toString()));
      }
      if (found.isEmpty()) {
        found.add(Finding.ok("doctor.file", "free", megabytes));
      }
    } catch (IOException e) {
      found.add(Finding.unchecked("doctor.file.unseen", "file", file.toString()));
    }
    return found;
  }

  private boolean othersMayRead() throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return false;
    }
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
    return permissions.contains(PosixFilePermission.OTHERS_READ)
        || permissions.contains(PosixFilePermission.OTHERS_WRITE);
  }
}
