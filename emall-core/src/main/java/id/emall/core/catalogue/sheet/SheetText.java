package id.emall.core.catalogue.sheet;

import id.emall.core.common.CsvTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** How text is told apart from other things, and what was meant by a cell. */
final class SheetText {

  /** What programs write that do not write UTF-8. */
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private static final int BUFFER = 1 << 16;

  private SheetText() {}

  /**
   * UTF-16 by its mark, UTF-8 where all of it is, else Windows-1252.
   *
   * @param content read to its end
   */
  static Charset charset(InputStream content) throws IOException {
    CharsetDecoder utf8 =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    CharBuffer characters = CharBuffer.allocate(BUFFER);
    boolean first = true;
    for (int read = read(content, bytes); read >= 0; read = read(content, bytes)) {
      bytes.flip();
      if (first && isUtf16(bytes)) {
        return StandardCharsets.UTF_16;
      }
      first = false;
      if (utf8.decode(bytes, characters, false).isError()) {
        return WINDOWS;
      }
      characters.clear();
      bytes.compact();
    }
    bytes.flip();
    return utf8.decode(bytes, characters, true).isError() ? WINDOWS : StandardCharsets.UTF_8;
  }

  /** Whether a file that begins like this may be text; what is none has NULs soon. */
  static boolean isText(byte[] head) {
    if (isUtf16(ByteBuffer.wrap(head))) {
      return true;
    }
    for (byte one : head) {
      if (one == 0) {
        return false;
      }
    }
    return true;
  }

  private static int read(InputStream content, ByteBuffer bytes) throws IOException {
    int read = content.read(bytes.array(), bytes.position(), bytes.remaining());
    if (read > 0) {
      bytes.position(bytes.position() + read);
    }
    return read;
  }

  private static boolean isUtf16(ByteBuffer bytes) {
    if (bytes.remaining() < 2) {
      return false;
    }
    int mark = (bytes.get(0) & 0xFF) << 8 | bytes.get(1) & 0xFF;
    return mark == 0xFEFF || mark == 0xFFFE;
  }

  /** What was meant by a cell. */
  static String typed(String cell) {
    return CsvTable.meant(lines(cell.replace("\0", ""))).strip();
  }

  /** With line ends of one kind. */
  static String lines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').strip();
  }
}
