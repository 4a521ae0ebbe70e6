package id.emall.core.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The kinds of file that are taken, recognised by their first bytes. */
enum FileKind {
  JPEG("image/jpeg"),
  PNG("image/png"),
  WEBP("image/webp"),
  PDF("application/pdf"),
  SVG("image/svg+xml");

  private static final int PNG_SIGNATURE = 0x89504E47;
  private static final int PNG_SIGNATURE_REST = 0x0D0A1A0A;

  private final String contentType;

  FileKind(String contentType) {
    this.contentType = contentType;
  }

  String contentType() {
    return contentType;
  }

  /** Width and height in pixels. */
  record Size(int width, int height) {}

  /**
   * The kind of what people may upload; drawings are never among it, for they can carry scripts.
   */
  static Optional<FileKind> of(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file);
    if (file.length < 32) {
      return Optional.empty();
    }
    if ((bytes.getInt(0) & 0xFFFFFF00) == 0xFFD8FF00) {
      return Optional.of(JPEG);
    }
    if (bytes.getInt(0) == PNG_SIGNATURE && bytes.getInt(4) == PNG_SIGNATURE_REST) {
      return Optional.of(PNG);
    }
    if (letters(file, 0, 4).equals("RIFF") && letters(file, 8, 4).equals("WEBP")) {
      return Optional.of(WEBP);
    }
    return letters(file, 0, 5).equals("%PDF-") ? Optional.of(PDF) : Optional.empty();
  }

  /**
   * Whether a PDF has its end: what comes after is at most some blanks or another short trailer.
   */
  static boolean isWholePdf(byte[] file) {
    int from = Math.max(0, file.length - 1024);
    return letters(file, from, file.length - from).contains("%%EOF");
  }

  /**
   * The picture's size by its header, the largest where a file tells several; empty when there is
   * none, as in a torn file.
   */
  Optional<Size> size(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file);
    try {
      return switch (this) {
        case PNG -> Optional.of(new Size(bytes.getInt(16), bytes.getInt(20)));
        case WEBP -> WebpSizes.largest(file);
        case JPEG -> jpegSize(bytes);
        case PDF, SVG -> Optional.empty();
      };
    } catch (IndexOutOfBoundsException torn) {
      return Optional.empty();
    }
  }

  /** Walks from segment to segment up to the one that starts the picture (SOF). */
  private static Optional<Size> jpegSize(ByteBuffer bytes) {
    int at = 2;
    while (at + 9 < bytes.limit()) {
      int marker = bytes.get(at + 1) & 0xFF;
      if (bytes.get(at) != (byte) 0xFF) {
        return Optional.empty();
      }
      if (startsFrame(marker)) {
        return Optional.of(
            new Size(bytes.getShort(at + 7) & 0xFFFF, bytes.getShort(at + 5) & 0xFFFF));
      }
      at += marker == 0xFF ? 1 : 2 + (bytes.getShort(at + 2) & 0xFFFF);
    }
    return Optional.empty();
  }

  private static boolean startsFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static String letters(byte[] file, int from, int length) {
    return new String(file, from, length, StandardCharsets.ISO_8859_1);
  }
}
