package id.emall.core.care;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A complaint as its buyer, its seller and operators see it.
 *
 * @param answer the seller's, or null
 * @param reason the operator's for the decision, or null
 * @param closedAt null while it is open
 * @param photos media ids, to be opened by {@link Complaints#photo}
 */
public record ComplaintView(
    UUID id,
    UUID orderId,
    ComplaintKind kind,
    String text,
    ComplaintState state,
    Instant madeAt,
    String answer,
    Instant answeredAt,
    String reason,
    Instant closedAt,
    List<String> photos) {
  public ComplaintView {
    photos = photos == null ? List.of() : List.copyOf(photos);
  }

  /** Whether it is still to be decided. */
  public boolean open() {
    return state == ComplaintState.OPEN;
  }
}
