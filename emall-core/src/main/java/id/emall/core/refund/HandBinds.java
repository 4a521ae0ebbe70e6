package id.emall.core.refund;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.member.factor.FreshProof;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Invoices;
import id.emall.core.payment.DeskSettings;
import id.emall.core.payment.UnmatchedPayments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Money on the desk that an operator gives to one invoice or divides among several. Below a limit
 * one operator decides, above it and where something is left for no invoice two do; either way it
 * takes effect only when the time to undo it is over.
 */
@ApplicationScoped
public class HandBinds {

  /** How many invoices one transfer can be divided among by hand. */
  public static final int MOST_PARTS = 20;

  private Jdbi jdbi;
  private Clock clock;
  private DeskSettings settings;
  private DecisionRows rows;
  private Invoices invoices;
  private UnmatchedPayments desk;
  private BindApplication application;
  private FreshProof fresh;
  private AuditLog audit;

  protected HandBinds() {}

  @Inject
  HandBinds(
      Jdbi jdbi,
      Clock clock,
      DeskSettings settings,
      DecisionRows rows,
      Invoices invoices,
      UnmatchedPayments desk,
      BindApplication application,
      FreshProof fresh,
      AuditLog audit) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.settings = settings;
    this.rows = rows;
    this.invoices = invoices;
    this.desk = desk;
    this.application = application;
    this.fresh = fresh;
    this.audit = audit;
  }

  /**
   * A line of the form by which money is divided.
   *
   * @param invoiceCode as typed
   * @param amount positive, or null when what was typed is no amount
   */
  public record Line(String invoiceCode, BigDecimal amount) {}

  /** What one invoice would get, and what it still misses now. */
  public record Part(InvoiceView invoice, BigDecimal amount) {

    /** Zero when it waits for nothing any more. */
    public BigDecimal missing() {
      return invoice.waiting() || invoice.state() == InvoiceState.LAPSED
          ? invoice.missing()
          : BigDecimal.ZERO.setScale(2);
    }

    /** What it gets less what it misses. */
    public BigDecimal difference() {
      return amount.subtract(missing());
    }
  }

  /**
   * How money is divided, before it is decided.
   *
   * @param rest what is for no invoice, scale 2, not negative
   */
  public record Division(BigDecimal amount, List<Part> parts, BigDecimal rest) {
    public Division {
      parts = List.copyOf(parts);
    }
  }

  /**
   * What was decided.
   *
   * @param effectiveAt when it takes effect; null when a second operator has to agree first
   */
  public record Decided(UUID id, Instant effectiveAt) {}

  /**
   * Gives the whole of it to one invoice.
   *
   * @throws Refusal INVALID {@code invoice} when there is no such invoice, CONFLICT {@code
   *     payment.not-on-desk} or {@code payment.disappeared} when the money is not there, {@code
   *     money.decision-open} while another decision about it waits
   */
  @Transactional
  public Decided whole(Actor operator, UUID mutationId, String invoiceCode) {
    Actor.Member by = operator.requireOperator(Right.MONEY);
    BigDecimal amount = desk.amountOnDesk(mutationId);
    InvoiceView invoice =
        invoices
            .findByCode(invoiceCode)
            .orElseThrow(() -> Refusal.invalid(new FieldError("invoice", "invoice.not-found")));
    return decide(
        by,
        mutationId,
        new Division(amount, List.of(new Part(invoice, amount)), BigDecimal.ZERO.setScale(2)),
        null);
  }

  /**
   * How the money would be divided; nothing is decided.
   *
   * @param lines 1 to {@value #MOST_PARTS}, each of another invoice
   * @throws Refusal INVALID with {@code invoice1}, {@code amount1} and so on for what is wrong with
   *     a line, as {@link #whole} besides
   */
  public Division divide(Actor operator, UUID mutationId, List<Line> lines) {
    operator.requireOperator(Right.MONEY);
    BigDecimal amount = desk.amountOnDesk(mutationId);
    Checks checks = new Checks();
    checks.that(!lines.isEmpty(), "invoice1", "required");
    checks.that(lines.size() <= MOST_PARTS, "invoice1", "split.too-many", MOST_PARTS);
    checks.refuse();
    List<Part> parts = new ArrayList<>();
    Set<UUID> seen = new HashSet<>();
    BigDecimal rest = amount;
    for (int at = 1; at <= lines.size(); at++) {
      Line line = lines.get(at - 1);
      InvoiceView invoice = invoices.findByCode(line.invoiceCode()).orElse(null);
      checks.that(invoice != null, "invoice" + at, "invoice.not-found");
      checks.that(invoice == null || seen.add(invoice.id()), "invoice" + at, "split.same-invoice");
      boolean counts =
          line.amount() != null && line.amount().signum() > 0 && line.amount().scale() <= 2;
      checks.that(counts, "amount" + at, "split.amount");
      if (invoice != null && counts) {
        parts.add(new Part(invoice, line.amount().setScale(2)));
        rest = rest.subtract(line.amount());
        checks.that(rest.signum() >= 0, "amount" + at, "split.too-much");
      }
    }
    checks.refuse();
    return new Division(amount, parts, rest.setScale(2));
  }

  /**
   * Divides it among several invoices.
   *
   * @param restReason what becomes of what is left: {@code send-back} or {@code unidentified}; null
   *     when nothing is
   * @throws Refusal as {@link #divide}; INVALID {@code rest} when something is left and nothing is
   *     said of it
   */
  @Transactional
  public Decided split(Actor operator, UUID mutationId, List<Line> lines, String restReason) {
    Actor.Member by = operator.requireOperator(Right.MONEY);
    Division division = divide(operator, mutationId, lines);
    boolean over = division.rest().signum() > 0;
    Checks checks = new Checks();
    checks.that(
        !over || "send-back".equals(restReason) || "unidentified".equals(restReason),
        "rest",
        "split.rest");
    checks.refuse();
    return decide(by, mutationId, division, over ? restReason : null);
  }

  private Decided decide(Actor.Member by, UUID mutationId, Division division, String restReason) {
    boolean second =
        division.rest().signum() > 0
            || division.amount().compareTo(settings.bindLimit()) >= 0
            || desk.standsOnOneWord(mutationId);
    if (second) {
      fresh.require(by);
    }
    Instant effective = second ? null : clock.instant().plus(settings.undoWindow());
    UUID id =
        rows.insert(
            new DecisionRows.Fresh(
                mutationId,
                MoneyDecision.Kind.BIND,
                "",
                by,
                second,
                effective,
                division.rest(),
                restReason,
                null));
    write(id, division.parts());
    audit.write(
        by,
        second ? "payment.bind-ask" : "payment.bind-decide",
        "mutation",
        mutationId,
        Map.of("outcome", "DESK"),
        told(id, division, restReason, effective));
    return new Decided(id, now(id, effective));
  }

  /** Without a time to undo it, it takes effect at once. */
  private Instant now(UUID id, Instant effective) {
    if (effective != null && !effective.isAfter(clock.instant())) {
      application.apply(id);
    }
    return effective;
  }

  private void write(UUID id, List<Part> parts) {
    jdbi.useHandle(
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch(
                  """
                  insert into money_decision_part (decision_id, invoice_id, amount, told_state, told_missing)
                  values (:decision, :invoice, :amount, :state, :missing)
                  """);
          parts.forEach(
              part ->
                  batch
                      .bind("decision", id)
                      .bind("invoice", part.invoice().id())
                      .bind("amount", part.amount())
                      .bind("state", part.invoice().state().name())
                      .bind("missing", part.missing())
                      .add());
          batch.execute();
        });
  }

  /** The second operator has agreed to a locked one, a bind or a sweep. */
  void agreed(Actor.Member by, DecisionRows.Open asked) {
    Instant effective = clock.instant().plus(settings.undoWindow());
    if (!rows.move(asked.id(), new DecisionRows.Move("ASKED", "DUE", by.id(), effective, null))) {
      throw Refusal.conflict("money.decided");
    }
    audit.write(
        by,
        BindApplication.act(asked.kind()) + "-agree",
        "mutation",
        asked.mutationId(),
        Map.of("decision", asked.id().toString(), "state", "ASKED"),
        Map.of("state", "DUE", "effectiveAt", effective.toString()));
    now(asked.id(), effective);
  }

  private static Map<String, String> told(
      UUID id, Division division, String restReason, Instant effective) {
    Map<String, String> told = new LinkedHashMap<>();
    told.put("decision", id.toString());
    division
        .parts()
        .forEach(part -> told.put(part.invoice().code(), part.amount().toPlainString()));
    if (restReason != null) {
      told.put("rest", division.rest().toPlainString() + " " + restReason);
    }
    told.put("effectiveAt", effective == null ? "second operator" : effective.toString());
    return told;
  }
}
