package id.emall.web.assets;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Files that are written apart, for those who work on them, and sent as one, so that a page asks
 * for few. A part cannot be asked for by its own name.
 */
final class Bundles {

  /** Parts by the name of the whole, in the order in which later ones overrule earlier ones. */
  private static final Map<String, List<String>> PARTS =
      Map.of(
          "mall.css",
          List.of(
              "bootstrap.min.css",
              "tokens.css",
              "base.css",
              "components.css",
              "products.css",
              "buying.css",
              "search.css",
              "touch.css"));

  private Bundles() {}

  /**
   * The files with parts put together.
   *
   * @throws IllegalArgumentException when some parts of a whole are there and others are not
   */
  static Map<String, byte[]> join(Map<String, byte[]> files) {
    var joined = new HashMap<>(files);
    PARTS.forEach(
        (whole, parts) -> {
          if (parts.stream().anyMatch(files::containsKey)) {
            joined.put(whole, join(whole, parts, files));
            joined.keySet().removeAll(parts);
          }
        });
    return joined;
  }

  private static byte[] join(String whole, List<String> parts, Map<String, byte[]> files) {
    var bytes = new ByteArrayOutputStream();
    for (String part : parts) {
      byte[] content = files.get(part);
      if (content == null) {
        throw new IllegalArgumentException(whole + " lacks its part " + part);
      }
      bytes.writeBytes(content);
      bytes.write('\n');
    }
    return bytes.toByteArray();
  }
}
