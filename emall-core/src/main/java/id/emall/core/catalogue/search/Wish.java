package id.emall.core.catalogue.search;

import java.util.UUID;

/**
 * What somebody wants to find.
 *
 * @param text words, or null for everything
 * @param asTyped whether the words are meant as they stand, however little they find
 * @param shelf slug of the category whose page it is, shelves below included; or null
 * @param shopId of the shop whose goods alone are looked at, or null
 * @param sort null: by relevance when there are words, else the newest first
 * @param near code of the regency that {@link SearchSort#NEAREST} measures from; without it that is
 *     {@link SearchSort#NEWEST}
 * @param cursor from a page found before for the same wish; null for the first
 * @param apart whether variants are listed each for itself, not their family once
 * @param limit products on a page; brought into 1 to 100
 */
public record Wish(
    String text,
    boolean asTyped,
    String shelf,
    UUID shopId,
    Filters filters,
    SearchSort sort,
    String near,
    String cursor,
    boolean apart,
    int limit) {

  /** Products on a page unless somebody asks for another number. */
  public static final int USUAL_LIMIT = 24;

  private static final int LIMIT_MOST = 100;
  private static final int TEXT_MOST = 100;

  public Wish {
    String words = text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip();
    text = words.isEmpty() ? null : words.substring(0, Math.min(words.length(), TEXT_MOST));
    shelf = blank(shelf) ? null : shelf;
    near = blank(near) ? null : near;
    cursor = blank(cursor) ? null : cursor;
    limit = Math.clamp(limit, 1, LIMIT_MOST);
    boolean unfit =
        sort == SearchSort.RELEVANCE && text == null || sort == SearchSort.NEAREST && near == null;
    if (sort == null || unfit) {
      sort = text == null ? SearchSort.NEWEST : SearchSort.RELEVANCE;
    }
  }

  /** Families of variants are listed once. */
  public Wish(
      String text,
      boolean asTyped,
      String shelf,
      UUID shopId,
      Filters filters,
      SearchSort sort,
      String near,
      String cursor,
      int limit) {
    this(text, asTyped, shelf, shopId, filters, sort, near, cursor, false, limit);
  }

  private static boolean blank(String value) {
    return value == null || value.isBlank();
  }

  /** All products that these words find, the best first. */
  public static Wish of(String text) {
    return new Wish(text, false, null, null, Filters.NONE, null, null, null, USUAL_LIMIT);
  }

  Wish withText(String other) {
    return new Wish(other, asTyped, shelf, shopId, filters, sort, near, cursor, apart, limit);
  }
}
