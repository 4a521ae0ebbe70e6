package id.emall.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.bank.AccountKind;
import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.common.CsvTable;
import id.emall.core.common.Rupiah;
import id.emall.core.insight.Period;
import id.emall.core.insight.report.ParcelTrail;
import id.emall.core.insight.report.TradeReports.Side;
import id.emall.core.insight.report.TradeRow;
import id.emall.core.insight.report.TradeTotals;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.PayWay;
import id.emall.core.shop.scale.Scale;
import id.emall.web.frame.Form;
import id.emall.web.frame.View;
import id.emall.web.operator.AreaFilter;
import id.emall.web.operator.report.TradeSearch;
import id.emall.web.testing.Pages;
import id.emall.web.text.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TradeReportViewsTest {

  private static final UUID PARCEL = new UUID(0, 5);
  private static final Instant PAID = Instant.parse("2026-11-20T17:30:00Z");
  private static final Period NOVEMBER =
      new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 22));
  private static final TradeTotals.Sum TWO =
      new TradeTotals.Sum(2, 5, new Rupiah(90_000), new Rupiah(20_000), new Rupiah(1_800));
  private static final TradeTotals.Sum ONE =
      new TradeTotals.Sum(1, 3, new Rupiah(60_000), new Rupiah(10_000), new Rupiah(1_200));

  private static final Places PLACES = new Places(code -> code);

  private static TradeRow row(OrderState state, Instant credited, TradeRow.Parcel... parcels) {
    return new TradeRow(
        new UUID(0, 1),
        "7KQ2-M4XA",
        "9PTR-22AB",
        state,
        "=SUM(A1)",
        "Dapur <Uni>",
        "13.76",
        Scale.MICRO,
        "32.73",
        List.of(
            new TradeRow.Line("Keripik balado", 2, new Rupiah(20_000)),
            new TradeRow.Line("Galamai", 1, new Rupiah(20_000))),
        new Rupiah(60_000),
        Rupiah.ZERO,
        new Rupiah(20_000),
        new Rupiah(10_000),
        new Rupiah(1_200),
        "BCA",
        AccountKind.VA,
        PAID.minusSeconds(600),
        PAID,
        credited,
        List.of(parcels));
  }

  private static TradeRow sent() {
    return row(
        OrderState.COMPLETED,
        PAID.plusSeconds(86_400),
        new TradeRow.Parcel(PARCEL, "JNE", "8820000000000012", ShipmentStatus.DELIVERED));
  }

  private static View report(Side side, List<TradeRow> rows, TradeTotals totals) {
    Form form =
        Form.empty()
            .put("dari", "2026-11-01")
            .put("sampai", "2026-11-22")
            .put("keadaan", "COMPLETED")
            .put("cara", "bca-va");
    return View.of("operator/report/report", "rows", rows)
        .with("side", side)
        .with("totals", totals)
        .with("ways", List.of(new PayWay("bca-va", AccountKind.VA, "BCA", "1", "Lumbung")))
        .with(
            "search", new TradeSearch(form, new AreaFilter(List.of(), List.of(), "", ""), NOVEMBER))
        .with("places", PLACES)
        .with("file", "/pengelola/penjualan/unduh?dari=2026-11-01")
        .with("paper", "/pengelola/penjualan/cetak?dari=2026-11-01");
  }

  @Test
  void sales_tell_shop_goods_amounts_and_the_way_to_each_parcel() {
    String html = Pages.html(report(Side.SALES, List.of(sent()), new TradeTotals(TWO, ONE)));

    assertThat(html)
        .contains(
            "Dapur &lt;Uni&gt;",
            "Usaha mikro",
            "2 × Keripik balado",
            "Rp60.000",
            "Rp1.200",
            "dikembalikan Rp20.000")
        .contains("href=\"/pengelola/kiriman/" + PARCEL + "\"", "JNE 8820000000000012")
        .contains("Semua: 2 pesanan", "hilang: 1 pesanan", "Rp90.000", "5 barang")
        .contains("value=\"COMPLETED\" selected", "value=\"bca-va\" selected")
        .doesNotContain("name=\"pembeli\"", "SUM(A1)");
  }

  @Test
  void purchases_tell_buyer_invoice_and_how_it_was_paid() {
    String html = Pages.html(report(Side.PURCHASES, List.of(sent()), new TradeTotals(ONE, ONE)));

    assertThat(html)
        .contains("9PTR-22AB", "=SUM(A1)", "BCA Virtual Account", "Rp70.000", "name=\"pembeli\"")
        .doesNotContain("hilang:");
  }

  @Test
  void what_was_not_sent_or_credited_says_so() {
    TradeRow waiting = row(OrderState.PAID, null);

    assertThat(Pages.html(report(Side.SALES, List.of(waiting), new TradeTotals(ONE, ONE))))
        .contains("Belum dikirim", "Belum</td>");
    assertThat(
            Pages.html(report(Side.SALES, List.of(), new TradeTotals(ONE, ONE)), Language.ENGLISH))
        .contains("No orders")
        .doesNotContain("/unduh");
  }

  @Test
  void paper_has_the_table_and_the_days_it_is_about() {
    View print =
        View.of("operator/report/print", "rows", List.of(sent()))
            .with("side", Side.SALES)
            .with("totals", new TradeTotals(ONE, ONE))
            .with("period", NOVEMBER)
            .with("places", PLACES)
            .with("back", "/pengelola/penjualan?dari=2026-11-01");

    assertThat(Pages.html(print))
        .contains("1 November 2026", "22 November 2026", "7KQ2-M4XA")
        .doesNotContain("desk-menu");
  }

  @Test
  void own_reports_name_neither_the_own_shop_nor_the_own_name() {
    View purchases =
        View.of("report/ownpurchases", "rows", List.of(sent()))
            .with("totals", new TradeTotals(ONE, ONE))
            .with("form", Form.empty())
            .with("file", "/akun/pembelian/unduh");
    View sales =
        View.of("seller/sales", "rows", List.of(sent()))
            .with("totals", new TradeTotals(ONE, ONE))
            .with("form", Form.empty())
            .with("back", "/penjual/laporan")
            .with("file", "/penjual/laporan/pesanan/unduh");

    assertThat(Pages.html(purchases))
        .contains("href=\"/pesanan/7KQ2-M4XA\"", "Dapur &lt;Uni&gt;", "JNE 8820000000000012")
        .doesNotContain("SUM(A1)", "/pengelola/kiriman");
    assertThat(Pages.html(sales))
        .contains("Rp1.200", "2 × Keripik balado")
        .doesNotContain("Dapur", "/pengelola/kiriman");
  }

  @Test
  void a_parcels_way_is_told_scan_by_scan() {
    ParcelTrail trail =
        new ParcelTrail(
            PARCEL,
            "7KQ2-M4XA",
            "Dapur Uni",
            "JNE",
            "8820000000000012",
            ShipmentStatus.IN_TRANSIT,
            PAID,
            null,
            List.of(new ParcelTrail.Scan(PAID, ShipmentStatus.IN_TRANSIT, "PADANG")));

    assertThat(Pages.html(View.of("operator/report/trail", "trail", trail)))
        .contains("JNE 8820000000000012", "PADANG", "7KQ2-M4XA")
        .doesNotContain("<form method=\"post\" action=\"/pengelola");
  }

  @Test
  void files_have_jakartas_time_whole_rupiah_and_no_formulas() {
    TradeCsv csv = new TradeCsv(PLACES);

    assertThat(CsvTable.text(table -> table.row(csv.sale(sent()))))
        .isEqualTo(
            "2026-11-21T00:30+07:00,7KQ2-M4XA,COMPLETED,Dapur <Uni>,13.76,MICRO,"
                + "2 x Keripik balado @20000; 1 x Galamai @20000,3,60000,20000,1200,10000,"
                + "JNE 8820000000000012,DELIVERED,2026-11-22T00:30+07:00,0\r\n");
    assertThat(CsvTable.text(table -> table.row(csv.purchase(row(OrderState.PAID, null)))))
        .contains(",'=SUM(A1),32.73,", ",70000,BCA Virtual Account,2026-11-21T00:30+07:00,,");
    assertThat(csv.sale(sent())).hasSameSizeAs(TradeCsv.SALES);
    assertThat(csv.purchase(sent())).hasSameSizeAs(TradeCsv.PURCHASES);
  }
}
