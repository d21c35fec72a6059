package dev.noroshi.standin.page;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Pictures to send. */
final class Pictures {

  private Pictures() {}

  /** A small one with this name, gone when the tests end. */
  static Path png(String name) throws IOException {
    Path folder = Files.createTempDirectory("pictures");
    Path file = folder.resolve(name);
    BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(new Color(0x0a665d));
    pen.fillRect(0, 0, 40, 30);
    pen.dispose();
    ImageIO.write(image, "png", file.toFile());
    folder.toFile().deleteOnExit();
    file.toFile().deleteOnExit();
    return file;
  }
}
