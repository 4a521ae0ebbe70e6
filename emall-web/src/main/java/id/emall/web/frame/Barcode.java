package id.emall.web.frame;

import com.google.zxing.oned.Code128Writer;

/**
 * A Code 128 barcode, to be drawn as SVG: one path of dark bars, one module wide and one high each,
 * stretched by whoever shows it. Printed labels of couriers carry the same kind.
 *
 * @param text what it says
 * @param modules its width with the quiet zone of ten modules on either side that readers need
 * @param path the bars
 */
public record Barcode(String text, int modules, String path) {

  private static final int QUIET = 10;

  /**
   * @param text 1 to 80 characters of ASCII
   * @throws IllegalArgumentException when no barcode holds it
   */
  public static Barcode of(String text) {
    boolean[] bars = new Code128Writer().encode(text);
    StringBuilder path = new StringBuilder();
    int at = 0;
    while (at < bars.length) {
      int from = at;
      while (at < bars.length && bars[at]) {
        at++;
      }
      if (at > from) {
        int wide = at - from;
        path.append('M').append(from + QUIET).append(" 0h").append(wide);
        path.append("v1h-").append(wide).append('z');
      } else {
        at++;
      }
    }
    return new Barcode(text, bars.length + 2 * QUIET, path.toString());
  }
}
