package dev.noroshi.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the record is kept: what the person says, else {@code NOROSHI_DB}, else a file in the
 * user's data folder, which nobody else may read.
 */
public record RecordPlace(String url) {

  public static RecordPlace of(@Nullable String said, Map<String, String> environment)
      throws IOException {
    String place = said == null || said.isBlank() ? environment.get("NOROSHI_DB") : said;
    if (place == null || place.isBlank()) {
      return new RecordPlace("jdbc:sqlite:" + privateFile(dataFolder(environment)));
    }
    return new RecordPlace(place.startsWith("jdbc:") ? place : "jdbc:sqlite:" + place);
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
    return url.replaceFirst("^jdbc:(sqlite:)?", "").replaceFirst("\\?.*$", "");
  }
}
