package id.emall.core.refund;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Page;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.member.factor.FreshProof;
import id.emall.core.payment.SameRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * Decisions about a row of the bank: money that is not ours goes back or is kept apart, money that
 * the bank took back leaves the books, money goes to invoices by hand ({@link HandBinds}) or is
 * that of payments told before ({@link HandSweeps}). One operator asks, another agrees or refuses;
 * only then anything moves.
 */
@ApplicationScoped
public class MoneyDecisions {

  private Jdbi jdbi;
  private DecisionRows rows;
  private NotOurs notOurs;
  private Reversals reversals;
  private HandBinds binds;
  private SameRows sameRows;
  private FreshProof fresh;
  private AuditLog audit;

  protected MoneyDecisions() {}

  @Inject
  MoneyDecisions(
      Jdbi jdbi,
      DecisionRows rows,
      NotOurs notOurs,
      Reversals reversals,
      HandBinds binds,
      SameRows sameRows,
      FreshProof fresh,
      AuditLog audit) {
    this.jdbi = jdbi;
    this.rows = rows;
    this.notOurs = notOurs;
    this.reversals = reversals;
    this.binds = binds;
    this.sameRows = sameRows;
    this.fresh = fresh;
    this.audit = audit;
  }

  /** The first page of what waits for a second operator or for its moment, oldest first. */
  public List<MoneyDecision> open(Actor operator) {
    return open(operator, null).rows();
  }

  /**
   * A page of what waits for a second operator or for its moment, oldest first.
   *
   * @param cursor from another page, or null for the first
   * @throws Refusal INVALID {@code cursor.malformed}
   */
  public Page<MoneyDecision> open(Actor operator, String cursor) {
    operator.requireOperator(Right.MONEY);
    return rows.page(cursor);
  }

  /** What waits about one row of the bank. */
  public Optional<MoneyDecision> ofMutation(Actor operator, UUID mutationId) {
    operator.requireOperator(Right.MONEY);
    return rows.ofMutation(mutationId);
  }

  /** What waits about several rows of the bank. */
  public List<MoneyDecision> ofMutations(Actor operator, List<UUID> mutations) {
    operator.requireOperator(Right.MONEY);
    return rows.ofMutations(mutations);
  }

  /**
   * Proposes what is to become of a row's money.
   *
   * @param kind one that says all by itself
   * @param reason 5 to 300 characters, for the second operator and the audit log
   * @throws Refusal CONFLICT {@code money.decision-open} while another proposal waits, {@code
   *     payment.not-on-desk}, {@code payment.not-same} or {@code payment.still-shown} when the row
   *     is not such a one
   */
  @Transactional
  public UUID ask(Actor operator, UUID mutationId, MoneyDecision.Kind kind, String reason) {
    Actor.Member by = operator.requireOperator(Right.MONEY);
    Checks checks = new Checks();
    String why = checks.reason(reason);
    checks.that(kind != null && kind.plain(), "kind", "required");
    checks.refuse();
    check(mutationId, kind);
    return asked(by, DecisionRows.Fresh.plain(mutationId, kind, why, by));
  }

  /**
   * Proposes to book that a row of the bank took a credit back.
   *
   * @param debitId the bank's row
   * @param creditId what it takes back
   * @throws Refusal CONFLICT {@code payment.not-taken-back} unless both are of one account and
   *     amount and neither is used up
   */
  @Transactional
  public UUID askTakenBack(Actor operator, UUID debitId, UUID creditId, String reason) {
    Actor.Member by = operator.requireOperator(Right.MONEY);
    Checks checks = new Checks();
    String why = checks.reason(reason);
    checks.that(creditId != null, "credit", "required");
    checks.refuse();
    reversals.checkTakenBack(creditId, debitId);
    return asked(
        by,
        new DecisionRows.Fresh(
            creditId,
            MoneyDecision.Kind.TAKEN_BACK,
            why,
            by,
            true,
            null,
            BigDecimal.ZERO,
            null,
            debitId));
  }

