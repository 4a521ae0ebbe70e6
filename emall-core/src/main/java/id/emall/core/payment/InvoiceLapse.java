package id.emall.core.payment;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.RootCause;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.common.settings.SettingReader;
import id.emall.core.common.work.RecurringWork;
import id.emall.core.ordering.Invoices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends invoices whose time to pay is over, once it is sure that no money for them is in flight:
 * after a complete read of the account's feed that began some time past the deadline ({@code
 * emall.invoice.grace}, or as long as the bank's rows may be absent if that is longer) and left
 * nothing undecided; on an account whose payments are told, after the bank was asked about it,
 * where it can be. After {@code emall.invoice.grace-most} it ends whatever the feed does; money
 * that is found later still revives it.
 */
@ApplicationScoped
public class InvoiceLapse implements RecurringWork {

  private static final Actor TIME = new Actor.System("invoice-lapse");
  private static final Logger LOG = LoggerFactory.getLogger(InvoiceLapse.class);
  private static final UUID FIRST = new UUID(0, 0);
  private static final int BATCH = 100;

  private Jdbi jdbi;
  private Clock clock;
  private MallSettings settings;
  private SettingReader reader;
  private Lapsing lapsing;
  private WorkItems workItems;

  protected InvoiceLapse() {}

  @Inject
  public InvoiceLapse(
      Jdbi jdbi,
      Clock clock,
      MallSettings settings,
      SettingReader reader,
      Lapsing lapsing,
      WorkItems workItems) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.settings = settings;
    this.reader = reader;
    this.lapsing = lapsing;
    this.workItems = workItems;
  }

  @Override
  public String name() {
    return "invoice-lapse";
  }

  /** {@code emall.invoice.lapse-interval} */
  @Override
  public Duration every() {
    return reader.duration("emall.invoice.lapse-interval", Duration.ofSeconds(30));
  }

  /** Each in a transaction of its own; one that fails is told and does not stop the others. */
  @Override
  public void run() {
    List<UUID> due = due(Instant.EPOCH, FIRST);
    while (!due.isEmpty()) {
      due.forEach(this::lapse);
      UUID last = due.getLast();
      due = due(deadline(last), last);
    }
  }

  private void lapse(UUID invoice) {
    try {
      lapsing.lapse(invoice);
    } catch (RuntimeException e) {
      LOG.error("Invoice {} could not lapse; it is tried again", invoice, e);
      workItems.raise(
          Lapsing.FAILED, invoice, RootCause.of(e), Map.of("invoice", invoice.toString()));
    }
  }

  private Instant deadline(UUID invoice) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select deadline from invoice where id = :id")
                .bind("id", invoice)
                .mapTo(Instant.class)
                .one());
  }

  /** The next ones by deadline, after the given one. */
  private List<UUID> due(Instant afterDeadline, UUID after) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                select i.id from invoice i join feed f on f.account_id = i.account_id
                  join receiving_account a on a.id = i.account_id
                where i.state in ('OPEN', 'PARTLY_PAID') and i.deadline <= :now
                  and (i.deadline, i.id) > (:afterDeadline, :after)
                  and (i.deadline + :most <= :now
                    or (case a.kind when 'BANK' then f.last_complete_at >= i.deadline + greatest(:grace, f.lag)
                        else i.deadline + :grace <= :now and not exists (
                          select 1 from payment_look l where l.invoice_id = i.id
                            and (l.looked_at is null or l.looked_at < i.deadline + :grace)) end
                      and not exists (
                        select 1 from mutation m where m.account_id = i.account_id and (m.outcome = 'NEW'
                          or (m.outcome = 'HELD' and m.amount = i.total)))))
                order by i.deadline, i.id limit :batch
                """)
                .bind("now", clock.instant())
                .bind("afterDeadline", afterDeadline)
                .bind("after", after)
                .bind("grace", settings.invoiceGrace())
                .bind("most", settings.invoiceGraceMost())
                .bind("batch", BATCH)
                .mapTo(UUID.class)
                .list());
  }

  /** One invoice, with the end of what was told about it when it failed before. */
  @ApplicationScoped
  static class Lapsing {

    static final String FAILED = "invoice.lapse-failed";

    private Invoices invoices;
    private WorkItems workItems;

    protected Lapsing() {}

    @Inject
    Lapsing(Invoices invoices, WorkItems workItems) {
      this.invoices = invoices;
      this.workItems = workItems;
    }

    @Transactional
    void lapse(UUID invoice) {
      invoices.lapse(TIME, invoice);
      workItems.close(TIME, FAILED, invoice);
    }
  }
}
