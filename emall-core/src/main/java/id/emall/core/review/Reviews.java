package id.emall.core.review;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Refusal;
import id.emall.core.media.MediaStore;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * What a buyer does with his reviews: one for each product that came, written once it is there,
 * changed for thirty days and taken back whenever he likes.
 */
@ApplicationScoped
public class Reviews {

  public static final int MOST_PHOTOS = 4;
  public static final int MOST_CHARACTERS = 2_000;
  public static final int DAYS_TO_EDIT = 30;

  private static final int LEAST_CHARACTERS = 5;

  private Jdbi jdbi;
  private Clock clock;
  private Orders orders;
  private ReviewRows rows;
  private MediaStore media;
  private WorkItems workItems;

  protected Reviews() {}

  @Inject
  Reviews(
      Jdbi jdbi,
      Clock clock,
      Orders orders,
      ReviewRows rows,
      MediaStore media,
      WorkItems workItems) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.orders = orders;
    this.rows = rows;
    this.media = media;
    this.workItems = workItems;
  }

  /**
   * What a buyer tells.
   *
   * @param stars 1 to 5; anything else when nothing was chosen
   * @param photos ids of photos in the media store, at most {@value #MOST_PHOTOS}
   */
  public record Told(int stars, String text, List<String> photos) {}

  /**
   * The actor's reviews of what is in an order, by the product; those taken down too. Empty for
   * whoever does not buy it.
   */
  public Map<UUID, ReviewView> ofOrder(Actor actor, OrderView order) {
    if (!buys(actor, order)) {
      return Map.of();
    }
    return jdbi
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        ReviewRow.SELECT
                            + """
                            where r.member_id = :member and r.product_id = any(:products)
                              and r.state <> 'REMOVED'
                            """)
                    .bind("member", order.buyerId())
                    .bindArray(
                        "products",
                        UUID.class,
                        order.lines().stream().map(OrderView.Line::productId).toList())
                    .mapTo(ReviewRow.class)
                    .map(ReviewRow::view)
                    .list())
        .stream()
        .collect(Collectors.toMap(ReviewView::productId, Function.identity()));
  }

  /** Whether the actor may write of what is in this order: its buyer, once it came and stayed. */
  public boolean allowed(Actor actor, OrderView order) {
    return buys(actor, order) && came(order) && !isOwnShop(actor, order);
  }

  /** Whether its author may still change it. */
  public boolean editable(ReviewView review) {
    return review.shown()
        && review.writtenAt().plus(Duration.ofDays(DAYS_TO_EDIT)).isAfter(clock.instant());
  }

  /**
   * Writes a review of one product of an order.
   *
   * @throws Refusal INVALID {@code stars}, {@code review}, {@code photos}; NOT_FOUND when the order
   *     is not the actor's to see or has no such product; FORBIDDEN unless the actor buys it;
   *     CONFLICT {@code review.not-yet} before it came or after it went back, {@code
   *     review.own-shop}, {@code review.written} when there is one already
   */
  @Transactional
  public ReviewView write(Actor actor, String orderCode, UUID productId, Told told) {
    OrderView seen = orders.byCode(actor, orderCode);
    if (!buys(actor, seen)) {
      throw Refusal.forbidden();
    }
    if (seen.lines().stream().noneMatch(line -> line.productId().equals(productId))) {
      throw Refusal.notFound("product");
    }
    ReviewRows.Written written = check(told);
    // Locked, so that it cannot be given back meanwhile unseen.
    OrderView order = orders.lock(seen.id());
    if (isOwnShop(actor, order)) {
      throw Refusal.conflict("review.own-shop");
    }
    if (!came(order)) {
      throw Refusal.conflict("review.not-yet");
    }
    return rows.insert(order.buyerId(), order.id(), productId, written)
        .flatMap(rows::find)
        .map(ReviewRow::view)
        .orElseThrow(() -> Refusal.conflict("review.written"));
  }

  /**
   * Changes the actor's own review.
   *
   * @throws Refusal INVALID as {@link #write}; NOT_FOUND when it is not shown or somebody else's;
   *     CONFLICT {@code review.too-late} after {@value #DAYS_TO_EDIT} days
   */
  @Transactional
  public void edit(Actor actor, UUID reviewId, Told told) {
    UUID member = actor.requireMember().id();
    ReviewRows.Written written = check(told);
    if (!rows.edit(
        reviewId, member, clock.instant().minus(Duration.ofDays(DAYS_TO_EDIT)), written)) {
      own(member, reviewId);
      throw Refusal.conflict("review.too-late", DAYS_TO_EDIT);
    }
  }

  /**
   * Takes the actor's own review back, with its words, its photos, its votes and its answer.
   *
   * @throws Refusal NOT_FOUND when it is not shown or somebody else's
   */
  @Transactional
  public void remove(Actor actor, UUID reviewId) {
    if (!rows.remove(reviewId, actor.requireMember().id())) {
      throw Refusal.notFound("review");
    }
    jdbi.useHandle(
        handle -> {
          handle.execute("delete from review_vote where review_id = ?", reviewId);
          handle.execute("delete from content_report where review_id = ?", reviewId);
        });
    workItems.close(actor, Remark.REVIEW.work(), reviewId);
  }

  private ReviewView own(UUID member, UUID reviewId) {
    return Optional.ofNullable(reviewId)
        .flatMap(rows::find)
        .map(ReviewRow::view)
        .filter(review -> review.shown() && review.memberId().equals(member))
        .orElseThrow(() -> Refusal.notFound("review"));
  }

  private ReviewRows.Written check(Told told) {
    Checks checks = new Checks();
    checks.that(told.stars() >= 1 && told.stars() <= 5, "stars", "review.stars");
    String text = Words.check(checks, "review", told.text(), LEAST_CHARACTERS, MOST_CHARACTERS);
    List<String> photos = told.photos().stream().distinct().toList();
    checks.that(photos.size() <= MOST_PHOTOS, "photos", "review.photos", MOST_PHOTOS);
    checks.that(photos.stream().allMatch(media::isPhoto), "photos", "media.not-found");
    checks.refuse();
    return new ReviewRows.Written(told.stars(), text, photos);
  }

  private static boolean came(OrderView order) {
    return order.state() == OrderState.DELIVERED || order.state() == OrderState.COMPLETED;
  }

  private static boolean buys(Actor actor, OrderView order) {
    return actor.memberId().filter(member -> member.equals(order.buyerId())).isPresent();
  }

  private static boolean isOwnShop(Actor actor, OrderView order) {
    return actor instanceof Actor.Member member && order.shopId().equals(member.shopId());
  }
}
