package id.emall.core.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How large a WebP is to whoever decodes it. A file of the extended form tells a size of its canvas
 * and another in the picture on it, and nothing but good manners lets them agree: what is decoded
 * is the picture. Chunks after RFC 9649, section 2.
 */
final class WebpSizes {

  private static final int FIRST_CHUNK = 12;
  private static final int CHUNK_HEADER = 8;

  /** Of the extended form's flags. */
  private static final int ANIMATION = 2;

  private final byte[] file;
  private final ByteBuffer bytes;
  private int width;
  private int height;
  private boolean animated;

  private WebpSizes(byte[] file) {
    this.file = file;
    bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * The largest width and height that stand anywhere in the file; empty when there are none, and
   * for an animation, which is no photo.
   *
   * @throws IndexOutOfBoundsException when it is torn
   */
  static Optional<FileKind.Size> largest(byte[] file) {
    WebpSizes sizes = new WebpSizes(file);
    sizes.walk();
    return sizes.width == 0 || sizes.animated
        ? Optional.empty()
        : Optional.of(new FileKind.Size(sizes.width, sizes.height));
  }

  private void walk() {
    long at = FIRST_CHUNK;
    while (at + CHUNK_HEADER <= file.length) {
      int content = (int) at + CHUNK_HEADER;
      long length = bytes.getInt((int) at + 4) & 0xFFFFFFFFL;
      look(new String(file, (int) at, 4, StandardCharsets.ISO_8859_1), content);
      at = content + length + length % 2;
    }
  }

  private void look(String chunk, int at) {
    switch (chunk) {
      case "VP8 " -> add(bytes.getShort(at + 6) & 0x3FFF, bytes.getShort(at + 8) & 0x3FFF);
      case "VP8L" -> {
        int packed = bytes.getInt(at + 1);
        add((packed & 0x3FFF) + 1, (packed >> 14 & 0x3FFF) + 1);
      }
      case "VP8X" -> {
        add(three(at + 4), three(at + 7));
        animated |= (bytes.get(at) & ANIMATION) != 0;
      }
      case "ANIM", "ANMF" -> animated = true;
      default -> {
        // Colours, transparency and what is told about the picture have no size of their own.
      }
    }
  }

  /** Three bytes that hold one less than they mean. */
  private int three(int at) {
    return (bytes.getShort(at) & 0xFFFF | (bytes.get(at + 2) & 0xFF) << 16) + 1;
  }

  private void add(int otherWidth, int otherHeight) {
    width = Math.max(width, otherWidth);
    height = Math.max(height, otherHeight);
  }
}
