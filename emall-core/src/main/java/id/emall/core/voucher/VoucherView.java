package id.emall.core.voucher;

import id.emall.core.common.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A voucher of one shop.
 *
 * @param code capital letters and digits, unique in the shop
 * @param percent of the goods' price, 1 to 90; null when it always takes off the same amount
 * @param amount what it takes off; of a percentage, at most
 * @param leastGoods what the shop's goods in an order have to cost
 * @param fromDay the first day, WIB
 * @param untilDay the last day, WIB
 * @param mostUses by all buyers together
 * @param used by orders that have it now, unpaid ones included
 * @param given what these orders got off
 * @param endedAt when the shop ended it before its time, or null
 */
public record VoucherView(
    UUID id,
    UUID shopId,
    String code,
    Integer percent,
    Rupiah amount,
    Rupiah leastGoods,
    LocalDate fromDay,
    LocalDate untilDay,
    int mostUses,
    int mostOfBuyer,
    int used,
    Rupiah given,
    Instant madeAt,
    Instant endedAt) {

  /** So much of the goods' price stays to be paid, whatever a voucher says. */
  public static final Rupiah LEAST_LEFT = new Rupiah(1_000);

  /**
   * And this part of it: so that what goes back for one piece is never nothing, and no order is
   * given away by a slip of the keyboard.
   */
  private static final int LEAST_PART = 10;

  /** How it stands on a day. */
  public enum State {
    PLANNED,
    RUNNING,
    USED_UP,
    OVER,
    /** By the shop, before its time. */
    ENDED
  }

  /**
   * @param today WIB
   */
  public State state(LocalDate today) {
    if (endedAt != null) {
      return State.ENDED;
    }
    if (today.isAfter(untilDay)) {
      return State.OVER;
    }
    if (used >= mostUses) {
      return State.USED_UP;
    }
    return today.isBefore(fromDay) ? State.PLANNED : State.RUNNING;
  }

  /** Whether the shop can still end it. */
  public boolean endable(LocalDate today) {
    return endedAt == null && !today.isAfter(untilDay);
  }

  /**
   * What it takes off goods of this price, rounded down: at least a tenth of the price and {@link
   * #LEAST_LEFT} are left to pay. Nothing where that is all there is.
   */
  Rupiah discount(Rupiah goods) {
    long off =
        percent == null
            ? amount.amount()
            : Math.min(amount.amount(), goods.share(percent * 100).amount());
    long left = Math.max(LEAST_LEFT.amount(), Math.ceilDiv(goods.amount(), (long) LEAST_PART));
    return new Rupiah(Math.max(0, Math.min(off, goods.amount() - left)));
  }
}
