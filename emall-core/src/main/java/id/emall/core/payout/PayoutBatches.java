package id.emall.core.payout;

import id.emall.core.common.Actor;
import id.emall.core.common.Backlog;
import id.emall.core.common.Page;
import id.emall.core.common.PageCut;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Batches of payouts: prepared by an operator, or by the schedule and then checked by an operator;
 * approved by an operator who is another.
 */
@ApplicationScoped
public class PayoutBatches {

  /** How many batches stand on a page. */
  public static final int PAGE = 30;

  private static final String SELECT =
      """
      select b.id, b.number, r.bank || ' ' || r.number as from_account, b.channel, b.state, b.prepared_by,
        p.name as prepared_by_name, b.prepared_at, b.scheduled_for, b.checked_by, c.name as checked_by_name,
        b.checked_at, d.name as decided_by_name, b.decided_at, f.number as file_number,
        f.number is not null and coalesce(held.answered, 0) = 0 as file_open,
        fetched.name as fetched_by_name, fetched.fetched_at,
        coalesce(held.payouts, 0) as payouts, coalesce(held.total, 0.00) as total, coalesce(held.open, 0) as open
      from payout_batch b join receiving_account r on r.id = b.from_account_id
        left join member p on p.id = b.prepared_by left join member d on d.id = b.decided_by
        left join member c on c.id = b.checked_by left join payout_file f on f.batch_id = b.id
        left join lateral (select m.name, t.fetched_at from payout_file_fetch t join member m on m.id = t.fetched_by
          where t.number = f.number order by t.fetched_at desc limit 1) fetched on true
        left join lateral (select count(*) as payouts, sum(amount) as total,
          count(*) filter (where state not in ('PAID', 'FAILED')) as open,
          count(*) filter (where state <> 'SENDING') as answered
          from payout where batch_id = b.id and state <> 'DROPPED') held on true
      where\s""";

  private Jdbi jdbi;
  private Clock clock;
  private PayoutRows rows;
  private PayoutPreparing preparing;
  private PayoutRelease release;
  private BatchDecisions decisions;

  protected PayoutBatches() {}

  @Inject
  PayoutBatches(
      Jdbi jdbi,
      Clock clock,
      PayoutRows rows,
      PayoutPreparing preparing,
      PayoutRelease release,
      BatchDecisions decisions) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.rows = rows;
    this.preparing = preparing;
    this.release = release;
    this.decisions = decisions;
  }

  /**
   * Newest first.
   *
   * @param cursor from another page, or null for the first
   */
  public Page<PayoutBatch> page(Actor operator, String cursor) {
    operator.requireOperator(Right.MONEY);
    PageCut cut = PageCut.of("b.prepared_at", "b.id", false, PAGE, cursor);
    return cut.of(
        list("true" + cut.place() + " " + cut.order() + " limit :most", cut.values()),
        PayoutBatch::preparedAt,
        PayoutBatch::id);
  }

  /** The batches that wait for their second person. */
  public Backlog backlog(Actor operator) {
    operator.requireOperator(Right.MONEY);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select count(*)::int as count, min(prepared_at) as oldest from payout_batch"
                        + " where state = 'PREPARED'")
                .mapTo(Backlog.class)
                .one());
  }

  /**
   * @throws Refusal NOT_FOUND when there is none
   */
  public PayoutBatch find(Actor operator, UUID batchId) {
    operator.requireOperator(Right.MONEY);
    return list("b.id = :id", Map.of("id", batchId)).stream()
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("payout.batch"));
  }

  /** The payouts of a batch, those first that need somebody; at most a thousand. */
  public List<PayoutView> payouts(Actor operator, UUID batchId) {
    operator.requireOperator(Right.MONEY);
    return rows.list(
        "p.batch_id = :batch order by p.state <> 'UNCLEAR', s.name, p.id",
        Map.of("batch", batchId));
  }

  private List<PayoutBatch> list(String condition, Map<String, ?> values) {
    return jdbi.withHandle(
        handle ->
            handle.createQuery(SELECT + condition).bindMap(values).mapTo(PayoutBatch.class).list());
  }

  /**
   * Prepares a payout of every balance above the minimum whose account may be used.
   *
   * @throws Refusal CONFLICT {@code payout.nothing-due} when there is none
   */
  @Transactional
  public int prepare(Actor operator) {
    operator.requireOperator(Right.MONEY);
    int prepared = preparing.prepare(operator, null);
    if (prepared == 0) {
      throw Refusal.conflict("payout.nothing-due");
    }
    return prepared;
  }

  /** What the schedule does, once a day whatever node wakes first. */
  @Transactional
  void prepareFor(Actor schedule, LocalDate day) {
    int first =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        "insert into payout_day (day, made_at) values (:day, :now) on conflict do nothing")
                    .bind("day", day)
                    .bind("now", clock.instant())
                    .execute());
    if (first == 1) {
      preparing.prepare(schedule, day);
    }
  }

  /**
   * The first of two operators looked through a batch that the schedule prepared.
   *
   * @throws Refusal CONFLICT {@code payout.batch-checked} when an operator prepared or checked it
   *     before, {@code payout.batch-decided} unless it waits
   */
  @Transactional
  public void check(Actor operator, UUID batchId) {
    decisions.check(operator, batchId);
  }

  /**
   * The second person agrees. Each payout is looked at again when its money leaves the balance,
   * which happens at once and, after a crash, by the background work.
   *
   * @throws Refusal CONFLICT {@code payout.second-operator} for who prepared or checked it, {@code
   *     payout.batch-unchecked} when the schedule prepared it and nobody checked it, {@code
   *     payout.batch-decided} unless it waits
   */
  public void approve(Actor operator, UUID batchId) {
    decisions.decide(operator, batchId, PayoutBatch.State.APPROVED);
    release.waiting(batchId).forEach(payout -> release.release(operator, payout));
  }

  /** It is not approved; its payouts are dropped and the next batch finds the money again. */
  @Transactional
  public void refuse(Actor operator, UUID batchId) {
    decisions.decide(operator, batchId, PayoutBatch.State.REFUSED);
    for (UUID id :
        rows.ids("p.batch_id = :batch and p.state = 'PREPARED'", Map.of("batch", batchId))) {
      release.drop(operator, rows.locked(id), "batch");
    }
  }
}
