package id.emall.core.refund;

import id.emall.core.audit.AuditLog;
import id.emall.core.common.Actor;
import id.emall.core.common.Ids;
import id.emall.core.common.PublicCode;
import id.emall.core.ordering.MoneyOwedBack;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Makes a refund of money that must go back, in the transaction in which it came to be owed. */
@ApplicationScoped
class RefundOpening {

  private static final Actor MALL = new Actor.System("refund");

  private Jdbi jdbi;
  private Ids ids;
  private Clock clock;
  private PublicCode codes;
  private RefundRows rows;
  private AuditLog audit;

  protected RefundOpening() {}

  @Inject
  RefundOpening(
      Jdbi jdbi, Ids ids, Clock clock, PublicCode codes, RefundRows rows, AuditLog audit) {
    this.jdbi = jdbi;
    this.ids = ids;
    this.clock = clock;
    this.codes = codes;
    this.rows = rows;
    this.audit = audit;
  }

  void open(@Observes MoneyOwedBack owed) {
    open(MALL, owed.invoiceId(), owed.causeId(), owed.amount(), owed.why());
  }

  /**
   * Opens a refund; a second one of the same cause is refused by the database.
   *
   * @param invoiceId null for money of no invoice
   */
  @Transactional(Transactional.TxType.MANDATORY)
  UUID open(Actor by, UUID invoiceId, UUID causeId, BigDecimal amount, String why) {
    UUID id = ids.next();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into refund (id, code, cause_id, invoice_id, amount, why, state, created_at, changed_at)
                    values (:id, :code, :cause, :invoice, :amount, :why, 'ASKED_ACCOUNT', :now, :now)
                    """)
                .bind("id", id)
                .bind("code", codes.next())
                .bind("cause", causeId)
                .bind("invoice", invoiceId)
                .bind("amount", amount)
                .bind("why", why)
                .bind("now", clock.instant())
                .execute());
    RefundView refund = rows.find(id).orElseThrow();
    audit.write(by, "refund.open", "refund", id, Map.of(), RefundRows.told(refund));
    rows.tell(by, refund, "OPENED");
    return id;
  }
}
