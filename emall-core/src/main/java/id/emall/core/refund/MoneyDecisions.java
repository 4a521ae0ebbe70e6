package id.emall.core.refund;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.BrokenConstraint;
import id.emall.core.common.Checks;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Decisions about a row of the bank that two operators take together: money that is not ours goes
 * back or is kept apart, and money that the bank took back leaves the books. One asks, another
 * agrees or refuses; only then anything moves.
 */
@ApplicationScoped
public class MoneyDecisions {

  private static final int LONGEST_LIST = 100;

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;
  private NotOurs notOurs;
  private Reversals reversals;
  private AuditLog audit;

  protected MoneyDecisions() {}

  @Inject
  MoneyDecisions(
      Jdbi jdbi, Ids ids, Clock clock, NotOurs notOurs, Reversals reversals, AuditLog audit) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
    this.notOurs = notOurs;
    this.reversals = reversals;
    this.audit = audit;
  }

  /** What waits for a second operator, oldest first, at most {@value #LONGEST_LIST}. */
  public List<MoneyDecision> open(Actor operator) {
    operator.requireOperator();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select d.id, d.mutation_id, d.kind, d.reason, d.asked_by, o.name as asked_by_name, d.asked_at,
                      a.bank, a.number as account_number, m.amount, m.remark,
                      (select string_agg(i.code, ', ' order by i.code) from settlement s
                        join invoice i on i.id = s.invoice_id where s.mutation_id = m.id) as invoice_code
                    from money_decision d join mutation m on m.id = d.mutation_id
                      join receiving_account a on a.id = m.account_id join member o on o.id = d.asked_by
                    where d.state = 'ASKED' order by d.asked_at, d.id limit :most
                    """)
                .bind("most", LONGEST_LIST)
                .mapTo(MoneyDecision.class)
                .list());
  }

  /**
   * Proposes what is to become of a row's money.
   *
   * @param reason 5 to 300 characters, for the second operator and the audit log
   * @throws Refusal CONFLICT {@code money.decision-open} while another proposal waits, {@code
   *     payment.not-on-desk} or {@code payment.still-shown} when the row is not such a one
   */
  @Transactional
  public UUID ask(Actor operator, UUID mutationId, MoneyDecision.Kind kind, String reason) {
    Actor.Member by = operator.requireOperator();
    Checks checks = new Checks();
    String why = checks.text("reason", reason, 5, 300);
    checks.that(kind != null, "kind", "required");
    checks.refuse();
    check(mutationId, kind);
    UUID id = ids.next();
    try {
      jdbi.useHandle(handle -> insert(handle, id, mutationId, kind, why, by));
    } catch (UnableToExecuteStatementException e) {
      if (BrokenConstraint.name(e).filter("money_decision_open"::equals).isPresent()) {
        throw Refusal.conflict("money.decision-open");
      }
      throw e;
    }
    audit.write(
        operator,
        "money.ask",
        "mutation",
        mutationId,
        Map.of(),
        Map.of("decision", id.toString(), "kind", kind.name(), "reason", why));
    return id;
  }

  /** An order on hold is to be closed because the bank took its invoice's money back. */
  @Transactional
  public UUID askForOrder(Actor operator, UUID orderId, String reason) {
    operator.requireOperator();
    return ask(operator, reversals.goneOf(orderId), MoneyDecision.Kind.REVERSED, reason);
  }

  private void check(UUID mutationId, MoneyDecision.Kind kind) {
    switch (kind) {
      case SEND_BACK -> notOurs.checkSendBack(mutationId);
      case UNIDENTIFIED -> notOurs.checkKeepApart(mutationId);
      case REVERSED -> reversals.check(mutationId);
    }
  }

  private void insert(
      Handle handle, UUID id, UUID mutation, MoneyDecision.Kind kind, String why, Actor.Member by) {
    handle
        .createUpdate(
            """
            insert into money_decision (id, mutation_id, kind, reason, state, asked_by, asked_at)
            values (:id, :mutation, :kind, :why, 'ASKED', :by, :at)
            """)
        .bind("id", id)
        .bind("mutation", mutation)
        .bind("kind", kind.name())
        .bind("why", why)
        .bind("by", by.id())
        .bind("at", clock.instant())
        .execute();
  }

  private record Asked(UUID id, UUID mutationId, MoneyDecision.Kind kind, UUID askedBy) {}

  /**
   * The second operator agrees, and the money moves.
   *
   * @throws Refusal CONFLICT {@code money.second-operator} for who asked, {@code money.decided}
   *     when it was decided meanwhile, or what no longer holds of the row
   */
  @Transactional
  public void agree(Actor operator, UUID decisionId) {
    Actor.Member by = operator.requireOperator();
    Asked asked = asked(decisionId);
    if (asked.askedBy().equals(by.id())) {
      throw Refusal.conflict("money.second-operator");
    }
    // The row is locked before the decision, as everywhere.
    lockMutation(asked.mutationId());
    decide(operator, asked, "DONE");
    switch (asked.kind()) {
      case SEND_BACK -> notOurs.sendBack(operator, asked.mutationId());
      case UNIDENTIFIED -> notOurs.keepApart(operator, asked.mutationId());
      case REVERSED -> reversals.book(operator, asked.mutationId(), decisionId);
    }
  }

  /** It is not done; who asked may take it back as well. */
  @Transactional
  public void refuse(Actor operator, UUID decisionId) {
    operator.requireOperator();
    decide(operator, asked(decisionId), "REFUSED");
  }

  private void lockMutation(UUID mutationId) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select id from mutation where id = :id for update")
                .bind("id", mutationId)
                .mapTo(UUID.class)
                .one());
  }

  private Asked asked(UUID decisionId) {
    Optional<Asked> asked =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "select id, mutation_id, kind, asked_by from money_decision where id = :id")
                    .bind("id", decisionId)
                    .mapTo(Asked.class)
                    .findOne());
    return asked.orElseThrow(() -> Refusal.notFound("money"));
  }

  private void decide(Actor operator, Asked asked, String state) {
    int decided =
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update money_decision set state = :state, decided_by = :by, decided_at = :at
                        where id = :id and state = 'ASKED'
                        """)
                    .bind("state", state)
                    .bind("by", operator.requireMember().id())
                    .bind("at", clock.instant())
                    .bind("id", asked.id())
                    .execute());
    if (decided == 0) {
      throw Refusal.conflict("money.decided");
    }
    audit.write(
        operator,
        "money." + state.toLowerCase(Locale.ROOT),
        "mutation",
        asked.mutationId(),
        Map.of("decision", asked.id().toString(), "state", "ASKED"),
        Map.of("kind", asked.kind().name(), "state", state));
  }
}
