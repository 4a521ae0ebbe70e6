package id.emall.core.refund;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Invoices;
import id.emall.core.ordering.Settlement;
import id.emall.core.payment.MutationSettlement;
import id.emall.core.payment.SweepDesk;
import id.emall.core.payment.UnmatchedPayments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Carries out binds and sweeps by hand whose time to be undone is over, each once, however many
 * nodes look. A bind whose money or whose invoice is not as it was when it was decided is not
 * carried out: the money is on the desk again, with the reason.
 */
@ApplicationScoped
class BindApplication {

  private static final int BATCH = 100;
  private static final Actor DESK = new Actor.System("desk");

  private Jdbi jdbi;
  private Clock clock;
  private DecisionRows rows;
  private UnmatchedPayments desk;
  private SweepDesk sweeps;
  private Settlement settlement;
  private Invoices invoices;
  private NotOurs notOurs;
  private AuditLog audit;

  protected BindApplication() {}

  @Inject
  BindApplication(
      Jdbi jdbi,
      Clock clock,
      DecisionRows rows,
      UnmatchedPayments desk,
      SweepDesk sweeps,
      Settlement settlement,
      Invoices invoices,
      NotOurs notOurs,
      AuditLog audit) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.rows = rows;
    this.desk = desk;
    this.sweeps = sweeps;
    this.settlement = settlement;
    this.invoices = invoices;
    this.notOurs = notOurs;
    this.audit = audit;
  }

  private record Swept(UUID pushedId, BigDecimal amount) {}

  private record Part(
      UUID invoiceId, BigDecimal amount, String toldState, BigDecimal toldMissing) {}

  /** What is to be carried out now, longest due first, at most {@value #BATCH}. */
  List<UUID> due() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select id from money_decision where state = 'DUE' and effective_at <= :now
                    order by effective_at, id limit :most
                    """)
                .bind("now", clock.instant())
                .bind("most", BATCH)
                .mapTo(UUID.class)
                .list());
  }

  /** Does nothing when it was undone, or carried out elsewhere. */
  @Transactional
  void apply(UUID decisionId) {
    UUID mutation = rows.find(decisionId).mutationId();
    UnmatchedPayments.Place place = desk.lock(mutation);
    DecisionRows.Open decision = rows.find(decisionId);
    if (!decision.state().equals("DUE") || decision.effectiveAt().isAfter(clock.instant())) {
      return;
    }
    if (decision.kind() == MoneyDecision.Kind.SWEEP) {
      sweep(decision, place);
      return;
    }
    List<Part> parts = parts(decisionId);
    settlement.lock(parts.stream().map(Part::invoiceId).toList());
    Optional<String> changed = changed(place, parts);
    if (ends(decision, changed)) {
      changed.ifPresentOrElse(
          why -> back(decision, place, why), () -> carryOut(decision, place, parts));
    }
  }

  /** Writes down how it ended; false when somebody else did. */
  private boolean ends(DecisionRows.Open decision, Optional<String> changed) {
    return rows.move(
        decision.id(),
        new DecisionRows.Move(
            "DUE",
            changed.isPresent() ? "FAILED" : "DONE",
            decision.decidedBy(),
            null,
            changed.orElse(null)));
  }

  /** The row brings all the payments that were chosen, or none. */
  private void sweep(DecisionRows.Open decision, UnmatchedPayments.Place place) {
    if (!rows.lockDue(decision.id())) {
      return;
    }
    List<Swept> swept = swept(decision.id());
    Optional<String> changed = changed(place, List.of());
    if (changed.isEmpty()
        && !sweeps.sweep(
            decision.mutationId(),
            swept.stream().map(Swept::pushedId).toList(),
            swept.stream().map(Swept::amount).reduce(BigDecimal.ZERO, BigDecimal::add))) {
      changed = Optional.of("sweep-changed");
    }
    ends(decision, changed);
    if (changed.isPresent()) {
      back(decision, place, changed.get());
      return;
    }
    audit.write(
        operator(decision.decidedBy()),
        "payment.sweep",
        "mutation",
        decision.mutationId(),
        Map.of("outcome", "DESK", "decision", decision.id().toString(), "state", "DUE"),
        Map.of("outcome", "SWEEP", "payments", swept.size(), "state", "DONE"));
  }

  private List<Swept> swept(UUID decisionId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select pushed_id, amount from money_decision_sweep where decision_id = :id order by pushed_id")
                .bind("id", decisionId)
                .mapTo(Swept.class)
                .list());
  }

  /** What the audit log calls a decision of this kind. */
  static String act(MoneyDecision.Kind kind) {
    return kind == MoneyDecision.Kind.SWEEP ? "payment.sweep" : "payment.bind";
  }

  /** Why it is no longer what was decided, if it is not. */
  private Optional<String> changed(UnmatchedPayments.Place place, List<Part> parts) {
    if (!place.onDesk()) {
      return Optional.of("decided");
    }
    if (place.disappeared()) {
      return Optional.of("disappeared");
    }
    return parts.stream().flatMap(part -> changed(part).stream()).findFirst();
  }

  private Optional<String> changed(Part part) {
    InvoiceView now = invoices.find(part.invoiceId());
    if (!now.state().name().equals(part.toldState())) {
      return Optional.of(
          switch (now.state()) {
            case PAID -> "invoice-paid";
            case LAPSED, CANCELLED -> "invoice-ended";
            case OPEN, PARTLY_PAID -> "invoice-changed";
          });
    }
    boolean expects = now.waiting() || now.state() == InvoiceState.LAPSED;
    return expects && now.missing().compareTo(part.toldMissing()) != 0
        ? Optional.of("invoice-changed")
        : Optional.empty();
  }

  private void back(DecisionRows.Open decision, UnmatchedPayments.Place place, String why) {
    if (place.onDesk()) {
      desk.tell(decision.mutationId(), "bind-" + why);
    }
    audit.write(
        DESK,
        act(decision.kind()) + "-failed",
        "mutation",
        decision.mutationId(),
        Map.of("decision", decision.id().toString(), "state", "DUE"),
        Map.of("state", "FAILED", "reason", why));
  }

  private void carryOut(
      DecisionRows.Open decision, UnmatchedPayments.Place place, List<Part> parts) {
    Actor.Member by = operator(decision.decidedBy());
    List<Settlement.Outcome> outcomes =
        desk.give(
            by,
            decision.mutationId(),
            parts.stream()
                .map(part -> new MutationSettlement.Part(part.invoiceId(), part.amount()))
                .toList(),
            new UnmatchedPayments.Rest(decision.rest(), decision.restReason()));
    if (decision.rest().signum() > 0) {
      notOurs.rest(by, decision, place.accountId());
    }
    audit.write(
        by,
        "payment.bind",
        "mutation",
        decision.mutationId(),
        Map.of("outcome", "DESK", "decision", decision.id().toString(), "state", "DUE"),
        Map.of("outcome", outcomes.toString(), "state", "DONE"));
  }

  private List<Part> parts(UUID decisionId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select invoice_id, amount, told_state, told_missing from money_decision_part
                    where decision_id = :id order by invoice_id
                    """)
                .bind("id", decisionId)
                .mapTo(Part.class)
                .list());
  }

  private Actor.Member operator(UUID id) {
    String name =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("select name from member where id = :id")
                    .bind("id", id)
                    .mapTo(String.class)
                    .one());
    return new Actor.Member(id, name, Actor.Role.OPERATOR, null, "id");
  }
}
