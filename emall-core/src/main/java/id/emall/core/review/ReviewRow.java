package id.emall.core.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A review as it is stored, with the names around it. */
record ReviewRow(
    UUID id,
    UUID productId,
    String productSlug,
    String productName,
    UUID shopId,
    String shopName,
    UUID memberId,
    String name,
    int stars,
    String text,
    List<String> photoMediaIds,
    Instant writtenAt,
    Instant editedAt,
    int helpful,
    boolean returned,
    String answer,
    Instant answeredAt,
    Instant answerEditedAt,
    Standing state,
    String takenReason) {

  static final String SELECT =
      """
      select r.id, r.product_id, p.slug as product_slug, p.name as product_name, p.shop_id,
        s.name as shop_name, r.member_id, m.name, r.stars, r.text, r.photo_media_ids, r.written_at,
        r.edited_at, r.helpful, r.returned, r.answer, r.answered_at, r.answer_edited_at, r.state,
        r.taken_reason
      from review r join product p on p.id = r.product_id join shop s on s.id = p.shop_id
        join member m on m.id = r.member_id
      """;

  ReviewView view() {
    return new ReviewView(
        id,
        productId,
        productSlug,
        productName,
        shopId,
        shopName,
        memberId,
        ShortName.of(name),
        stars,
        text,
        photoMediaIds,
        writtenAt,
        editedAt,
        helpful,
        returned,
        answer == null ? null : new Reply(answer, answeredAt, answerEditedAt),
        state,
        takenReason);
  }
}
