package id.emall.core.payment;

import id.emall.core.common.Actor;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.common.settings.SettingReader;
import id.emall.core.common.work.RecurringWork;
import id.emall.core.ordering.Invoices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Ends invoices whose time to pay is over, once it is sure that no money for them is in flight:
 * after a complete read of the account's feed that began some time past the deadline and left
 * nothing undecided; at most a day later.
 */
@ApplicationScoped
public class InvoiceLapse implements RecurringWork {

  private static final Actor TIME = new Actor.System("invoice-lapse");
  private static final int BATCH = 100;

  private Jdbi jdbi;
  private Clock clock;
  private MallSettings settings;
  private SettingReader reader;
  private Invoices invoices;

  protected InvoiceLapse() {}

  @Inject
  public InvoiceLapse(
      Jdbi jdbi, Clock clock, MallSettings settings, SettingReader reader, Invoices invoices) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.settings = settings;
    this.reader = reader;
    this.invoices = invoices;
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

  @Override
  public void run() {
    due().forEach(invoice -> invoices.lapse(TIME, invoice));
  }

  private List<UUID> due() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                select i.id from invoice i join feed f on f.account_id = i.account_id
                where i.state in ('OPEN', 'PARTLY_PAID') and i.deadline <= :now
                  and (f.last_complete_at >= i.deadline + :grace or i.deadline + :most <= :now)
                  and not exists (select 1 from mutation m where m.account_id = i.account_id and m.outcome = 'NEW')
                order by i.deadline limit :batch
                """)
                .bind("now", clock.instant())
                .bind("grace", settings.invoiceGrace())
                .bind("most", settings.invoiceGraceMost())
                .bind("batch", BATCH)
                .mapTo(UUID.class)
                .list());
  }
}
