package id.emall.web.frame;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Gzip at a level that costs little, for what is made anew for each reader. */
public final class FastGzip extends GZIPOutputStream {

  private static final int BUFFER_BYTES = 4096;

  /** Compresses what is written and passes it on; closing it closes {@code out}. */
  public FastGzip(OutputStream out) throws IOException {
    super(out, BUFFER_BYTES);
    def.setLevel(Deflater.BEST_SPEED);
  }

  /** The bytes compressed. */
  public static byte[] compress(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream(bytes.length / 3);
    try (var gzip = new FastGzip(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
