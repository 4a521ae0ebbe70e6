package id.emall.core.refund;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.payment.DeskSettings;
import id.emall.core.payment.SweepDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Operators say that a row on the desk brings payments that were told before. Below the limit one
 * operator decides; from it on, and when the provider would have kept more than it may, two do.
 * Either way it takes effect only when the time to undo it is over.
 */
@ApplicationScoped
public class HandSweeps {

  private Jdbi jdbi;
  private Clock clock;
  private DeskSettings settings;
  private DecisionRows rows;
  private SweepDesk sweeps;
  private BindApplication application;
  private AuditLog audit;

  protected HandSweeps() {}

  @Inject
  HandSweeps(
      Jdbi jdbi,
      Clock clock,
      DeskSettings settings,
      DecisionRows rows,
      SweepDesk sweeps,
      BindApplication application,
      AuditLog audit) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.settings = settings;
    this.rows = rows;
    this.sweeps = sweeps;
    this.application = application;
    this.audit = audit;
  }

  /**
   * What the chosen payments come to, and whether a second operator has to agree; nothing is
   * decided.
   *
   * @throws Refusal as {@link SweepDesk#sum}
   */
  public SweepDesk.Sum sum(Actor operator, UUID mutationId, List<UUID> payments) {
    return sweeps.sum(operator, mutationId, payments);
  }

  /** Whether two operators are needed for it. */
  public boolean needsSecond(SweepDesk.Sum sum) {
    return sum.unusual() || sum.row().compareTo(settings.bindLimit()) >= 0;
  }

  /**
   * The row brings these payments.
   *
   * @param payments ids of their mutations, 1 to {@value SweepDesk#MOST}, all of one account
   * @throws Refusal as {@link SweepDesk#sum}; INVALID {@code payments} with {@code
   *     sweep.too-little} when more arrived than they are; CONFLICT {@code money.decision-open}
   *     while another decision about the row waits
   */
  @Transactional
  public HandBinds.Decided sweep(Actor operator, UUID mutationId, List<UUID> payments) {
    Actor.Member by = operator.requireOperator(Right.MONEY);
    List<UUID> chosen = payments.stream().distinct().sorted().toList();
    SweepDesk.Sum sum = sweeps.sum(operator, mutationId, chosen);
    if (sum.fee().signum() < 0) {
      throw Refusal.invalid(new FieldError("payments", "sweep.too-little"));
    }
    boolean second = needsSecond(sum);
    Instant effective = second ? null : clock.instant().plus(settings.undoWindow());
    UUID id =
        rows.insert(
            new DecisionRows.Fresh(
                mutationId,
                MoneyDecision.Kind.SWEEP,
                "",
                by,
                second,
                effective,
                BigDecimal.ZERO,
                null,
                null));
    write(id, chosen);
    audit.write(
        by,
        second ? "payment.sweep-ask" : "payment.sweep-decide",
        "mutation",
        mutationId,
        Map.of("outcome", "DESK"),
        told(id, sum, effective));
    if (effective != null && !effective.isAfter(clock.instant())) {
      application.apply(id);
    }
    return new HandBinds.Decided(id, effective);
  }

  private void write(UUID id, List<UUID> payments) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into money_decision_sweep (decision_id, pushed_id, amount)
                    select :decision, mutation_id, amount from pushed_payment where mutation_id = any(:payments)
                    """)
                .bind("decision", id)
                .bindArray("payments", UUID.class, payments)
                .execute());
  }

  private static Map<String, String> told(UUID id, SweepDesk.Sum sum, Instant effective) {
    return Map.of(
        "decision", id.toString(),
        "account", sum.account(),
        "payments", Integer.toString(sum.payments()),
        "gross", sum.gross().toPlainString(),
        "fee", sum.fee().toPlainString(),
        "effectiveAt", effective == null ? "second operator" : effective.toString());
  }
}
