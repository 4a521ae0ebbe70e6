package id.emall.core.shop.scale;

/** What a business was measured by. */
public enum Measure {
  /** Capital, or net worth in UU 20/2008; land and buildings of the place of business apart. */
  CAPITAL,
  /** Sales of a year. */
  SALES
}
