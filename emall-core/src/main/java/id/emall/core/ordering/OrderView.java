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
    Rupiah shippingCost,
    int commissionBasisPoints,
    Rupiah commission,
    String recipient,
    String recipientPhone,
    String address,
    String regencyCode,
    String districtCode,
    String courier,
    String service,
    int weightGrams,
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

  /** One product of an order, as it was when it was ordered. */
  public record Line(
      UUID productId,
      String slug,
      String photoMediaId,
      String name,
      Rupiah unitPrice,
      int quantity) {
    public Rupiah amount() {
      return unitPrice.times(quantity);
    }
  }

  /** How many pieces of which products. */
  public List<StockWish> pieces() {
    return lines.stream().map(line -> new StockWish(line.productId(), line.quantity())).toList();
  }

  /** Code of the narrowest area that the address names. */
  public String destination() {
    return AreaCode.narrowest(regencyCode, districtCode);
  }

  public Rupiah total() {
    return goodsTotal.plus(shippingCost);
  }

  /**
   * What the seller gets when the order completes: goods less commission, and the shipping money
   * whole.
   */
  public Rupiah sellerShare() {
    return goodsTotal.minus(commission).plus(shippingCost);
  }
}
