package id.emall.core.insight.report;

import id.emall.core.insight.Period;
import id.emall.core.ordering.OrderState;

/**
 * Which orders a report is about; what is null or blank does not narrow it.
 *
 * @param period days on which they were paid
 * @param area beginning of the code of a regency: the shop's of sales, that of the goods'
 *     destination of purchases
 * @param shop a part of the shop's name
 * @param buyer a part of the buyer's name, of purchases only
 * @param way name of the way of paying, e.g. {@code bca}
 */
public record TradeWish(
    Period period, OrderState state, String area, String shop, String buyer, String way) {

  /** All that was paid in a period. */
  public static TradeWish in(Period period) {
    return new TradeWish(period, null, null, null, null, null);
  }
}
