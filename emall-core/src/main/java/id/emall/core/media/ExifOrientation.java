package id.emall.core.media;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a camera was held, as its JPEG tells: the tag Orientation (0x0112) of Exif 2.32, section
 * 4.6.4. A photo that is drawn anew loses the tag, so it is turned instead.
 */
final class ExifOrientation {

  static final int UPRIGHT = 1;

  private static final int TAG = 0x0112;
  private static final int MOST = 8;

  /** The tag's values 5 to 8 exchange width and height. */
  private static final int FIRST_LYING = 5;

  private ExifOrientation() {}

  /** 1 to 8; 1 for whatever tells nothing that can be understood. */
  static int of(byte[] jpeg) {
    try {
      return walk(ByteBuffer.wrap(jpeg));
    } catch (IndexOutOfBoundsException torn) {
      return UPRIGHT;
    }
  }

  static boolean lies(int orientation) {
    return orientation >= FIRST_LYING;
  }

  /** Brings a picture of this size, as it was taken, upright to the corner 0, 0. */
  static AffineTransform upright(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  /** From segment to segment up to the one that carries Exif (APP1), or the picture itself. */
  private static int walk(ByteBuffer bytes) {
    int at = 2;
    while (at + 4 < bytes.limit() && bytes.get(at) == (byte) 0xFF) {
      int marker = bytes.get(at + 1) & 0xFF;
      int length = bytes.getShort(at + 2) & 0xFFFF;
      if (marker == 0xDA || length < 2) {
        return UPRIGHT;
      }
      if (marker == 0xE1 && isExif(bytes, at + 4)) {
        return tiff(bytes.slice(at + 10, Math.min(length - 8, bytes.limit() - at - 10)));
      }
      at += 2 + length;
    }
    return UPRIGHT;
  }

  private static boolean isExif(ByteBuffer bytes, int at) {
    byte[] name = new byte[6];
    bytes.get(at, name);
    return new String(name, StandardCharsets.ISO_8859_1).equals("Exif\0\0");
  }

  private static int tiff(ByteBuffer tiff) {
    tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int entry = 0; entry < entries; entry++) {
      int at = directory + 2 + 12 * entry;
      if ((tiff.getShort(at) & 0xFFFF) == TAG) {
        int value = tiff.getShort(at + 8) & 0xFFFF;
        return value >= UPRIGHT && value <= MOST ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }
}
