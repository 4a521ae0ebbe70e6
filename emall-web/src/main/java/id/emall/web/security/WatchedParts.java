package id.emall.web.security;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * The body of a form with files, cut off as soon as it has more parts, longer headings of a part or
 * more bytes than any form of ours. Only the bytes that go by are looked at; nothing is kept.
 */
final class WatchedParts extends FilterInputStream {

  static final int PARTS_MOST = 100;
  static final int HEADING_BYTES_MOST = 8 * 1024;
  private static final long THROWN_AWAY_BYTES_MOST = 32_000_000;

  private final byte[] delimiter;
  private final int[] fallback;
  private final Supplier<RuntimeException> tooMuch;
  private long left;
  private int matched;
  private int parts;
  private boolean inHeading;
  private int headingBytes;
  private int lineBytes;

  /**
   * @param boundary what separates the parts, as the content type says; not empty
   * @param bytesMost the most that the whole body may have
   * @param tooMuch what is thrown when it is cut off
   */
  WatchedParts(
      InputStream body, String boundary, long bytesMost, Supplier<RuntimeException> tooMuch) {
    super(body);
    this.tooMuch = tooMuch;
    delimiter = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    fallback = fallback(delimiter);
    left = bytesMost;
  }

  /** Where the search goes on after so many matched bytes (Knuth, Morris, Pratt). */
  private static int[] fallback(byte[] word) {
    int[] fallback = new int[word.length + 1];
    for (int i = 1, length = 0; i < word.length; i++) {
      while (length > 0 && word[i] != word[length]) {
        length = fallback[length];
      }
      if (word[i] == word[length]) {
        length++;
      }
      fallback[i + 1] = length;
    }
    return fallback;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    if (read >= 0) {
      watch((byte) read);
    }
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    for (int i = 0; i < read; i++) {
      watch(buffer[offset + i]);
    }
    return read;
  }

  @Override
  public long skip(long bytes) throws IOException {
    return readNBytes((int) Math.min(bytes, 8192)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void watch(byte next) throws IOException {
    left--;
    if (inHeading) {
      heading(next);
    }
    while (matched > 0 && (matched == delimiter.length || next != delimiter[matched])) {
      matched = fallback[matched];
    }
    if (next == delimiter[matched]) {
      matched++;
    }
    if (matched == delimiter.length) {
      parts++;
      inHeading = true;
      headingBytes = 0;
      lineBytes = 1;
    }
    // The last delimiter ends the body and begins no part.
    if (left < 0 || parts > PARTS_MOST + 1 || headingBytes > HEADING_BYTES_MOST) {
      cutOff();
    }
  }

  /** A heading ends with an empty line. */
  private void heading(byte next) {
    headingBytes++;
    if (next == '\n') {
      inHeading = lineBytes > 0;
      lineBytes = 0;
    } else if (next != '\r') {
      lineBytes++;
    }
  }

  /** A caller that is still sending hears nothing; so a good deal is read and thrown away. */
  private void cutOff() throws IOException {
    byte[] buffer = new byte[8192];
    long read = 0;
    long thrownAway = 0;
    while (read >= 0 && thrownAway < THROWN_AWAY_BYTES_MOST) {
      read = in.read(buffer);
      thrownAway += read;
    }
    throw tooMuch.get();
  }
}
