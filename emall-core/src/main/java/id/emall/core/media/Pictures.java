package id.emall.core.media;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws what people bring anew: upright, no larger than is kept, and without anything but the
 * picture: no place, no camera, no other file behind it. A few at a time, each of a limited size in
 * memory, however many come at once.
 */
@ApplicationScoped
class Pictures {

  private static final int AT_ONCE = 2;
  private static final int WAIT_SECONDS = 20;

  /**
   * More than this is not held in memory; of a larger picture every second or third row is read.
   */
  private static final double DECODED_MOST = 16_000_000;

  /** An opaque PNG above this size is a photo, and lighter as JPEG. */
  private static final int PNG_MOST = 500_000;

  /** What the reader of JPEG warns of when the end is missing. */
  private static final Pattern CUT_OFF = Pattern.compile("(?i).*(EOI|premature|truncat).*");

  private final Semaphore free = new Semaphore(AT_ONCE, true);

  /** A picture as it is kept. */
  record Drawn(FileKind kind, byte[] content) {}

  /**
   * @param kind JPEG, PNG or WebP
   * @param side the longest side that is kept, in pixels
   * @param quality of JPEG, 0 to 1
   * @return empty when it cannot be read to its end
   * @throws Refusal TOO_MANY {@code media.busy} when others' pictures took too long
   */
  Optional<Drawn> draw(FileKind kind, byte[] content, int side, float quality) {
    try {
      if (!free.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw Refusal.tooMany("media.busy");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.tooMany("media.busy");
    }
    try {
      BufferedImage read = read(kind, content);
      int orientation =
          kind == FileKind.JPEG ? ExifOrientation.of(content) : ExifOrientation.UPRIGHT;
      BufferedImage upright = upright(read, orientation, side);
      return Optional.of(written(kind, upright, quality));
    } catch (IOException | RuntimeException hostile) {
      return Optional.empty(); // decoders fail in many ways on what is no picture
    } finally {
      free.release();
    }
  }

  private static BufferedImage read(FileKind kind, byte[] content) throws IOException {
    ImageReader reader = reader(kind);
    AtomicBoolean cutOff = new AtomicBoolean();
    try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      reader.setInput(input, true, true);
      reader.addIIOReadWarningListener(
          (source, warning) -> cutOff.compareAndSet(false, CUT_OFF.matcher(warning).matches()));
      requireSize(reader, kind, content);
      double pixels = (double) reader.getWidth(0) * reader.getHeight(0);
      int every = (int) Math.ceil(Math.sqrt(pixels / DECODED_MOST));
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceSubsampling(every, every, 0, 0);
      BufferedImage image = reader.read(0, param);
      if (cutOff.get()) {
        throw new IOException("the picture is cut off");
      }
      return image;
    } finally {
      reader.dispose();
    }
  }

  /** The limits were held against the size that the file tells; a decoder may see another. */
  private static void requireSize(ImageReader reader, FileKind kind, byte[] content)
      throws IOException {
    FileKind.Size told =
        kind.size(content).orElseThrow(() -> new IOException("the picture has no size"));
    if (reader.getWidth(0) > told.width() || reader.getHeight(0) > told.height()) {
      throw new IOException("the picture is larger than it tells");
    }
  }

  private static ImageReader reader(FileKind kind) throws IOException {
    return kind == FileKind.WEBP
        ? new WebPImageReaderSpi().createReaderInstance(null)
        : ImageIO.getImageReadersByMIMEType(kind.contentType()).next();
  }

  private static BufferedImage upright(BufferedImage read, int orientation, int side) {
    boolean lies = ExifOrientation.lies(orientation);
    int width = lies ? read.getHeight() : read.getWidth();
    int height = lies ? read.getWidth() : read.getHeight();
    double scale = Math.min(1, (double) side / Math.max(width, height));
    boolean clear = read.getColorModel().hasAlpha();
    BufferedImage drawn =
        new BufferedImage(
            Math.max(1, (int) Math.round(width * scale)),
            Math.max(1, (int) Math.round(height * scale)),
            clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = drawn.createGraphics();
    try {
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      if (!clear) {
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
      }
      AffineTransform all =
          AffineTransform.getScaleInstance(
              (double) drawn.getWidth() / width, (double) drawn.getHeight() / height);
      all.concatenate(ExifOrientation.upright(orientation, read.getWidth(), read.getHeight()));
      graphics.drawImage(read, all, null);
    } finally {
      graphics.dispose();
    }
    return drawn;
  }

  private static Drawn written(FileKind kind, BufferedImage image, float quality)
      throws IOException {
    boolean clear = image.getColorModel().hasAlpha();
    if (clear || kind == FileKind.PNG) {
      byte[] png = write(FileKind.PNG, image, quality);
      if (clear || png.length <= PNG_MOST) {
        return new Drawn(FileKind.PNG, png);
      }
    }
    return new Drawn(FileKind.JPEG, write(FileKind.JPEG, image, quality));
  }

  private static byte[] write(FileKind kind, BufferedImage image, float quality)
      throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByMIMEType(kind.contentType()).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var output = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(output);
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (kind == FileKind.JPEG) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(quality);
      }
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
