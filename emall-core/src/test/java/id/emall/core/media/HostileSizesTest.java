package id.emall.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made by hand that tell a small size in one place and a large one in another. */
class HostileSizesTest extends CoreTest {

  /** One pixel, lossy. */
  private static final byte[] PIXEL =
      Base64.getDecoder().decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=");

  private static final int HUGE = 16_383;

  @TempDir static Path folder;

  @Override
  protected String[] settings() {
    return new String[] {
      "emall.media.folder=" + folder,
      "emall.media.side-most=200",
      "emall.media.pixels-most=30000",
      "emall.media.bytes-most=100000"
    };
  }

  private static byte[] chunk(String name, byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    ByteBuffer chunk =
        ByteBuffer.allocate(8 + length + length % 2)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(name.getBytes(StandardCharsets.US_ASCII))
            .putInt(length);
    for (byte[] part : parts) {
      chunk.put(part);
    }
    return chunk.array();
  }

  private static byte[] webp(byte[]... chunks) {
    byte[][] parts = new byte[chunks.length + 1][];
    parts[0] = "WEBP".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(chunks, 0, parts, 1, chunks.length);
    return chunk("RIFF", parts);
  }

  private static byte[] three(int value) {
    return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16)};
  }

  private static byte[] canvas(int flags, int side) {
    return chunk("VP8X", new byte[] {(byte) flags, 0, 0, 0}, three(side - 1), three(side - 1));
  }

  /** The bytes of one pixel, under a header that tells a larger frame. */
  private static byte[] lossy(int side) {
    byte[] frame = java.util.Arrays.copyOfRange(PIXEL, 20, PIXEL.length);
    ByteBuffer.wrap(frame)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort(6, (short) side)
        .putShort(8, (short) side);
    return chunk("VP8 ", frame);
  }

  private static byte[] lossless(int side) {
    return chunk(
        "VP8L",
        ByteBuffer.allocate(16)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put((byte) 0x2F)
            .putInt(side - 1 | side - 1 << 14)
            .array());
  }

  private static byte[] frame(int side, byte[] picture) {
    return chunk("ANMF", new byte[6], three(side - 1), three(side - 1), new byte[4], picture);
  }

  private String store(byte[] file) {
    return get(MediaStore.class)
        .storePhoto(
            new Seed(jdbi, clock).buyer(), new Upload("photo", new ByteArrayInputStream(file)));
  }

  private void refused(byte[] file, String code) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> store(file));

    assertThat(refusal.fields()).extracting(FieldError::code).containsExactly(code);
  }

  @Test
  void a_picture_larger_than_its_canvas_is_refused_by_its_header() {
    refused(webp(canvas(0, 10), lossy(HUGE)), "media.too-wide");
    refused(webp(canvas(0, 10), lossless(HUGE)), "media.too-wide");
    refused(webp(canvas(0, 10), chunk("ICCP", new byte[7]), lossy(HUGE)), "media.too-wide");
    refused(webp(canvas(0, 10), lossy(190)), "media.too-many-pixels");
  }

  @Test
  void an_animation_is_refused_before_it_is_drawn() {
    byte[] start = chunk("ANIM", new byte[6]);

    refused(webp(canvas(2, 10), start, frame(HUGE, lossy(10))), "media.broken");
    refused(webp(canvas(2, 10), start, frame(10, lossy(HUGE))), "media.broken");
    refused(webp(canvas(2, 1), start, frame(1, lossy(1))), "media.broken");
    refused(webp(canvas(0, 1), frame(1, lossy(1)), lossy(1)), "media.broken");
  }

  @Test
  void a_canvas_too_large_is_refused_and_one_that_fits_is_drawn() {
    refused(webp(canvas(0, HUGE), lossy(1)), "media.too-wide");

    assertThat(store(webp(canvas(0, 1), lossy(1)))).hasSize(64);
  }

  /** A marker without a length leads whoever takes one for it to another frame's header. */
  @Test
  void a_jpeg_that_tells_a_small_size_to_some_and_a_large_one_to_others_is_refused()
      throws IOException {
    ByteArrayOutputStream large = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), "jpg", large);
    byte[] jpeg = large.toByteArray();
    byte[] small = {
      (byte) 0xFF, (byte) 0xC0, 0, 17, 8, 0, 10, 0, 10, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0
    };
    ByteBuffer file =
        ByteBuffer.allocate(80_000)
            .put(jpeg, 0, 2)
            .putShort((short) 0xFF01)
            .put(jpeg, 2, jpeg.length - 2);
    file.position(4 + (file.getShort(4) & 0xFFFF)).put(small);

    refused(file.array(), "media.broken");
  }
}
