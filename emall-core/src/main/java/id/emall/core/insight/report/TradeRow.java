package id.emall.core.insight.report;

import id.emall.contracts.bank.AccountKind;
import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.common.Rupiah;
import id.emall.core.ordering.OrderState;
import id.emall.core.shop.scale.Scale;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One paid order: a sale of its shop, a purchase of its buyer.
 *
 * @param buyerName as the invoice has it; a pseudonym of whoever had their account erased
 * @param scale of the shop, as it was declared last; null when it never was
 * @param toRegencyCode where the goods go
 * @param goodsTotal what was paid for the goods
 * @param discount what a voucher of the shop had taken off their price
 * @param goodsBack of the goods, what the buyer got back while the rest was sold
 * @param commission what was agreed at the sale, without what fell away with goods that came back
 * @param bank of the account that was paid to, with {@code kind}: the way of paying
 * @param creditedAt when its money came to the seller's balance; null before
 * @param parcels with their newest numbers; none before it was sent
 */
public record TradeRow(
    UUID id,
    String code,
    String invoiceCode,
    OrderState state,
    String buyerName,
    String shopName,
    String shopRegencyCode,
    Scale scale,
    String toRegencyCode,
    List<Line> lines,
    Rupiah goodsTotal,
    Rupiah discount,
    Rupiah goodsBack,
    Rupiah shippingCost,
    Rupiah commission,
    String bank,
    AccountKind kind,
    Instant placedAt,
    Instant paidAt,
    Instant creditedAt,
    List<Parcel> parcels) {

  public TradeRow {
    lines = List.copyOf(lines);
    parcels = List.copyOf(parcels);
  }

  /**
   * @param unitPrice of one piece
   */
  public record Line(String name, int quantity, Rupiah unitPrice) {}

  /**
   * @param number the resi
   */
  public record Parcel(UUID id, String courier, String number, ShipmentStatus status) {

    /** Courier and number, e.g. {@code JNE 8820000000000012}. */
    public String resi() {
      return courier + " " + number;
    }
  }

  /** Pieces of all lines together. */
  public int pieces() {
    return lines.stream().mapToInt(Line::quantity).sum();
  }

  /** What the buyer pays for it: goods and shipping. */
  public Rupiah total() {
    return goodsTotal.plus(shippingCost);
  }

  /** By which way it was paid, as people call it in either language. */
  public String way() {
    return switch (kind) {
      case BANK -> bank;
      case VA -> bank + " Virtual Account";
      case QRIS -> "QRIS";
    };
  }
}
