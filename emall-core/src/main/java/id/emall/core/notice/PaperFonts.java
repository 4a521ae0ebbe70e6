package id.emall.core.notice;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;

/**
 * Letters for paper: DejaVu Sans Condensed, of which a file holds just the glyphs it uses. It has
 * the scripts of Europe and the usual signs; for what it lacks a box stands, so that one sees that
 * something is there.
 */
final class PaperFonts {

  static final Color BRAND = new Color(0x1f, 0x4d, 0x3a);
  static final Color INK = new Color(0x1c, 0x24, 0x20);
  static final Color QUIET = new Color(0x56, 0x61, 0x5b);

  static final BaseFont REGULAR = load("DejaVuSansCondensed.ttf");
  static final BaseFont STRONG = load("DejaVuSansCondensed-Bold.ttf");

  static final Font PLAIN = new Font(REGULAR, 9.5f, Font.NORMAL, INK);
  static final Font BOLD = new Font(STRONG, 9.5f, Font.NORMAL, INK);
  static final Font SMALL = new Font(REGULAR, 8.5f, Font.NORMAL, QUIET);
  static final Font AMOUNT = new Font(STRONG, 17f, Font.NORMAL, INK);

  private static final int MISSING = 0x25A1;

  private PaperFonts() {}

  private static BaseFont load(String name) {
    try (InputStream file = PaperFonts.class.getResourceAsStream("font/" + name)) {
      return BaseFont.createFont(
          name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, file.readAllBytes(), null);
    } catch (IOException e) {
      throw new UncheckedIOException("font " + name + " cannot be read", e);
    }
  }

  static Phrase phrase(String text, Font font) {
    return new Phrase(font.getSize() * 1.3f, printable(text, font.getBaseFont()), font);
  }

  /** A text in letters that the font has, without what only steers how it is shown. */
  static String printable(String text, BaseFont font) {
    StringBuilder printable = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .filter(letter -> letter == '\n' || !steers(letter))
        .forEach(
            letter ->
                printable.appendCodePoint(
                    letter == '\n' || font.charExists(letter) ? letter : MISSING));
    return printable.toString();
  }

  private static boolean steers(int letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
      default -> letter >= 0xFE00 && letter <= 0xFE0F;
    };
  }
}
