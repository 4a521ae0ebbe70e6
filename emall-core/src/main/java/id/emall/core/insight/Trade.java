package id.emall.core.insight;

import id.emall.core.common.Rupiah;
import id.emall.core.shop.scale.Scale;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How shops of an area trade.
 *
 * @param computedAt all figures are of this moment
 * @param sellers shops that are not suspended, by place and size
 * @param days the last thirty days, today included, oldest first
 * @param paying from order to payment
 * @param packing from payment until the parcel left
 * @param travelling from there until the parcel arrived
 */
public record Trade(
    Instant computedAt,
    List<Sellers> sellers,
    List<Day> days,
    Times paying,
    Times packing,
    Times travelling) {

  public Trade {
    sellers = List.copyOf(sellers);
    days = List.copyOf(days);
  }

  /**
   * Shops of one place and size.
   *
   * @param scale as they last declared it; null when they have not yet
   */
  public record Sellers(String regencyCode, Scale scale, int count) {}

  /**
   * What was paid on a day.
   *
   * @param day WIB
   * @param orders paid on that day and not cancelled or given back since
   * @param turnover their goods, without shipping
   */
  public record Day(LocalDate day, int orders, Rupiah turnover) {}

  /**
   * How long something took for orders paid within the last thirty days.
   *
   * @param count of how many
   * @param median null when count is zero
   * @param p95 nineteen of twenty took at most so long; null when count is zero
   */
  public record Times(int count, Duration median, Duration p95) {}

  /** Orders of all days. */
  public int orders() {
    return days.stream().mapToInt(Day::orders).sum();
  }

  /** Goods of all days. */
  public Rupiah turnover() {
    return new Rupiah(days.stream().mapToLong(day -> day.turnover().amount()).sum());
  }
}
