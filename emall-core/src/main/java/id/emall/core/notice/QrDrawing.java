package id.emall.core.notice;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Arrays;
import org.openpdf.text.Image;

/** Draws a QR code on paper, with the quiet zone of four modules that readers need. */
final class QrDrawing {

  private static final int QUIET = 4;

  private QrDrawing() {}

  /**
   * One dot for each module, which leaves no seams between them however it is shown.
   *
   * @param side in points
   * @throws IllegalArgumentException when no code holds the content
   */
  static Image of(String content, float side) {
    ByteMatrix modules = modules(content);
    int dots = modules.getWidth() + 2 * QUIET;
    int rowBytes = (dots + Byte.SIZE - 1) / Byte.SIZE;
    byte[] picture = new byte[rowBytes * dots];
    Arrays.fill(picture, (byte) 0xFF);
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y) == 1) {
          int column = x + QUIET;
          int at = (y + QUIET) * rowBytes + column / Byte.SIZE;
          picture[at] &= (byte) ~(0x80 >> column % Byte.SIZE);
        }
      }
    }
    Image image = Image.getInstance(dots, dots, 1, 1, picture);
    image.scaleAbsolute(side, side);
    return image;
  }

  private static ByteMatrix modules(String content) {
    try {
      return Encoder.encode(content, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("no QR code holds this content", e);
    }
  }
}
