package id.emall.core.reconciliation;

import id.emall.core.audit.AuditLog;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Backlog;
import id.emall.core.common.Checks;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * What does not agree, kept from the look that finds it first to the look that finds it gone, so
 * that its age is true. An operator may take one and write a note; neither ends it.
 */
@ApplicationScoped
public class Differences {

  /** Work item of each kind that has open differences; its object is the kind's name. */
  public static final String WORK = "reconciliation.difference";

  static final int MOST_OF_A_KIND = 200;
  private static final int LONGEST_NOTE = 1_000;
  private static final int LONGEST_LABEL = 200;
  private static final Actor LOOK = new Actor.System("reconciliation");

  private static final String SELECT =
      """
      select d.*, a.bank || ' ' || a.number as account, m.name as owner
      from difference d left join receiving_account a on a.id = d.account_id left join member m on m.id = d.owner_id
      where\s""";

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;
  private WorkItems workItems;
  private AuditLog audit;

  protected Differences() {}

  @Inject
  Differences(Jdbi jdbi, Ids ids, Clock clock, WorkItems workItems, AuditLog audit) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
    this.workItems = workItems;
    this.audit = audit;
  }

  /** Open ones, oldest first within their proof. */
  public List<Difference> open(Actor operator) {
    operator.requireOperator(Right.MONEY);
    return list("d.gone_at is null order by d.first_seen_at, d.kind, d.id", Map.of());
  }

  /** Those that are open. */
  public Backlog backlog(Actor operator) {
    operator.requireOperator(Right.MONEY);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select count(*)::int as count, min(first_seen_at) as oldest from difference"
                        + " where gone_at is null")
                .mapTo(Backlog.class)
                .one());
  }

  /** The newest that are gone, at most {@code most}. */
  public List<Difference> gone(Actor operator, int most) {
    operator.requireOperator(Right.MONEY);
    return list(
        "d.gone_at is not null order by d.gone_at desc, d.id limit :most", Map.of("most", most));
  }

  /**
   * The operator sees to it; whoever had it before does no longer.
   *
   * @throws Refusal NOT_FOUND when it is not, or no longer, open
   */
  @Transactional
  public void take(Actor operator, UUID id) {
    operator.requireOperator(Right.MONEY);
    Difference before = locked(id);
    UUID owner = operator.requireMember().id();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update difference set owner_id = :owner, owned_at = :now where id = :id")
                .bind("owner", owner)
                .bind("now", clock.instant())
                .bind("id", id)
                .execute());
    write(operator, "reconciliation.take", id, "owner", text(before.ownerId()), owner.toString());
  }

  /**
   * Nobody sees to it any more.
   *
   * @throws Refusal NOT_FOUND when it is not, or no longer, open
   */
  @Transactional
  public void release(Actor operator, UUID id) {
    operator.requireOperator(Right.MONEY);
    Difference before = locked(id);
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update difference set owner_id = null, owned_at = null where id = ?", id));
    write(operator, "reconciliation.release", id, "owner", text(before.ownerId()), "");
  }

  /**
   * What is known about it.
   *
   * @param note at most 1,000 characters; empty takes it away
   * @throws Refusal NOT_FOUND when it is not, or no longer, open; INVALID for a longer note
   */
  @Transactional
  public void note(Actor operator, UUID id, String note) {
    operator.requireOperator(Right.MONEY);
    Checks checks = new Checks();
    String said = checks.text("note", note, 0, LONGEST_NOTE);
    checks.refuse();
    Difference before = locked(id);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update difference set note = nullif(:note, '') where id = :id")
                .bind("note", said)
                .bind("id", id)
                .execute());
    write(operator, "reconciliation.note", id, "note", text(before.note()), said);
  }

  /**
   * Keeps what a look found of a kind, and ends what it no longer found. Of more than {@value
   * #MOST_OF_A_KIND} those by the smallest ids are kept, and none is called gone.
   */
  void keep(Handle handle, DifferenceKind kind, List<Finding> found, Instant now) {
    boolean all = found.size() <= MOST_OF_A_KIND;
    write(handle, kind, found.stream().limit(MOST_OF_A_KIND).toList(), now);
    if (all) {
      handle
          .createUpdate(
              """
              update difference set gone_at = :now
              where kind = :kind and gone_at is null and not object = any(:objects)
              """)
          .bind("kind", kind.name())
          .bindArray("objects", String.class, found.stream().map(Finding::object).toList())
          .bind("now", now)
          .execute();
    }
    tell(kind, found);
  }

  private void write(Handle handle, DifferenceKind kind, List<Finding> found, Instant now) {
    if (found.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into difference (id, kind, object, label, account_id, day, expected, found, first_seen_at, last_seen_at)
            values (:id, :kind, :object, :label, :account, :day, :expected, :found, :now, :now)
            on conflict (kind, object) where gone_at is null do update set label = excluded.label,
              account_id = excluded.account_id, day = excluded.day, expected = excluded.expected, found = excluded.found,
              last_seen_at = excluded.last_seen_at
            """);
    for (Finding one : found) {
      batch
          .bind("id", ids.next())
          .bind("kind", kind.name())
          .bind("object", one.object())
          .bind("label", one.label().substring(0, Math.min(LONGEST_LABEL, one.label().length())))
          .bind("account", one.accountId())
          .bind("day", one.day())
          .bind("expected", one.expected())
          .bind("found", one.found())
          .bind("now", now)
          .add();
    }
    batch.execute();
  }

  private void tell(DifferenceKind kind, List<Finding> found) {
    if (found.isEmpty()) {
      workItems.close(LOOK, WORK, kind.name());
      return;
    }
    BigDecimal sum =
        found.stream()
            .map(one -> one.found().subtract(one.expected()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    workItems.raise(
        WORK,
        kind.name(),
        "bank, ledger and orders do not agree",
        Map.of("difference", kind.name(), "count", found.size(), "amount", sum.toPlainString()));
  }

  private Difference locked(UUID id) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "select id from difference where id = :id and gone_at is null for update")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne()
                .orElseThrow(() -> Refusal.notFound("difference")));
    return list("d.id = :id", Map.of("id", id)).getFirst();
  }

  private List<Difference> list(String condition, Map<String, ?> values) {
    return jdbi.withHandle(
        handle ->
            handle.createQuery(SELECT + condition).bindMap(values).mapTo(Difference.class).list());
  }

  private void write(Actor by, String act, UUID id, String what, String before, String after) {
    audit.write(by, act, "difference", id, Map.of(what, before), Map.of(what, after));
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }
}
