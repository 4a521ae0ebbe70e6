package id.emall.core.audit;

import id.emall.core.common.Actor;
import id.emall.core.common.Page;
import id.emall.core.common.PageCut;
import id.emall.core.common.Right;
import id.emall.core.common.TextArray;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Reads who did what, for operators who may; personal data in it is hidden. */
@ApplicationScoped
public class AuditTrail {

  /** Rows on a page. */
  public static final int PAGE = 50;

  /** Rows of a table that is taken away at most. */
  public static final int MOST_TAKEN = 10_000;

  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

  private Jdbi jdbi;
  private AuditLog audit;

  protected AuditTrail() {}

  @Inject
  public AuditTrail(Jdbi jdbi, AuditLog audit) {
    this.jdbi = jdbi;
    this.audit = audit;
  }

  /**
   * What is looked for; null is anything.
   *
   * @param actors labels, e.g. {@code operator:<id>}; empty finds nothing
   * @param act the whole of it or how it begins, e.g. {@code payout.}
   * @param thing id of what it was done to
   * @param from first day, WIB
   * @param to last day, WIB
   * @param request correlation id
   */
  public record Wish(
      Collection<String> actors,
      String act,
      String thing,
      LocalDate from,
      LocalDate to,
      String request) {

    public static final Wish ANYTHING = new Wish(null, null, null, null, null, null);
  }

  /**
   * One thing that was done.
   *
   * @param before what it was, by names of values
   * @param correlationId of the request it was done in, or null
   */
  public record Entry(
      UUID id,
      Instant at,
      String actor,
      String act,
      String objectKind,
      String objectId,
      Map<String, String> before,
      Map<String, String> after,
      String correlationId) {

    private static Entry of(AuditRow row) {
      return new Entry(
          row.id(),
          row.at(),
          row.actor(),
          row.act(),
          row.objectKind(),
          row.objectId(),
          AuditMask.values(row.before()),
          AuditMask.values(row.after()),
          row.correlationId());
    }
  }

  static Actor.Member auditor(Actor operator) {
    return operator.requireOperator(Right.AUDIT);
  }

  /**
   * A page of what was done, newest first.
   *
   * @param cursor from another page of the same wish, or null for the first
   * @throws id.emall.core.common.Refusal INVALID {@code cursor.malformed}
   */
  public Page<Entry> search(Actor operator, Wish wish, String cursor) {
    auditor(operator);
    PageCut cut = PageCut.of("e.at", "e.id", false, PAGE, cursor);
    Page<AuditRow> found = cut.of(rows(wish, cut), AuditRow::at, AuditRow::id);
    return new Page<>(found.rows().stream().map(Entry::of).toList(), found.before(), found.after());
  }

  /** The newest {@value #MOST_TAKEN} of what was done, to be taken away; that is written down. */
  @Transactional
  public List<Entry> take(Actor operator, Wish wish) {
    Actor.Member by = auditor(operator);
    PageCut cut = PageCut.of("e.at", "e.id", false, MOST_TAKEN - 1, null);
    List<Entry> taken = rows(wish, cut).stream().map(Entry::of).toList();
    audit.write(by, "audit.take", "member", by.id(), Map.of(), Map.of("rows", taken.size()));
    return taken;
  }

  private List<AuditRow> rows(Wish wish, PageCut cut) {
    return jdbi.withHandle(
        handle -> {
          Query query =
              handle
                  .createQuery(
                      "select "
                          + AuditRow.COLUMNS
                          + " from audit_event e where true"
                          + conditions(wish)
                          + cut.place()
                          + " "
                          + cut.order()
                          + " limit :most")
                  .bindMap(cut.values());
          return bind(query, wish).mapTo(AuditRow.class).list();
        });
  }

  private static String conditions(Wish wish) {
    return (wish.actors() == null ? "" : " and e.actor = any(:actors)")
        + (wish.act() == null ? "" : " and starts_with(e.act, :act)")
        + (wish.thing() == null ? "" : " and e.object_id = :thing")
        + (wish.from() == null ? "" : " and e.at >= :from")
        + (wish.to() == null ? "" : " and e.at < :until")
        + (wish.request() == null ? "" : " and e.correlation_id = :request");
  }

  private static Query bind(Query query, Wish wish) {
    if (wish.actors() != null) {
      query.bind("actors", TextArray.of(wish.actors()));
    }
    if (wish.act() != null) {
      query.bind("act", wish.act());
    }
    if (wish.thing() != null) {
      query.bind("thing", wish.thing());
    }
    if (wish.from() != null) {
      query.bind("from", wish.from().atStartOfDay(WIB).toInstant());
    }
    if (wish.to() != null) {
      query.bind("until", wish.to().plusDays(1).atStartOfDay(WIB).toInstant());
    }
    if (wish.request() != null) {
      query.bind("request", wish.request());
    }
    return query;
  }
}
