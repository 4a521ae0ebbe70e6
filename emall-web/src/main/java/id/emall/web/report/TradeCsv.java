package id.emall.web.report;

import id.emall.contracts.time.MallClock;
import id.emall.core.insight.report.TradeRow;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reports as tables for other programs: one order a line, whole rupiah, times of Jakarta with their
 * offset.
 */
final class TradeCsv {

  static final List<String> SALES =
      List.of(
          "paid_at",
          "order",
          "state",
          "shop",
          "shop_place",
          "shop_scale",
          "goods",
          "pieces",
          "goods_total",
          "goods_back",
          "commission",
          "shipping",
          "resi",
          "resi_state",
          "credited_at",
          "discount");

  static final List<String> PURCHASES =
      List.of(
          "ordered_at",
          "invoice",
          "order",
          "state",
          "buyer",
          "to_place",
          "shop",
          "goods",
          "pieces",
          "goods_total",
          "goods_back",
          "shipping",
          "total",
          "paid_by",
          "paid_at",
          "resi",
          "resi_state",
          "discount");

  private static final ZoneId JAKARTA = MallClock.WIB;

  private final Places places;

  TradeCsv(Places places) {
    this.places = places;
  }

  Object[] sale(TradeRow row) {
    return new Object[] {
      time(row.paidAt()),
      row.code(),
      row.state(),
      row.shopName(),
      places.name(row.shopRegencyCode()),
      row.scale(),
      goods(row),
      row.pieces(),
      row.goodsTotal().amount(),
      row.goodsBack().amount(),
      row.commission().amount(),
      row.shippingCost().amount(),
      parcels(row, TradeRow.Parcel::resi),
      parcels(row, parcel -> parcel.status().name()),
      time(row.creditedAt()),
      row.discount().amount()
    };
  }

  Object[] purchase(TradeRow row) {
    return new Object[] {
      time(row.placedAt()),
      row.invoiceCode(),
      row.code(),
      row.state(),
      row.buyerName(),
      places.name(row.toRegencyCode()),
      row.shopName(),
      goods(row),
      row.pieces(),
      row.goodsTotal().amount(),
      row.goodsBack().amount(),
      row.shippingCost().amount(),
      row.total().amount(),
      row.way(),
      time(row.paidAt()),
      parcels(row, TradeRow.Parcel::resi),
      parcels(row, parcel -> parcel.status().name()),
      row.discount().amount()
    };
  }

  private static OffsetDateTime time(Instant at) {
    return at == null ? null : at.atZone(JAKARTA).toOffsetDateTime();
  }

  private static String goods(TradeRow row) {
    return row.lines().stream()
        .map(line -> line.quantity() + " x " + line.name() + " @" + line.unitPrice().amount())
        .collect(Collectors.joining("; "));
  }

  private static String parcels(TradeRow row, Function<TradeRow.Parcel, String> told) {
    return row.parcels().stream().map(told).collect(Collectors.joining("; "));
  }
}
