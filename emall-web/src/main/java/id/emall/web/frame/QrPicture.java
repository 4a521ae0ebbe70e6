package id.emall.web.frame;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * Draws a QR code as SVG: one path of dark runs on white, with the quiet zone of four modules that
 * readers need, in every colour scheme alike.
 */
public final class QrPicture {

  private static final int QUIET = 4;

  private QrPicture() {}

  /**
   * The drawing; it scales to whatever room it is given.
   *
   * @throws IllegalArgumentException when no code holds the content
   */
  public static String svg(String content) {
    ByteMatrix modules = modules(content);
    int side = modules.getWidth() + 2 * QUIET;
    StringBuilder svg = new StringBuilder(16_384);
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(side)
        .append(' ')
        .append(side)
        .append("\" shape-rendering=\"crispEdges\"><rect width=\"")
        .append(side)
        .append("\" height=\"")
        .append(side)
        .append("\" fill=\"#fff\"/><path d=\"");
    for (int y = 0; y < modules.getHeight(); y++) {
      runs(svg, modules, y);
    }
    return svg.append("\"/></svg>").toString();
  }

  private static void runs(StringBuilder svg, ByteMatrix modules, int y) {
    int x = 0;
    while (x < modules.getWidth()) {
      int from = x;
      while (x < modules.getWidth() && modules.get(x, y) == 1) {
        x++;
      }
      if (x > from) {
        int wide = x - from;
        svg.append('M').append(from + QUIET).append(' ').append(y + QUIET);
        svg.append('h').append(wide).append("v1h-").append(wide).append('z');
      } else {
        x++;
      }
    }
  }

  private static ByteMatrix modules(String content) {
    try {
      return Encoder.encode(content, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("no QR code holds this content", e);
    }
  }
}
