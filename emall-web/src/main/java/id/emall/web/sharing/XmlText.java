package id.emall.web.sharing;

import java.io.IOException;
import java.io.Writer;

/** Writes elements of XML; what people typed is escaped, and what XML 1.0 forbids is left out. */
final class XmlText {

  private final Writer out;

  XmlText(Writer out) {
    this.out = out;
  }

  /** Writes markup as it stands. */
  XmlText raw(String markup) throws IOException {
    out.write(markup);
    return this;
  }

  /** Writes an element that holds a text. */
  XmlText element(String name, String text) throws IOException {
    out.write('<');
    out.write(name);
    out.write('>');
    escape(text);
    out.write("</");
    out.write(name);
    out.write(">\n");
    return this;
  }

  private void escape(String text) throws IOException {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '<' -> out.write("&lt;");
        case '>' -> out.write("&gt;");
        case '&' -> out.write("&amp;");
        default -> {
          if (isAllowed(c)) {
            out.write(Character.toString(c));
          }
        }
      }
    }
  }

  /** Char of XML 1.0, section 2.2. */
  private static boolean isAllowed(int c) {
    boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
    boolean half = c >= 0xD800 && c <= 0xDFFF;
    return !control && !half && c != 0xFFFE && c != 0xFFFF;
  }
}
