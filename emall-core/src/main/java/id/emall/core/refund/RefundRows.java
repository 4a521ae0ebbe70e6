package id.emall.core.refund;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.ordering.InvoiceTimeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/**
 * Reads refunds and moves them along the edges of {@link RefundEvent}. Each move locks its row,
 * writes the audit log and the invoice's timeline, and tells those above.
 */
@ApplicationScoped
class RefundRows {

  private static final String SELECT =
      """
      select r.*, i.code as invoice_code, a.bank || ' ' || a.number as from_account,
        p.name as prepared_by_name, q.name as approved_by_name, r.debit_id is not null as seen
      from refund r left join invoice i on i.id = r.invoice_id
        left join receiving_account a on a.id = r.from_account_id
        left join member p on p.id = r.prepared_by left join member q on q.id = r.approved_by
      where\s""";

  private Jdbi jdbi;
  private Clock clock;
  private AuditLog audit;
  private InvoiceTimeline timeline;
  private Event<RefundMoved> moves;

  protected RefundRows() {}

  @Inject
  RefundRows(
      Jdbi jdbi, Clock clock, AuditLog audit, InvoiceTimeline timeline, Event<RefundMoved> moves) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.audit = audit;
    this.timeline = timeline;
    this.moves = moves;
  }

  /**
   * What a move sets beside the state.
   *
   * @param assignments SQL whose parameters {@code values} gives, or empty
   */
  record Setting(String assignments, Map<String, ?> values) {
    static final Setting NOTHING = new Setting("", Map.of());
  }

  Optional<RefundView> find(UUID id) {
    return list("r.id = :id", Map.of("id", id)).stream().findFirst();
  }

  /**
   * @param condition on {@code r}, with parameters that {@code values} gives, and what follows it
   */
  List<RefundView> list(String condition, Map<String, ?> values) {
    return jdbi.withHandle(
        handle ->
            handle.createQuery(SELECT + condition).bindMap(values).mapTo(RefundView.class).list());
  }

  /**
   * The refund, which nobody else moves until the transaction ends.
   *
   * @throws Refusal NOT_FOUND when there is none
   */
  RefundView locked(UUID id) {
    return jdbi.withHandle(handle -> lock(handle, id))
        .flatMap(this::find)
        .orElseThrow(() -> Refusal.notFound("refund"));
  }

  private static Optional<UUID> lock(Handle handle, UUID id) {
    return handle
        .createQuery("select id from refund where id = :id for no key update")
        .bind("id", id)
        .mapTo(UUID.class)
        .findOne();
  }

  /**
   * Moves a refund that is locked.
   *
   * @throws Refusal CONFLICT {@code refund.not-allowed} when its state has no such edge
   */
  RefundView move(Actor by, RefundView before, RefundEvent event, Setting setting) {
    if (!event.from().contains(before.state())) {
      throw Refusal.conflict("refund.not-allowed", before.state().name());
    }
    int moved = jdbi.withHandle(handle -> update(handle, before, event, setting).execute());
    if (moved == 0) {
      throw Refusal.conflict("refund.not-allowed", before.state().name());
    }
    RefundView after = find(before.id()).orElseThrow(() -> Refusal.notFound("refund"));
    audit.write(
        by,
        "refund." + event.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        "refund",
        before.id(),
        told(before),
        told(after));
    tell(by, after, event.name());
    moves.fire(new RefundMoved(after, event));
    return after;
  }

  private Update update(Handle handle, RefundView before, RefundEvent event, Setting setting) {
    Update update =
        handle.createUpdate(
            "update refund set state = :to, changed_at = :now"
                + (setting.assignments().isEmpty() ? "" : ", " + setting.assignments())
                + " where id = :id and state = :before");
    setting.values().forEach((name, value) -> update.bind(name, value));
    return update
        .bind("to", event.to().name())
        .bind("now", clock.instant())
        .bind("id", before.id())
        .bind("before", before.state().name());
  }

  /** Writes a line of the invoice's own history, if the refund is of one. */
  void tell(Actor by, RefundView refund, String what) {
    if (refund.invoiceId() != null) {
      timeline.note(
          by,
          refund.invoiceId(),
          "REFUND_" + what,
          Map.of("refund", refund.code(), "amount", refund.amount().toPlainString()));
    }
  }

  /** A refund for the audit log: without the whole account number. */
  static Map<String, String> told(RefundView refund) {
    Map<String, String> told = new LinkedHashMap<>();
    told.put("state", refund.state().name());
    told.put("amount", refund.amount().toPlainString());
    told.put("bank", refund.bank());
    told.put("account", refund.maskedNumber());
    told.put("holder", refund.accountHolder());
    told.put("from", refund.fromAccount());
    told.put("preparedBy", text(refund.preparedBy()));
    told.put("approvedBy", text(refund.approvedBy()));
    told.put("paidOn", text(refund.paidOn()));
    told.put("reference", refund.bankReference());
    told.put("note", refund.note());
    told.values().removeIf(value -> value == null);
    return told;
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
