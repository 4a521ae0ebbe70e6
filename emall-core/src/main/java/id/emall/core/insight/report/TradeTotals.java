package id.emall.core.insight.report;

import id.emall.core.common.Rupiah;

/**
 * What the rows of a report come to, on all its pages together.
 *
 * @param kept the same without what was cancelled, came back, was lost or paid back, of parts of
 *     orders too
 */
public record TradeTotals(Sum all, Sum kept) {

  /**
   * @param pieces of goods
   */
  public record Sum(int orders, long pieces, Rupiah goods, Rupiah shipping, Rupiah commission) {

    /** What buyers pay: goods and shipping. */
    public Rupiah total() {
      return goods.plus(shipping);
    }
  }
}
