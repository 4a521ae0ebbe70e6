package id.emall.core.common;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Packs answers of outside services, which are kept as received. */
public final class Gzip {

  private Gzip() {}

  public static byte[] pack(byte[] raw) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
      zip.write(raw);
    } catch (IOException e) {
      throw new UncheckedIOException("memory refused to be written", e);
    }
    return packed.toByteArray();
  }

  /**
   * @throws UncheckedIOException when these bytes were not packed by {@link #pack}
   */
  public static byte[] unpack(byte[] packed) {
    try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return zip.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("what was kept is not packed as it should be", e);
    }
  }
}
