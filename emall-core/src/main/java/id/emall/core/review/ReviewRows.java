package id.emall.core.review;

import id.emall.core.catalogue.Ratings;
import id.emall.core.common.Ids;
import id.emall.core.common.TextArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Reviews as they are stored. Each change tells what the row was before it, under the row's lock,
 * so that the product's rating moves by exactly what changed, however often or at once it is asked
 * for.
 */
@ApplicationScoped
class ReviewRows {

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;
  private Ratings ratings;

  protected ReviewRows() {}

  @Inject
  ReviewRows(Jdbi jdbi, Ids ids, Clock clock, Ratings ratings) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
    this.ratings = ratings;
  }

  /** What is new in a review. */
  record Written(int stars, String text, List<String> photos) {}

  /** What a row was before a change of it. */
  record Before(UUID productId, int stars, boolean counted) {}

  Optional<ReviewRow> find(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(ReviewRow.SELECT + " where r.id = :id")
                .bind("id", id)
                .mapTo(ReviewRow.class)
                .findOne());
  }

  Optional<ReviewRow> of(UUID memberId, UUID productId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    ReviewRow.SELECT + " where r.member_id = :member and r.product_id = :product")
                .bind("member", memberId)
                .bind("product", productId)
                .mapTo(ReviewRow.class)
                .findOne());
  }

  /**
   * A new review, also in place of one that its author removed; empty when there is one, or one was
   * taken down.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  Optional<UUID> insert(UUID memberId, UUID orderId, UUID productId, Written written) {
    Optional<UUID> id =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        insert into review (id, product_id, member_id, order_id, stars, text,
                          photo_media_ids, written_at)
                        values (:id, :product, :member, :order, :stars, :text, :photos, :at)
                        on conflict (product_id, member_id) do update
                        set order_id = excluded.order_id, stars = excluded.stars,
                          text = excluded.text, photo_media_ids = excluded.photo_media_ids,
                          written_at = excluded.written_at, edited_at = null, returned = false,
                          cleared_at = null, state = 'SHOWN', ended_at = null
                        where review.state = 'REMOVED'
                        returning id
                        """)
                    .bind("id", ids.next())
                    .bind("product", productId)
                    .bind("member", memberId)
                    .bind("order", orderId)
                    .bind("stars", written.stars())
                    .bind("text", written.text())
                    .bind("photos", TextArray.of(written.photos()))
                    .bind("at", clock.instant())
                    .mapTo(UUID.class)
                    .findOne());
    id.ifPresent(there -> ratings.move(productId, 1, written.stars()));
    return id;
  }

  /** False when it is not shown, is somebody else's, or was written before {@code since}. */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean edit(UUID id, UUID memberId, Instant since, Written written) {
    Optional<Before> before =
        change(
            "stars = :stars, text = :text, photo_media_ids = :photos, edited_at = :at",
            "id = :id and member_id = :member and state = 'SHOWN' and written_at > :since",
            query ->
                query
                    .bind("id", id)
                    .bind("member", memberId)
                    .bind("since", since)
                    .bind("stars", written.stars())
                    .bind("text", written.text())
                    .bind("photos", TextArray.of(written.photos())));
    before
        .filter(Before::counted)
        .ifPresent(was -> ratings.move(was.productId(), 0, written.stars() - was.stars()));
    return before.isPresent();
  }

  /** False when it is not shown or somebody else's. */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean remove(UUID id, UUID memberId) {
    Optional<Before> before =
        change(
            """
            text = '', photo_media_ids = '{}', answer = null, answered_at = null,
            answer_edited_at = null, helpful = 0, state = 'REMOVED', ended_at = :at
            """,
            "id = :id and member_id = :member and state = 'SHOWN'",
            query -> query.bind("id", id).bind("member", memberId));
    return gone(before);
  }

  /** False when it is not shown. */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean takeDown(UUID id, String reason) {
    Optional<Before> before =
        change(
            "state = 'TAKEN_DOWN', taken_reason = :reason, ended_at = :at",
            "id = :id and state = 'SHOWN'",
            query -> query.bind("id", id).bind("reason", reason));
    return gone(before);
  }

  private boolean gone(Optional<Before> before) {
    before
        .filter(Before::counted)
        .ifPresent(was -> ratings.move(was.productId(), -1, -was.stars()));
    return before.isPresent();
  }

  private Optional<Before> change(String set, String which, UnaryOperator<Query> binding) {
    String sql =
        """
        with before as (select * from review where %s for update)
        update review set %s from before where review.id = before.id
        returning before.product_id, before.stars,
          before.state = 'SHOWN' and not before.returned as counted
        """;
    return jdbi.withHandle(
        handle ->
            binding
                .apply(handle.createQuery(sql.formatted(which, set)))
                .bind("at", clock.instant())
                .mapTo(Before.class)
                .findOne());
  }
}
