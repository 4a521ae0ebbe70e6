package id.emall.core.care;

import id.emall.core.common.Actor;
import id.emall.core.common.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Goods sent back as they are stored. Every step is a conditional update; who takes one holds the
 * order, so that steps follow one another.
 */
@ApplicationScoped
class ReturnRows {

  private static final int PAGE = 100;

  private Jdbi jdbi;
  private Clock clock;

  protected ReturnRows() {}

  @Inject
  ReturnRows(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  private record Stored(
      UUID complaintId,
      GoodsReturn.State state,
      Instant agreedAt,
      String reason,
      String recipient,
      String phone,
      String address,
      long postage,
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

    GoodsReturn view() {
      return new GoodsReturn(
          state,
          agreedAt,
          reason,
          new ReturnPlace(recipient, phone, address),
          new Rupiah(postage),
          withShipping,
          sendBy,
          dueAt,
          shipmentId,
          sentAt,
          arrivedAt,
          objection,
          objectedAt,
          restocked,
          photos);
    }
  }

  /** By complaint; those without one are left out. */
  Map<UUID, GoodsReturn> of(Collection<UUID> complaints) {
    Map<UUID, GoodsReturn> found = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select r.*, (select array_agg(p.media_id order by p.position) from complaint_photo p
                      where p.complaint_id = r.complaint_id and p.position >= :first) as photos
                    from goods_return r where r.complaint_id = any(:complaints)
                    """)
                .bind("first", Complaints.MOST_PHOTOS)
                .bindArray("complaints", UUID.class, complaints.toArray())
                .mapTo(Stored.class)
                .forEach(stored -> found.put(stored.complaintId(), stored.view())));
    return found;
  }

  /**
   * What was agreed.
   *
   * @param reason the operator's, or null
   */
  record Terms(
      UUID shopId,
      ReturnPlace place,
      Rupiah postage,
      boolean withShipping,
      Instant sendBy,
      String reason) {}

  void insert(Actor by, UUID complaintId, Terms terms) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into goods_return (complaint_id, shop_id, state, agreed_by, agreed_at, reason, recipient,
                      phone, address, postage, with_shipping, send_by, due_at)
                    values (:id, :shop, 'AGREED', :by, :now, :reason, :recipient, :phone, :address, :postage,
                      :shipping, :until, :until)
                    """)
                .bind("id", complaintId)
                .bind("shop", terms.shopId())
                .bind("by", by.label())
                .bind("now", clock.instant())
                .bind("reason", terms.reason())
                .bind("recipient", terms.place().recipient())
                .bind("phone", terms.place().phone())
                .bind("address", terms.place().address())
                .bind("postage", terms.postage().amount())
                .bind("shipping", terms.withShipping())
                .bind("until", terms.sendBy())
                .execute());
  }

  /** Where the shop last had goods sent back to. Served by goods_return_of_shop. */
  Optional<ReturnPlace> lastOf(UUID shopId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select recipient, phone, address from goods_return
                    where shop_id = :shop and phone <> '' order by agreed_at desc limit 1
                    """)
                .bind("shop", shopId)
                .mapTo(ReturnPlace.class)
                .findOne());
  }

  /** The buyer has sent it, or corrected the resi. */
  boolean sent(UUID id, UUID shipmentId) {
    return moved(
        """
        update goods_return set state = 'SENT', due_at = null, shipment_id = :shipment,
          sent_at = coalesce(sent_at, :now)
        where complaint_id = :id and arrived_at is null and objected_at is null
          and state in ('AGREED', 'SENT', 'ASIDE')
        """,
        Map.of("id", id, "shipment", shipmentId, "now", clock.instant()));
  }

  boolean arrived(UUID id, Instant dueAt) {
    return moved(
        """
        update goods_return set state = 'ARRIVED', due_at = :due, arrived_at = :now
        where complaint_id = :id and arrived_at is null and objected_at is null and state in ('SENT', 'ASIDE')
        """,
        Map.of("id", id, "due", dueAt, "now", clock.instant()));
  }

  boolean objected(UUID id, String objection) {
    return moved(
        """
        update goods_return set state = 'ASIDE', due_at = null, objection = :text, objected_at = :now
        where complaint_id = :id and state in ('SENT', 'ARRIVED')
        """,
        Map.of("id", id, "text", objection, "now", clock.instant()));
  }

  /** A person has to decide; no time runs any more. */
  boolean aside(UUID id) {
    return moved(
        """
        update goods_return set state = 'ASIDE', due_at = null
        where complaint_id = :id and state in ('AGREED', 'SENT', 'ARRIVED')
        """,
        Map.of("id", id));
  }

  boolean over(UUID id, boolean restocked) {
    return moved(
        """
        update goods_return set state = 'OVER', due_at = null, restocked = :restocked
        where complaint_id = :id and state <> 'OVER'
        """,
        Map.of("id", id, "restocked", restocked));
  }

  /** The complaints whose time is over, longest first. Served by goods_return_due. */
  List<UUID> due() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select complaint_id from goods_return where due_at <= :now order by due_at limit :most")
                .bind("now", clock.instant())
                .bind("most", PAGE)
                .mapTo(UUID.class)
                .list());
  }

  private boolean moved(String update, Map<String, ?> values) {
    return jdbi.withHandle(handle -> handle.createUpdate(update).bindMap(values).execute()) == 1;
  }
}
