package id.emall.web.assets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * One file of the site, ready to be sent.
 *
 * @param contentType the media type, with its charset for text
 * @param version the first twelve hex digits of the content's SHA-256
 * @param plain the bytes as they are
 * @param gzip the bytes compressed, or the same as {@code plain} where that saves nothing
 */
record Asset(String contentType, String version, byte[] plain, byte[] gzip) {

  private static final Map<String, String> CONTENT_TYPES =
      Map.of(
          "css", "text/css;charset=UTF-8",
          "js", "text/javascript;charset=UTF-8",
          "svg", "image/svg+xml;charset=UTF-8",
          "png", "image/png",
          "webp", "image/webp",
          "ico", "image/x-icon",
          "txt", "text/plain;charset=UTF-8");

  static Asset of(String name, byte[] bytes) {
    String type = CONTENT_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null) {
      throw new IllegalArgumentException("No content type is known for the asset " + name);
    }
    byte[] gzip = compress(bytes);
    return new Asset(type, hash(bytes), bytes, gzip.length < bytes.length * 0.9 ? gzip : bytes);
  }

  boolean isCompressed() {
    return gzip != plain;
  }

  private static byte[] compress(byte[] bytes) {
    var out = new ByteArrayOutputStream(bytes.length / 3);
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
