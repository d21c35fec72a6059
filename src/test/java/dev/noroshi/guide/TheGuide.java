package dev.noroshi.guide;

import dev.noroshi.guide.tree.GuideFiles;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The guide that came with the program, checked once for all tests: it cannot be changed. */
public final class TheGuide {

  private static final Guide CHECKED = read();

  private TheGuide() {}

  public static Guide checked() {
    return CHECKED;
  }

  private static Guide read() {
    try {
      return Guide.checked(GuideFiles.bundled());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