  private UUID asked(Actor.Member by, DecisionRows.Fresh fresh) {
    UUID id = rows.insert(fresh);
    audit.write(
        by,
        "money.ask",
        "mutation",
        fresh.mutationId(),
        Map.of(),
        Map.of("decision", id.toString(), "kind", fresh.kind().name(), "reason", fresh.reason()));
    return id;
  }

  /** An order on hold is to be closed because the bank took its invoice's money back. */
  @Transactional
  public UUID askForOrder(Actor operator, UUID orderId, String reason) {
    operator.requireOperator(Right.MONEY);
    return ask(operator, reversals.goneOf(orderId), MoneyDecision.Kind.REVERSED, reason);
  }

  private void check(UUID mutationId, MoneyDecision.Kind kind) {
    switch (kind) {
      case SEND_BACK -> notOurs.checkSendBack(mutationId);
      case UNIDENTIFIED -> notOurs.checkKeepApart(mutationId);
      case REVERSED -> reversals.check(mutationId);
      case SAME -> sameRows.require(mutationId);
      case BIND, TAKEN_BACK, SWEEP ->
          throw new IllegalArgumentException(kind + " says not all by itself");
    }
  }

  /**
   * The second operator agrees, and the money moves; a bind by hand moves it when the time to undo
   * it is over.
   *
   * @throws Refusal CONFLICT {@code money.second-operator} for who asked, {@code money.decided}
   *     when it was decided meanwhile, or what no longer holds of the row; {@code proof-required}
   */
  @Transactional
  public void agree(Actor operator, UUID decisionId) {
    Actor.Member by = operator.requireOperator(Right.MONEY);
    fresh.require(by);
    DecisionRows.Open asked = rows.find(decisionId);
    if (asked.askedBy().equals(by.id())) {
      throw Refusal.conflict("money.second-operator");
    }
    if (asked.kind() == MoneyDecision.Kind.SAME) {
      sameRows.lock(asked.mutationId());
    }
    // The rows are locked before the decision, as everywhere.
    lock(asked);
    if (asked.kind().undoable()) {
      binds.agreed(by, asked);
      return;
    }
    decide(operator, asked, "ASKED", "DONE");
    switch (asked.kind()) {
      case SEND_BACK -> notOurs.sendBack(operator, asked.mutationId(), decisionId);
      case UNIDENTIFIED -> notOurs.keepApart(asked.mutationId(), decisionId);
      case REVERSED -> reversals.book(operator, asked.mutationId(), decisionId);
      case SAME -> reversals.bookSame(sameRows.merge(asked.mutationId()), decisionId);
      case TAKEN_BACK ->
          reversals.bookTakenBack(operator, asked.mutationId(), asked.debitId(), decisionId);
      case BIND, SWEEP -> throw new IllegalStateException("it takes effect later");
    }
  }

  /**
   * It is not done: who asked may take it back, another may refuse it, and what only waits for its
   * moment may be undone by either.
   *
   * @throws Refusal CONFLICT {@code money.decided} when it was decided meanwhile, or has taken
   *     effect
   */
  @Transactional
  public void refuse(Actor operator, UUID decisionId) {
    operator.requireOperator(Right.MONEY);
    DecisionRows.Open asked = rows.find(decisionId);
    decide(operator, asked, asked.state().equals("DUE") ? "DUE" : "ASKED", "REFUSED");
  }

  private void lock(DecisionRows.Open asked) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select id from mutation where id = any(:ids) order by id for update")
                .bindArray(
                    "ids",
                    UUID.class,
                    Stream.of(asked.mutationId(), asked.debitId())
                        .filter(Objects::nonNull)
                        .toList())
                .mapTo(UUID.class)
                .list());
  }

  private void decide(Actor operator, DecisionRows.Open asked, String from, String to) {
    if (!rows.move(
        asked.id(), new DecisionRows.Move(from, to, operator.requireMember().id(), null, null))) {
      throw Refusal.conflict("money.decided");
    }
    audit.write(
        operator,
        "money." + to.toLowerCase(Locale.ROOT),
        "mutation",
        asked.mutationId(),
        Map.of("decision", asked.id().toString(), "state", from),
        Map.of("kind", asked.kind().name(), "state", to));
  }
}
