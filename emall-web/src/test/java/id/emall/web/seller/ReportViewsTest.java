package id.emall.web.seller;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.insight.Period;
import id.emall.core.insight.ShopReport;
import id.emall.core.insight.ShopReports;
import id.emall.core.shop.Holiday;
import id.emall.web.frame.Form;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import id.emall.web.text.Language;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReportViewsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final Period PERIOD = new Period(DAY, DAY.plusDays(1));

  private static ShopReport report() {
    return new ShopReport(
        PERIOD,
        List.of(
            new ShopReport.Span(DAY, 2, 170_000, 24_000),
            new ShopReport.Span(DAY.plusDays(1), 1, 85_000, 12_000)),
        List.of(new ShopReport.Product("=Rendang, pedas", 3, 3, 255_000)),
        List.of(new ShopReport.Courier("JNE", 3, 36_000, Duration.ofMinutes(90), null)),
        new ShopReport.Times(Duration.ofHours(5), null, 3, 1));
  }

  private static View page(ShopReport report) {
    return View.of("seller/reports", "report", report)
        .with("bars", Bars.of(report.spans().stream().map(ShopReport.Span::goods).toList()))
        .with("form", Form.empty().put("dari", "2026-11-20").put("sampai", "2026-11-21"));
  }

  @Test
  void a_report_has_sums_bars_tables_and_files_for_the_same_days() {
    assertThat(Pages.html(page(report())))
        .contains("Rp255.000", "Rp36.000", "20 November 2026 sampai 21 November 2026")
        .contains("<rect x=\"45.0\" y=\"0.0\" width=\"210.0\" height=\"120.0\"/>")
        .contains("<rect x=\"345.0\" y=\"60.0\" width=\"210.0\" height=\"60.0\"/>")
        .contains("/penjual/laporan/produk.csv?dari=2026-11-20&amp;sampai=2026-11-21")
        .contains("5 jam", "1 dari 3 pesanan", "belum ada");
    assertThat(Pages.html(page(report()), Language.ENGLISH)).contains("Sales by day");
  }

  @Test
  void a_period_without_sales_says_so() {
    ShopReport nothing =
        new ShopReport(
            PERIOD,
            List.of(new ShopReport.Span(DAY, 0, 0, 0)),
            List.of(),
            List.of(),
            new ShopReport.Times(null, null, 0, 0));

    assertThat(Pages.html(page(nothing))).contains("Belum ada penjualan").doesNotContain("<rect");
  }

  @Test
  void files_hold_the_same_figures_and_no_formula() {
    assertThat(ReportCsv.sales(report()))
        .isEqualTo(
            "day,orders,goods,shipping\r\n2026-11-20,2,170000,24000\r\n2026-11-21,1,85000,12000\r\n");
    assertThat(ReportCsv.products(report())).contains("\"'=Rendang, pedas\",3,3,255000\r\n");
    assertThat(ReportCsv.couriers(report())).contains("JNE,3,36000,1.5,\r\n");
    assertThat(
            ReportCsv.customers(List.of(new ShopReports.Customer("Siti", 2, 170_000, Pages.NOW))))
        .startsWith("name,orders,goods,last_paid\r\nSiti,2,170000,");
  }

  @Test
  void customers_stand_with_name_count_and_sum() {
    View page =
        View.of(
                "seller/customers",
                "customers",
                List.of(new ShopReports.Customer("Siti Rahma", 2, 170_000, Pages.NOW)))
            .with("period", PERIOD)
            .with("form", Form.empty());

    assertThat(Pages.html(page)).contains("Siti Rahma", "Rp170.000", "Unduh CSV");
  }

  @Test
  void a_holiday_is_told_with_its_note_and_can_be_ended() {
    Holiday holiday =
        new Holiday(new UUID(0, 1), new UUID(0, 2), DAY, DAY.plusDays(3), "Pulang kampung");
    View page =
        View.of("seller/holidays", "holidays", List.of(holiday))
            .with("today", DAY)
            .with("form", Form.empty());

    assertThat(Pages.html(page))
        .contains("20 November 2026 sampai 23 November 2026", "Pulang kampung")
        .contains("Sedang libur", "Buka toko sekarang");
  }
}
