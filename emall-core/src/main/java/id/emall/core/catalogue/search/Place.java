package id.emall.core.catalogue.search;

/**
 * Where a product stands in a sorted list.
 *
 * @param key of the sort
 * @param high first half of the product's id, which parts those with the same key
 */
record Place(long key, long high, long low) {

  /** Before the other in an ascending list when negative. */
  int compare(long otherKey, long otherHigh, long otherLow) {
    if (key != otherKey) {
      return key < otherKey ? -1 : 1;
    }
    if (high != otherHigh) {
      return Long.compareUnsigned(high, otherHigh);
    }
    return Long.compareUnsigned(low, otherLow);
  }
}
