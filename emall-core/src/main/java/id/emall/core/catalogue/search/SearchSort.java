package id.emall.core.catalogue.search;

/** The orders of what is found. */
public enum SearchSort {
  /** How well it matches; without words it is {@link #NEWEST}. */
  RELEVANCE(true),
  NEWEST(true),
  PRICE_ASC(false),
  PRICE_DESC(true),
  RATING(true),
  /** By pieces of completed orders. */
  BEST_SELLING(true),
  /** By the way from the seat of the shop's regency to that of another. */
  NEAREST(false);

  private final boolean descending;

  SearchSort(boolean descending) {
    this.descending = descending;
  }

  boolean descending() {
    return descending;
  }
}
