package id.emall.web.seller;

import id.emall.core.insight.ShopReport;
import id.emall.core.insight.ShopReports;
import id.emall.web.frame.Csv;
import java.time.Duration;
import java.util.List;

/**
 * A shop's reports as tables for other programs: days as {@code 2026-11-20}, rupiah whole, times in
 * hours with a point.
 */
final class ReportCsv {

  private static final double SECONDS_AN_HOUR = 3_600.0;

  private ReportCsv() {}

  static String sales(ShopReport report) {
    StringBuilder csv = new StringBuilder(Csv.line("day", "orders", "goods", "shipping"));
    report
        .spans()
        .forEach(
            span -> csv.append(Csv.line(span.day(), span.orders(), span.goods(), span.shipping())));
    return csv.toString();
  }

  static String products(ShopReport report) {
    StringBuilder csv = new StringBuilder(Csv.line("product", "orders", "pieces", "amount"));
    report
        .products()
        .forEach(one -> csv.append(Csv.line(one.name(), one.orders(), one.pieces(), one.amount())));
    return csv.toString();
  }

  static String couriers(ShopReport report) {
    StringBuilder csv =
        new StringBuilder(
            Csv.line("courier", "orders", "shipping", "hours_to_send", "hours_to_deliver"));
    report
        .couriers()
        .forEach(
            one ->
                csv.append(
                    Csv.line(
                        one.courier(),
                        one.orders(),
                        one.shipping(),
                        hours(one.sending()),
                        hours(one.delivery()))));
    return csv.toString();
  }

  static String customers(List<ShopReports.Customer> customers) {
    StringBuilder csv = new StringBuilder(Csv.line("name", "orders", "goods", "last_paid"));
    customers.forEach(
        one -> csv.append(Csv.line(one.name(), one.orders(), one.goods(), one.last())));
    return csv.toString();
  }

  private static Double hours(Duration time) {
    return time == null ? null : Math.round(time.toSeconds() / SECONDS_AN_HOUR * 10) / 10.0;
  }
}
