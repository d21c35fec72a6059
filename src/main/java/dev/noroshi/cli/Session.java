package dev.noroshi.cli;

import dev.noroshi.app.Noroshi;
import dev.noroshi.app.RecordPlace;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.tree.GuideFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a command needs to reach the core.
 *
 * @param bundled the guide that came with the program
 */
record Session(Console console, GuideFiles bundled, Map<String, String> environment) {

  /** Thrown when a guide folder cannot be read. */
  static final class NoGuide extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoGuide(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }

  GuideFiles guideFiles(@Nullable Path said) {
    String fromEnvironment = environment.getOrDefault("NOROSHI_GUIDE", "");
    Path folder = said != null ? said : Path.of(fromEnvironment);
    try {
      return folder.toString().isEmpty() ? bundled : GuideFiles.in(folder);
    } catch (IOException e) {
      throw new NoGuide(e);
    }
  }

  /**
   * The guide, checked. That of this build was checked by its tests, and to do it at each start
   * would take a good part of the time until somebody is answered.
   */
  Guide guide(GuideOption option) {
    GuideFiles files = guideFiles(option.folder);
    return files.equals(bundled) ? Guide.kept(files) : Guide.checked(files);
  }

  /** For commands that only read. */
  Noroshi existing(StoreOption option, Guide guide) throws IOException {
    return Noroshi.existing(RecordPlace.of(option.place, environment), guide);
  }
}
