package dev.noroshi.app;

import dev.noroshi.desk.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the record is kept: what the person says, else {@code NOROSHI_DB}, else a file in the
 * user's data folder, which nobody else may read.
 */
public record RecordPlace(String url) {

  /** A place that cannot be meant; {@code getMessage} is the place without its credentials. */
  public static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unusable(String place) {
      super(place.replaceFirst("//[^/]*@", "//").replaceFirst("\\?.*$", ""));
    }
  }

  public static RecordPlace of(@Nullable String said, Map<String, String> environment)
      throws IOException {
    String place = said == null || said.isBlank() ? environment.get("NOROSHI_DB") : said;
    if (place == null || place.isBlank()) {
      return new RecordPlace("jdbc:sqlite:" + privateFile(dataFolder(environment)));
    }
    boolean url = place.matches("[A-Za-z][A-Za-z0-9+.-]+:.*");
    boolean sqlite = place.startsWith("jdbc:sqlite:");
    boolean postgres = place.startsWith("jdbc:postgresql://") && !place.matches(".*//[^/]*@.*");
    // A record in memory is lost at the end of the command: nobody can mean it.
    if (place.contains(":memory:") || (url && !sqlite && !postgres)) {
      throw new Unusable(place);
    }
    return new RecordPlace(url ? place : "jdbc:sqlite:" + place);
  }

  /** Whether there can be a record: false for an SQLite file that is not there. */
  public boolean mayExist() {
    return !url.startsWith("jdbc:sqlite:") || Files.exists(Path.of(shown()));
  }

  /** Makes an SQLite file that only its owner may read, where there is none and can be one. */
  void createPrivately() {
    if (url.startsWith("jdbc:sqlite:") && url.indexOf('?') < 0) {
      Path file = Path.of(shown()).toAbsolutePath();
      try {
        if (file.getParent() != null && Files.isDirectory(file.getParent())) {
          PrivateFiles.createIfMissing(file);
        }
      } catch (IOException e) {
        throw new StoreException(StoreException.Code.READ_ONLY, file.toString(), e);
      }
    }
  }

  private static Path dataFolder(Map<String, String> environment) {
    String data = environment.get("XDG_DATA_HOME");
    Path base =
        data == null || data.isBlank()
            ? Path.of(System.getProperty("user.home"), ".local", "share")
            : Path.of(data);
    return base.resolve("noroshi");
  }

  private static Path privateFile(Path folder) throws IOException {
    PrivateFiles.createFolders(folder);
    return folder.resolve("record.db");
  }

  /** The place as a person would name it, without credentials. */
  public String shown() {
    return url.replaceFirst("^jdbc:(sqlite:(file:)?)?", "").replaceFirst("\\?.*$", "");
  }
}
