package id.emall.core.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a buyer says of a product.
 *
 * @param author first name and initial, e.g. {@code Andi N.}
 * @param stars 1 to 5
 * @param photos media ids, at most four
 * @param editedAt null while it is as it was first
 * @param helpful how many members say that it helps
 * @param returned whether the goods went back or the money did: it does not count in the rating
 * @param takenReason why an operator took it down, or null
 */
public record ReviewView(
    UUID id,
    UUID productId,
    String productSlug,
    String productName,
    UUID shopId,
    String shopName,
    UUID memberId,
    String author,
    int stars,
    String text,
    List<String> photos,
    Instant writtenAt,
    Instant editedAt,
    int helpful,
    boolean returned,
    Reply reply,
    Standing standing,
    String takenReason) {

  public ReviewView {
    photos = List.copyOf(photos);
  }

  public boolean shown() {
    return standing == Standing.SHOWN;
  }
}
