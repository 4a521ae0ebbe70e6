package id.emall.core.insight;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * What a shop sold in a period: orders that were paid in it and whose money was not given back.
 *
 * @param spans each day or month of the period, those without sales too
 * @param products the best sold, by their amount, at most {@value ShopReports#MOST_ROWS}
 * @param couriers by the number of orders
 */
public record ShopReport(
    Period period, List<Span> spans, List<Product> products, List<Courier> couriers, Times times) {

  public ShopReport {
    spans = List.copyOf(spans);
    products = List.copyOf(products);
    couriers = List.copyOf(couriers);
  }

  /**
   * A day, or a month as far as it lies in the period.
   *
   * @param day the day, or the first of the month
   * @param goods rupiah for goods
   * @param shipping rupiah for shipping
   */
  public record Span(LocalDate day, int orders, long goods, long shipping) {}

  /**
   * @param name as it was sold last
   * @param amount rupiah
   */
  public record Product(String name, int orders, long pieces, long amount) {}

  /**
   * @param sending mean time from payment to resi, or null
   * @param delivery mean time from resi to delivery, or null
   */
  public record Courier(
      String courier, int orders, long shipping, Duration sending, Duration delivery) {}

  /**
   * @param sending mean time from payment to resi, or null
   * @param delivery mean time from resi to delivery, or null
   * @param sent orders of the period that were sent
   * @param late those of them that were sent after the promised time
   */
  public record Times(Duration sending, Duration delivery, int sent, int late) {}

  /** How many orders were sold in the period. */
  public int orders() {
    return spans.stream().mapToInt(Span::orders).sum();
  }

  /** Rupiah for goods in the period. */
  public long goods() {
    return spans.stream().mapToLong(Span::goods).sum();
  }

  /** Rupiah for shipping in the period. */
  public long shipping() {
    return spans.stream().mapToLong(Span::shipping).sum();
  }
}
