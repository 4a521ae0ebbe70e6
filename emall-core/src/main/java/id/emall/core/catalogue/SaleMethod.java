package id.emall.core.catalogue;

/**
 * How a seller sells a product. The stock of what is made to order is how many pieces the shop
 * still takes on, so that no more are sold than can be made.
 */
public enum SaleMethod {
  /** It lies ready to be sent. */
  FROM_STOCK,
  /** It is made when it is ordered, within the days that its seller promises. */
  MADE_TO_ORDER;

  /** The longest that making may take, in days of 24 hours. */
  public static final int MAKING_DAYS_MOST = 60;

  /**
   * @param makingDays as products keep them: 0 for what is sold from stock
   */
  public static SaleMethod of(int makingDays) {
    return makingDays == 0 ? FROM_STOCK : MADE_TO_ORDER;
  }
}
