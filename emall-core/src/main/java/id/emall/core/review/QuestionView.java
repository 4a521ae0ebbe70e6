package id.emall.core.review;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody asks about a product.
 *
 * @param author first name and initial, e.g. {@code Andi N.}
 * @param takenReason why an operator took it down, or null
 */
public record QuestionView(
    UUID id,
    UUID productId,
    String productSlug,
    String productName,
    UUID shopId,
    String shopName,
    UUID memberId,
    String author,
    String text,
    Instant askedAt,
    Reply reply,
    Standing standing,
    String takenReason) {

  public boolean shown() {
    return standing == Standing.SHOWN;
  }
}
