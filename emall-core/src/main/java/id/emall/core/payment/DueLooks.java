package id.emall.core.payment;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.core.common.settings.MallSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** When a bank is asked about a bill: a row for each bill that can be asked about. */
@ApplicationScoped
class DueLooks {

  private static final int BATCH = 20;

  private Jdbi jdbi;
  private Clock clock;
  private MallSettings mall;
  private FeedSettings settings;

  protected DueLooks() {}

  @Inject
  DueLooks(Jdbi jdbi, Clock clock, MallSettings mall, FeedSettings settings) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.mall = mall;
    this.settings = settings;
  }

  /**
   * A bill that this node may ask about.
   *
   * @param account the account's name in the settings
   * @param reference null while the provider has given none
   */
  record Look(
      UUID invoiceId,
      String account,
      String reference,
      BigDecimal due,
      Instant createdAt,
      Instant deadline,
      int failures) {}

  /** An invoice that is new on its account is looked for once, some time after its deadline. */
  void plan(Handle handle, UUID invoice) {
    handle
        .createUpdate(
            """
            insert into payment_look (invoice_id, next_at)
            select id, deadline + :grace from invoice where id = :invoice
            on conflict (invoice_id) do update set next_at = excluded.next_at, looked_at = null
            """)
        .bind("grace", mall.invoiceGrace())
        .bind("invoice", invoice)
        .execute();
  }

  /**
   * Somebody says that they have paid: the bank is asked as soon as it may be.
   *
   * @return when it will be asked
   */
  @Transactional
  Instant ask(UUID invoice) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    update payment_look set next_at =
                      least(next_at, greatest(:now, coalesce(looked_at + :pause, :now)))
                    where invoice_id = :invoice returning next_at
                    """)
                .bind("now", clock.instant())
                .bind("pause", settings.askedInterval())
                .bind("invoice", invoice)
                .mapTo(Instant.class)
                .findOne()
                .orElseGet(clock::instant));
  }

  @Transactional
  List<Look> claim() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    with due as (
                      select l.invoice_id from payment_look l
                      where l.next_at <= :now and (l.looking_until is null or l.looking_until <= :now)
                        and exists (select 1 from invoice i
                          where i.id = l.invoice_id and i.state in ('OPEN', 'PARTLY_PAID'))
                      order by l.next_at limit :batch for update of l skip locked)
                    update payment_look l set looking_until = :until
                    from due, invoice i, receiving_account a
                    where l.invoice_id = due.invoice_id and i.id = l.invoice_id and a.id = i.account_id
                    returning l.invoice_id, a.name as account, i.pay_reference as reference,
                      i.total - i.paid_amount as due, i.created_at, i.deadline, l.failures
                    """)
                .bind("now", clock.instant())
                .bind("until", clock.instant().plus(settings.lease()))
                .bind("batch", BATCH)
                .mapTo(Look.class)
                .list());
  }

  /** The bank answered a question that began at {@code begun}; what it found is taken already. */
  @Transactional
  void answered(Look look, Instant begun) {
    Instant last = look.deadline().plus(mall.invoiceGrace());
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update payment_look set looked_at = :begun, next_at = :next, looking_until = null, failures = 0,
                      last_error = null
                    where invoice_id = :invoice
                    """)
                .bind("begun", begun)
                .bind("next", begun.isBefore(last) ? last : null)
                .bind("invoice", look.invoiceId())
                .execute());
  }

  @Transactional
  void failed(Look look, OutsideFailure failure) {
    Instant next =
        clock
            .instant()
            .plus(failure.retryAfter().orElseGet(() -> settings.pauseAfter(look.failures())));
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update payment_look set next_at = :next, looking_until = null, failures = failures + 1,
                      last_error = :error
                    where invoice_id = :invoice
                    """)
                .bind("next", next)
                .bind("error", failure.kind() + " " + failure.code() + " " + failure.getMessage())
                .bind("invoice", look.invoiceId())
                .execute());
  }
}
