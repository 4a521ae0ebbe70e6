package id.emall.core.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.emall.core.common.Actor;
import id.emall.core.common.Backlog;
import id.emall.core.common.Ids;
import id.emall.core.common.Page;
import id.emall.core.common.PageCut;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Things the mall could not decide by itself. One open item per cause, however often the cause
 * returns.
 */
@ApplicationScoped
public class WorkItems {

  /** How many items stand on a page. */
  static final int PAGE = 50;

  /** What stands still until it is decided, and would do so unseen if its item were just closed. */
  private static final Set<String> DECIDED_ELSEWHERE =
      Set.of(
          "order.held",
          "order.complaint",
          "feed.trouble",
          "courier.refused",
          "shipment.delivery-after-return",
          "shipment.partly-back",
          "review.reported",
          "question.reported",
          "statement-file.second");

  private final ObjectMapper json = new ObjectMapper();
  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;
  private AuditLog audit;
  private Instance<WorkPlaces> places;

  protected WorkItems() {}

  @Inject
  public WorkItems(Jdbi jdbi, Ids ids, Clock clock, AuditLog audit, Instance<WorkPlaces> places) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
    this.audit = audit;
    this.places = places;
  }

  /** One thing to look at. */
  public record WorkItem(
      UUID id, String kind, String objectId, String reason, String details, Instant raisedAt) {}

  /**
   * Raises an item unless one with this kind and object is open already.
   *
   * @param kind e.g. {@code feed.stopped}
   * @param details plain values that help to decide, without secrets
   */
  @Transactional
  public void raise(String kind, Object objectId, String reason, Map<String, ?> details) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                insert into work_item (id, kind, object_id, reason, details, raised_at)
                values (:id, :kind, :object, :reason, :details::jsonb, :at)
                on conflict (kind, object_id) where closed_at is null do nothing
                """)
                .bind("id", ids.next())
                .bind("kind", kind)
                .bind("object", objectId.toString())
                .bind("reason", reason)
                .bind("details", text(details))
                .bind("at", clock.instant())
                .execute());
  }

  /** Closes the open item of this cause, if there is one. */
  @Transactional
  public void close(Actor by, String kind, Object objectId) {
    closeAll(by, kind, List.of(objectId));
  }

  /** Closes the open items of these causes, where there are some. */
  @Transactional
  public void closeAll(Actor by, String kind, Collection<?> objectIds) {
    if (objectIds.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                update work_item set closed_at = :at, closed_by = :by
                where kind = :kind and object_id = any(:objects) and closed_at is null
                """)
                .bind("at", clock.instant())
                .bind("by", by.label())
                .bind("kind", kind)
                .bindArray(
                    "objects", String.class, objectIds.stream().map(Object::toString).toList())
                .execute());
  }

  /**
   * An operator has seen to an item, whatever its cause does next.
   *
   * @throws Refusal NOT_FOUND when it is not open or not this operator's to see, CONFLICT {@code
   *     work-item.decided-elsewhere} when only a decision of its own ends it
   */
  @Transactional
  public void done(Actor operator, UUID itemId) {
    WorkOf mine = WorkOf.whom(operator);
    if (isDecidedElsewhere(itemId)) {
      throw Refusal.conflict("work-item.decided-elsewhere");
    }
    int closed =
        jdbi.withHandle(
            handle ->
                mine.bind(
                        handle.createUpdate(
                            """
                            update work_item set closed_at = :at, closed_by = :by
                            where id = :id and closed_at is null and %s
                            """
                                .formatted(condition())))
                    .bind("at", clock.instant())
                    .bind("by", operator.label())
                    .bind("id", itemId)
                    .execute());
    if (closed == 0) {
      throw Refusal.notFound("work-item");
    }
    audit.write(operator, "work-item.done", "work_item", itemId, Map.of(), Map.of());
  }

  private boolean isDecidedElsewhere(UUID itemId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select kind from work_item where id = :id and closed_at is null for update")
                .bind("id", itemId)
                .mapTo(String.class)
                .findOne()
                .filter(DECIDED_ELSEWHERE::contains)
                .isPresent());
  }

  /** The first page of open items that the operator may look at, oldest first. */
  public List<WorkItem> open(Actor operator) {
    return open(operator, null).rows();
  }

  /**
   * A page of open items that the operator may look at, oldest first.
   *
   * @param cursor from another page, or null for the first
   * @throws Refusal INVALID {@code cursor.malformed}
   */
  public Page<WorkItem> open(Actor operator, String cursor) {
    WorkOf mine = WorkOf.whom(operator);
    PageCut cut = PageCut.of("raised_at", "id", true, PAGE, cursor);
    List<WorkItem> found =
        jdbi.withHandle(
            handle ->
                mine.bind(
                        handle.createQuery(
                            """
                            select id, kind, object_id, reason, details::text as details, raised_at
                            from work_item where closed_at is null and %s %s %s limit :most
                            """
                                .formatted(condition(), cut.place(), cut.order())))
                    .bindMap(cut.values())
                    .mapTo(WorkItem.class)
                    .list());
    return cut.of(found, WorkItem::raisedAt, WorkItem::id);
  }

  /**
   * Open items of which nobody was told by mail yet, oldest first. They are locked, so that only
   * one teller has them.
   *
   * @param kinds beginnings of kinds, e.g. {@code feed.}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<WorkItem> untold(List<String> kinds, int most) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id, kind, object_id, reason, details::text as details, raised_at
                    from work_item where closed_at is null and alarmed_at is null and kind like any(:kinds)
                    order by raised_at, id limit :most for update skip locked
                    """)
                .bindArray("kinds", String.class, kinds.stream().map(kind -> kind + "%").toList())
                .bind("most", most)
                .mapTo(WorkItem.class)
                .list());
  }

  /** Operators were told of these by mail. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void told(List<WorkItem> items) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update work_item set alarmed_at = :at where id = any(:ids)")
                .bind("at", clock.instant())
                .bindArray("ids", UUID.class, items.stream().map(WorkItem::id).toList())
                .execute());
  }

  /** The open items that the operator may look at. */
  public Backlog backlog(Actor operator) {
    WorkOf mine = WorkOf.whom(operator);
    return jdbi.withHandle(
        handle ->
            mine.bind(
                    handle.createQuery(
                        "select count(*)::int as count, min(raised_at) as oldest from work_item"
                            + " where closed_at is null and "
                            + condition()))
                .mapTo(Backlog.class)
                .one());
  }

  private String condition() {
    Map<String, String> all = new HashMap<>();
    places.forEach(one -> all.putAll(one.regencies()));
    return WorkOf.condition(all);
  }

  private String text(Map<String, ?> values) {
    try {
      return json.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("details of a work item must be plain values", e);
    }
  }
}
