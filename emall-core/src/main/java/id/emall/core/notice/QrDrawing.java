package id.emall.core.notice;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import org.openpdf.text.Image;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;

/** Draws a QR code on paper, with the quiet zone of four modules that readers need. */
final class QrDrawing {

  private static final int QUIET = 4;

  private QrDrawing() {}

  /**
   * @param side in points
   * @throws IllegalArgumentException when no code holds the content
   */
  static Image of(PdfContentByte canvas, String content, float side) {
    ByteMatrix modules = modules(content);
    float module = side / (modules.getWidth() + 2 * QUIET);
    PdfTemplate drawing = canvas.createTemplate(side, side);
    drawing.setColorFill(Color.WHITE);
    drawing.rectangle(0, 0, side, side);
    drawing.fill();
    drawing.setColorFill(Color.BLACK);
    for (int y = 0; y < modules.getHeight(); y++) {
      int x = 0;
      while (x < modules.getWidth()) {
        int from = x;
        while (x < modules.getWidth() && modules.get(x, y) == 1) {
          x++;
        }
        if (x > from) {
          float bottom = side - (y + QUIET + 1) * module;
          drawing.rectangle((from + QUIET) * module, bottom, (x - from) * module, module);
        } else {
          x++;
        }
      }
    }
    drawing.fill();
    return Image.getInstance(drawing);
  }

  private static ByteMatrix modules(String content) {
    try {
      return Encoder.encode(content, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("no QR code holds this content", e);
    }
  }
}
