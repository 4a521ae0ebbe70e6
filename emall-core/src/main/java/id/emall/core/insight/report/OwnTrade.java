package id.emall.core.insight.report;

import id.emall.core.common.Actor;
import id.emall.core.common.Page;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.insight.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What somebody bought, and what a shop sold, order by order, for themselves. */
@ApplicationScoped
public class OwnTrade {

  /** Orders that are taken away at once at most. */
  public static final int TAKEN_MOST = 10_000;

  private static final int PAGE = 30;

  private TradeRows rows;

  protected OwnTrade() {}

  @Inject
  OwnTrade(TradeRows rows) {
    this.rows = rows;
  }

  /**
   * A page of what the signed-in member bought, what was paid last first.
   *
   * @param cursor from another page of the same period, or null for the first
   * @throws Refusal SIGN_IN_REQUIRED; INVALID {@code cursor.malformed}
   */
  public Page<TradeRow> purchases(Actor actor, Period period, String cursor) {
    return rows.page(bought(actor, period), PAGE, cursor);
  }

  /** What all of that comes to. */
  public TradeTotals purchaseTotals(Actor actor, Period period) {
    return rows.totals(bought(actor, period));
  }

  /** The newest {@value #TAKEN_MOST} of that, to be taken away. */
  public Taking takePurchases(Actor actor, Period period) {
    return new Taking(rows, bought(actor, period), TAKEN_MOST);
  }

  /**
   * A page of what the actor's shop sold, what was paid last first.
   *
   * @param cursor from another page of the same period, or null for the first
   * @throws Refusal FORBIDDEN without the shop's right MONEY; INVALID {@code cursor.malformed}
   */
  public Page<TradeRow> sales(Actor actor, Period period, String cursor) {
    return rows.page(sold(actor, period), PAGE, cursor);
  }

  /** What all of that comes to. */
  public TradeTotals salesTotals(Actor actor, Period period) {
    return rows.totals(sold(actor, period));
  }

  /** The newest {@value #TAKEN_MOST} of that, to be taken away. */
  public Taking takeSales(Actor actor, Period period) {
    return new Taking(rows, sold(actor, period), TAKEN_MOST);
  }

  private static TradeRows.Scope bought(Actor actor, Period period) {
    return TradeRows.matching(TradeWish.in(period))
        .and("o.buyer_id = :buyer_id", "buyer_id", actor.requireMember().id());
  }

  private static TradeRows.Scope sold(Actor actor, Period period) {
    return TradeRows.matching(TradeWish.in(period))
        .and("o.shop_id = :shop_id", "shop_id", actor.requireSeller(Right.MONEY).shopId());
  }
}
