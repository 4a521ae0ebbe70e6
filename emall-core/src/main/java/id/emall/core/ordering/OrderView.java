package id.emall.core.ordering;

import id.emall.core.catalogue.StockWish;
import id.emall.core.common.Rupiah;
import id.emall.core.region.AreaCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One seller's order as it is shown.
 *
 * @param districtCode null where the address names no district
 * @param goodsTotal what is paid for the goods, the discount already taken off
 * @param discount what a voucher of the shop took off
 * @param commission the mall's share of all goods, as it was sold
 * @param back what of a completed order its buyer got the money back for
 * @param makingDays the longest that any of its goods was to be made when it was placed; 0 when all
 *     lay ready. The seller has so many days more to send
 * @param shipBy by when the seller promised to send; null until paid
 * @param completeAt when it completes by itself; null until delivered
 */
public record OrderView(
    UUID id,
    String code,
    UUID invoiceId,
    String invoiceCode,
    UUID shopId,
    String shopName,
    String shopSlug,
    UUID buyerId,
    UUID partnerId,
    String buyerName,
    OrderState state,
    String hold,
    Rupiah goodsTotal,
    Discount discount,
    Rupiah shippingCost,
    int commissionBasisPoints,
    Rupiah commission,
    Back back,
    String recipient,
    String recipientPhone,
    String address,
    String regencyCode,
    String districtCode,
    String courier,
    String service,
    int weightGrams,
    int makingDays,
    Instant placedAt,
    Instant paidAt,
    Instant shipBy,
    Instant shippedAt,
    Instant deliveredAt,
    Instant completeAt,
    Instant closedAt,
    String closedReason,
    List<Line> lines) {

  public OrderView {
    lines = List.copyOf(lines);
  }

  /**
   * What a voucher of the shop took off the price of the goods.
   *
   * @param code the voucher's; null for none
   */
  public record Discount(String code, Rupiah amount) {
    public static final Discount NONE = new Discount(null, Rupiah.ZERO);

    public boolean isNone() {
      return amount.equals(Rupiah.ZERO);
    }
  }

  /**
   * What of an order was not sold after all, while the rest was.
   *
   * @param goods what was paid for the pieces that are the buyer's money again
   * @param commission what the mall does not take for them
   * @param postage what the seller bore of their way back
   */
  public record Back(Rupiah goods, Rupiah commission, Rupiah postage) {
    public static final Back NOTHING = new Back(Rupiah.ZERO, Rupiah.ZERO, Rupiah.ZERO);
  }

  /**
   * One product of an order, as it was when it was ordered.
   *
   * @param back for how many of them the buyer got the money back while the rest was sold
   */
  public record Line(
      UUID productId,
      String slug,
      String photoMediaId,
      String name,
      Rupiah unitPrice,
      int quantity,
      int back) {
    public Rupiah amount() {
      return unitPrice.times(quantity);
    }
  }

  /** What the goods cost before a voucher took something off: the sum of the lines. */
  public Rupiah goodsPrice() {
    return goodsTotal.plus(discount.amount());
  }

  /** How many pieces of which products were sold, if the order completes or has. */
  public List<StockWish> keptPieces() {
    return lines.stream()
        .filter(line -> line.quantity() > line.back())
        .map(line -> new StockWish(line.productId(), line.quantity() - line.back()))
        .toList();
  }

  /** What was paid for what was sold. */
  public Rupiah keptGoods() {
    return goodsTotal.minus(back.goods());
  }

  /** The mall's share of what was sold. */
  public Rupiah keptCommission() {
    return commission.minus(back.commission());
  }

  /** Code of the narrowest area that the address names. */
  public String destination() {
    return AreaCode.narrowest(regencyCode, districtCode);
  }

  public Rupiah total() {
    return goodsTotal.plus(shippingCost);
  }

  /**
   * What the seller gets when the order completes: the goods that were sold less commission, and
   * the shipping money less the way back of what was not.
   */
  public Rupiah sellerShare() {
    return keptGoods().minus(keptCommission()).plus(shippingCost).minus(back.postage());
  }
}
