package id.emall.core.care;

import id.emall.core.catalogue.StockWish;
import id.emall.core.ordering.MoneyBack;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A complaint as its buyer, its seller and operators see it.
 *
 * @param sentBack how far the goods are that come back, or null
 * @param answer the seller's, or null
 * @param reason the operator's for the decision, or null
 * @param closedAt null while it is open
 * @param pieces those of the order that are meant; none for all of them
 * @param photos media ids, to be opened by {@link Complaints#photo}
 */
public record ComplaintView(
    UUID id,
    UUID orderId,
    ComplaintKind kind,
    String text,
    ComplaintWish wish,
    ComplaintState state,
    Instant madeAt,
    String answer,
    Instant answeredAt,
    String reason,
    Instant closedAt,
    List<StockWish> pieces,
    GoodsReturn sentBack,
    List<String> photos) {
  public ComplaintView {
    pieces = pieces == null ? List.of() : List.copyOf(pieces);
    photos = photos == null ? List.of() : List.copyOf(photos);
  }

  /** What its buyer gets back when it is upheld: for goods that were sent back as was agreed. */
  public MoneyBack back() {
    return sentBack == null || sentBack.sentAt() == null ? MoneyBack.of(pieces) : backForGoods();
  }

  /** What its buyer gets for the goods, once they are back. */
  public MoneyBack backForGoods() {
    return new MoneyBack(pieces, sentBack.withShipping(), sentBack.postage());
  }

  /** Whether it is still to be decided. */
  public boolean open() {
    return state == ComplaintState.OPEN || state == ComplaintState.SENDING_BACK;
  }
}
