package id.emall.core.care;

import id.emall.core.catalogue.StockWish;
import id.emall.core.common.Actor;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/** Complaints as they are stored. */
@ApplicationScoped
class ComplaintRows {

  private static final String SELECT =
      """
      select c.id, c.order_id, c.kind, c.text, c.wish, c.state, c.made_at, c.answer, c.answered_at, c.reason, c.closed_at,
        (select array_agg(l.product_id order by l.product_id) from complaint_line l where l.complaint_id = c.id) as products,
        (select array_agg(l.quantity order by l.product_id) from complaint_line l where l.complaint_id = c.id) as quantities,
        (select array_agg(p.media_id order by p.position) from complaint_photo p
          where p.complaint_id = c.id and p.position < 3) as photos
      from complaint c
      """;

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;
  private ReturnRows returns;

  protected ComplaintRows() {}

  @Inject
  ComplaintRows(Jdbi jdbi, Ids ids, Clock clock, ReturnRows returns) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
    this.returns = returns;
  }

  /** As it is stored: products beside how many pieces of each, or null for all of the order. */
  private record Stored(
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
      List<UUID> products,
      List<Integer> quantities,
      List<String> photos) {

    ComplaintView view(GoodsReturn sentBack) {
      return new ComplaintView(
          id,
          orderId,
          kind,
          text,
          wish,
          state,
          madeAt,
          answer,
          answeredAt,
          reason,
          closedAt,
          pieces(),
          sentBack,
          photos);
    }

    private List<StockWish> pieces() {
      return products == null
          ? List.of()
          : IntStream.range(0, products.size())
              .mapToObj(at -> new StockWish(products.get(at), quantities.get(at)))
              .toList();
    }
  }

  /** An order's, oldest first. */
  List<ComplaintView> of(UUID orderId) {
    List<Stored> all =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(SELECT + " where c.order_id = :order order by c.made_at, c.id")
                    .bind("order", orderId)
                    .mapTo(Stored.class)
                    .list());
    return views(all);
  }

  ComplaintView find(UUID id) {
    List<Stored> found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(SELECT + " where c.id = :id")
                    .bind("id", id)
                    .mapTo(Stored.class)
                    .list());
    return views(found).stream().findFirst().orElseThrow(() -> Refusal.notFound("complaint"));
  }

  private List<ComplaintView> views(List<Stored> stored) {
    Map<UUID, GoodsReturn> back =
        stored.isEmpty() ? Map.of() : returns.of(stored.stream().map(Stored::id).toList());
    return stored.stream().map(one -> one.view(back.get(one.id()))).toList();
  }

  UUID insert(Actor by, UUID orderId, ComplaintKind kind, String text, ComplaintWish wish) {
    UUID id = ids.next();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into complaint (id, order_id, kind, text, wish, state, made_by, made_at)
                    values (:id, :order, :kind, :text, :wish, 'OPEN', :by, :at)
                    """)
                .bind("id", id)
                .bind("order", orderId)
                .bind("kind", kind.name())
                .bind("text", text)
                .bind("wish", wish.name())
                .bind("by", by.label())
                .bind("at", clock.instant())
                .execute());
    return id;
  }

  /** The pieces that are meant, where not all of the order's are. */
  void addPieces(UUID id, List<StockWish> pieces) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into complaint_line (complaint_id, product_id, quantity)
                    select :id, * from unnest(:products::uuid[], :quantities::int[])
                    """)
                .bind("id", id)
                .bindArray(
                    "products", UUID.class, pieces.stream().map(StockWish::productId).toList())
                .bindArray(
                    "quantities", Integer.class, pieces.stream().map(StockWish::quantity).toList())
                .execute());
  }

  void addPhoto(UUID id, int position, String mediaId) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "insert into complaint_photo (complaint_id, position, media_id) values (?, ?, ?)",
                id,
                position,
                mediaId));
  }

  /** Refused when it is answered already or not open any more. */
  void answer(UUID id, String text) {
    int answered =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update complaint set answer = :text, answered_at = :at
                        where id = :id and closed_at is null and answer is null
                        """)
                    .bind("id", id)
                    .bind("text", text)
                    .bind("at", clock.instant())
                    .execute());
    if (answered == 0) {
      throw Refusal.conflict("complaint.closed");
    }
  }

  /** Its goods are to come back; refused unless it is open and they are not already. */
  void sendBack(UUID id) {
    int changed =
        jdbi.withHandle(
            handle ->
                handle.execute(
                    "update complaint set state = 'SENDING_BACK' where id = ? and state = 'OPEN'",
                    id));
    if (changed == 0) {
      throw Refusal.conflict("complaint.closed");
    }
  }

  /** Refused when it is not open any more. */
  void close(Actor by, UUID id, ComplaintState to, String reason) {
    int closed =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update complaint set state = :to, reason = :reason, closed_by = :by, closed_at = :at
                        where id = :id and closed_at is null
                        """)
                    .bind("id", id)
                    .bind("to", to.name())
                    .bind("reason", reason)
                    .bind("by", by.label())
                    .bind("at", clock.instant())
                    .execute());
    if (closed == 0) {
      throw Refusal.conflict("complaint.closed");
    }
  }
}
