package dev.noroshi.cli;

import dev.noroshi.app.Noroshi;
import dev.noroshi.app.RecordPlace;
import dev.noroshi.guide.Guide;
import dev.noroshi.guide.tree.GuideFiles;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
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

  /** Thrown when a file that an organisation adds would stand in the place of one of the guide. */
  static final class NotOwn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotOwn(String file, IOException cause) {
      super(file, cause);
    }
  }

  /** The guide in a folder, and what the organisation adds to it from another. */
  GuideFiles guideFiles(@Nullable Path said, @Nullable Path added) {
    String folder = said != null ? said.toString() : environment.getOrDefault("NOROSHI_GUIDE", "");
    String own = added != null ? added.toString() : environment.getOrDefault("NOROSHI_OWN", "");
    try {
      GuideFiles guide = folder.isEmpty() ? bundled : GuideFiles.in(Path.of(folder));
      return own.isEmpty() ? guide : guide.and(GuideFiles.in(Path.of(own)));
    } catch (FileAlreadyExistsException e) {
      throw new NotOwn(Path.of(own, e.getFile()).toString(), e);
    } catch (IOException e) {
      throw new NoGuide(e);
    }
  }

  GuideFiles guideFiles(GuideOption option) {
    return guideFiles(option.folder, option.own);
  }

  /**
   * The guide, checked. That of this build was checked by its tests, and to do it at each start
   * would take a good part of the time until somebody is answered.
   */
  Guide guide(GuideOption option) {
    GuideFiles files = guideFiles(option);
    return files.equals(bundled) ? Guide.kept(files) : Guide.checked(files);
  }

  /** For commands that only read. */
  Noroshi existing(StoreOption option, Guide guide) throws IOException {
    return Noroshi.existing(RecordPlace.of(option.place, environment), guide);
  }
}
