package id.emall.core.catalogue.search;

/** The names of what is kept of a product in the index. */
final class Fields {

  /** Id of the product or the shop that the document is of. */
  static final String ID = "id";

  /** Id of the product's shop. */
  static final String SHOP = "shop";

  static final String CATEGORY = "category";
  static final String REGENCY = "regency";

  /** Words of the name as written. */
  static final String NAME = "name";

  /** Words of the name by their stems. */
  static final String NAME_STEM = "name-stem";

  /** The first word of the name as written. */
  static final String FIRST = "first";

  /** Words of the description by their stems. */
  static final String ABOUT = "about";

  /** Words of the shop's name as written. */
  static final String SHOP_NAME = "shop-name";

  /** Beginnings of the name's words, for suggestions. */
  static final String BEGINNING = "beginning";

  /** Beginnings of the words of a shop's name, in its own document. */
  static final String SHOP_BEGINNING = "shop-beginning";

  /** One to three words of the name that follow each other, for suggestions. */
  static final String PHRASE = "phrase";

  /** What a suggestion shows, and leads to. */
  static final String LABEL = "label";

  static final String SLUG = "slug";

  static final String PRICE = "price";
  static final String LISTED = "listed";
  static final String STARS = "stars";
  static final String RATING_SCORE = "rating-score";
  static final String SOLD = "sold";
  static final String SCALE = "scale";
  static final String SCALE_UNTIL = "scale-until";

  /** 1 for what stands in lists, for itself or for its family; 0 for the family's others. */
  static final String FACE = "face";

  static final String STOCKED = "stocked";

  /** 1 for what is made to order. */
  static final String MADE = "made";

  static final String ID_HIGH = "id-high";
  static final String ID_LOW = "id-low";

  private Fields() {}
}
