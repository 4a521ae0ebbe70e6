package id.emall.web.seller;

import id.emall.core.common.CsvTable;
import id.emall.core.insight.ShopReport;
import id.emall.core.insight.ShopReports;
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
    return CsvTable.text(
        csv -> {
          csv.row("day", "orders", "goods", "shipping");
          for (ShopReport.Span span : report.spans()) {
            csv.row(span.day(), span.orders(), span.goods(), span.shipping());
          }
        });
  }

  static String products(ShopReport report) {
    return CsvTable.text(
        csv -> {
          csv.row("product", "orders", "pieces", "amount");
          for (ShopReport.Product one : report.products()) {
            csv.row(one.name(), one.orders(), one.pieces(), one.amount());
          }
        });
  }

  static String couriers(ShopReport report) {
    return CsvTable.text(
        csv -> {
          csv.row("courier", "orders", "shipping", "hours_to_send", "hours_to_deliver");
          for (ShopReport.Courier one : report.couriers()) {
            csv.row(
                one.courier(),
                one.orders(),
                one.shipping(),
                hours(one.sending()),
                hours(one.delivery()));
          }
        });
  }

  static String customers(List<ShopReports.Customer> customers) {
    return CsvTable.text(
        csv -> {
          csv.row("name", "orders", "goods", "last_paid");
          for (ShopReports.Customer one : customers) {
            csv.row(one.name(), one.orders(), one.goods(), one.last());
          }
        });
  }

  private static Double hours(Duration time) {
    return time == null ? null : Math.round(time.toSeconds() / SECONDS_AN_HOUR * 10) / 10.0;
  }
}
