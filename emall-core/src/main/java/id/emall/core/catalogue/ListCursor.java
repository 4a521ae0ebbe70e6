package id.emall.core.catalogue;

import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * A place in a sorted list: where a page ended, or where it began when one goes back. It stays
 * right when products come and go meanwhile.
 *
 * @param backwards whether the page before this place is wanted
 * @param key by which the list is sorted
 */
public record ListCursor(boolean backwards, long key, UUID id) {

  /**
   * @param sort name of the list's order
   */
  public String write(String sort) {
    String text = (backwards ? "b" : "a") + "|" + sort + "|" + key + "|" + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @throws Refusal INVALID when it was not made by {@link #write} for this sort
   */
  public static ListCursor read(String written, String sort) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
      String[] parts = text.split("\\|", 4);
      if (parts.length == 4 && parts[1].equals(sort)) {
        return new ListCursor(
            parts[0].equals("b"), Long.parseLong(parts[2]), UUID.fromString(parts[3]));
      }
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
    throw malformed();
  }

  private static Refusal malformed() {
    return Refusal.invalid(new FieldError("cursor", "cursor.malformed"));
  }
}
