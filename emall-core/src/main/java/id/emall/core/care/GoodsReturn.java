package id.emall.core.care;

import id.emall.core.common.Rupiah;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Goods that a buyer sends back, as buyer, seller and operators see it.
 *
 * @param reason the operator's, when one decided on it, else null
 * @param postage what the seller bears of the way back, paid to the buyer with the price
 * @param withShipping whether the shipping money goes back too when all pieces do
 * @param sendBy until when the buyer is to send
 * @param dueAt when time alone moves it on, or null
 * @param shipmentId the parcel that counts, or null until it is sent
 * @param objection why the seller does not take it as it came, or null
 * @param restocked whether the pieces are on sale again
 * @param photos media ids of what the seller shows with the objection
 */
public record GoodsReturn(
    State state,
    Instant agreedAt,
    String reason,
    ReturnPlace place,
    Rupiah postage,
    boolean withShipping,
    Instant sendBy,
    Instant dueAt,
    UUID shipmentId,
    Instant sentAt,
    Instant arrivedAt,
    String objection,
    Instant objectedAt,
    boolean restocked,
    List<String> photos) {

  /** How it stands while its complaint is open. */
  public enum State {
    /** The buyer is to send. */
    AGREED,
    SENT,
    /** The courier handed it over; the seller is to look at it. */
    ARRIVED,
    /** An operator decides: the seller objects, or the courier is in trouble with it. */
    ASIDE,
    OVER
  }

  public GoodsReturn {
    photos = photos == null ? List.of() : List.copyOf(photos);
  }

  /** Whether its buyer may enter a resi, or a better one. */
  public boolean maySend() {
    return state == State.AGREED
        || state == State.SENT
        || state == State.ASIDE && objectedAt == null && arrivedAt == null;
  }

  /** Whether its seller may say that the goods are back. */
  public boolean mayReceive() {
    return state == State.SENT || state == State.ARRIVED || state == State.ASIDE;
  }

  /** Whether its seller may object to what came. */
  public boolean mayObject() {
    return state == State.SENT || state == State.ARRIVED;
  }
}
