package id.emall.browser;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Photos to upload, drawn on the spot. */
final class Photos {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;

  private Photos() {}

  /** A file of this name that shows some colours. */
  static Path any(String name) {
    return from(name, Color.ORANGE);
  }

  /** Another one for each colour that it begins with. */
  static Path from(String name, Color colour) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setPaint(new GradientPaint(0, 0, colour, WIDTH, HEIGHT, Color.DARK_GRAY));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.dispose();
    Path file = Path.of("target", "photos", name);
    try {
      Files.createDirectories(file.getParent());
      ImageIO.write(image, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }
}
