package id.emall.web.seen;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Ids of products as they stand in a cookie: 22 letters each, the latest first, with dots between.
 */
final class SeenIds {

  /** So many are remembered; with names around them less than 300 bytes. */
  static final int MOST = 12;

  private static final int BYTES = 16;
  private static final int LETTERS = 22;

  private SeenIds() {}

  /** The ids; what is none is left out. */
  static List<UUID> read(String cookie) {
    Set<UUID> ids = new LinkedHashSet<>();
    for (String letters : cookie.split("\\.", MOST + 1)) {
      if (letters.length() == LETTERS && ids.size() < MOST) {
        try {
          ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(letters));
          ids.add(new UUID(bytes.getLong(), bytes.getLong()));
        } catch (IllegalArgumentException e) {
          continue; // Somebody else wrote there.
        }
      }
    }
    return List.copyOf(ids);
  }

  /** With one that was looked at now, in front of those before. */
  static String write(UUID latest, List<UUID> before) {
    List<String> letters = new ArrayList<>();
    letters.add(letters(latest));
    before.stream()
        .filter(id -> !id.equals(latest))
        .limit(MOST - 1)
        .forEach(id -> letters.add(letters(id)));
    return String.join(".", letters);
  }

  private static String letters(UUID id) {
    byte[] bytes =
        ByteBuffer.allocate(BYTES)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
