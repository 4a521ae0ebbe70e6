package id.emall.core.review;

import java.time.Instant;
import java.util.UUID;

/** A question as it is stored, with the names around it. */
record QuestionRow(
    UUID id,
    UUID productId,
    String productSlug,
    String productName,
    UUID shopId,
    String shopName,
    UUID memberId,
    String name,
    String text,
    Instant askedAt,
    String answer,
    Instant answeredAt,
    Instant answerEditedAt,
    Standing state,
    String takenReason) {

  static final String SELECT =
      """
      select q.id, q.product_id, p.slug as product_slug, p.name as product_name, q.shop_id,
        s.name as shop_name, q.member_id, m.name, q.text, q.asked_at, q.answer, q.answered_at,
        q.answer_edited_at, q.state, q.taken_reason
      from question q join product p on p.id = q.product_id join shop s on s.id = q.shop_id
        join member m on m.id = q.member_id
      """;

  QuestionView view() {
    return new QuestionView(
        id,
        productId,
        productSlug,
        productName,
        shopId,
        shopName,
        memberId,
        ShortName.of(name),
        text,
        askedAt,
        answer == null ? null : new Reply(answer, answeredAt, answerEditedAt),
        state,
        takenReason);
  }
}
