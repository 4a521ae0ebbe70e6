package id.emall.core.payment.qris;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.bank.qr.IssuedQr;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Rupiah;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Invoices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Hands out the codes that the bank must be asked for, each to one node at a time, and writes down
 * what came of it.
 */
@ApplicationScoped
class QrDesk {

  /** Work item of an account whose bank refuses to give out codes; its object is the account. */
  static final String REFUSED = "qris.refused";

  private static final Actor ISSUING = new Actor.System("qr-issuing");
  private static final int BATCH = 10;

  /** Longer than a call may last; a node that dies leaves its codes to others after that. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final int MOST_FAILURES = 5;
  private static final int MOST_REASON = 300;

  private Jdbi jdbi;
  private Clock clock;
  private QrCodes codes;
  private Invoices invoices;
  private WorkItems workItems;

  protected QrDesk() {}

  @Inject
  QrDesk(Jdbi jdbi, Clock clock, QrCodes codes, Invoices invoices, WorkItems workItems) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.codes = codes;
    this.invoices = invoices;
    this.workItems = workItems;
  }

  /** A code that the bank is to be asked for. */
  record Wish(
      UUID id,
      UUID invoiceId,
      UUID accountId,
      String account,
      int number,
      String reference,
      Rupiah amount,
      Instant validUntil,
      int failures) {}

  /** Codes that nobody else asks for meanwhile. Those of invoices that ended are given up. */
  @Transactional
  List<Wish> claim() {
    Instant now = clock.instant();
    return jdbi.withHandle(
        handle -> {
          handle
              .createUpdate(
                  """
                  update qr_code q set state = 'FAILED', next_at = null, failure = 'not wanted any more'
                  from invoice i
                  where i.id = q.invoice_id and q.state = 'WANTED' and q.next_at <= :now
                    and (i.state not in ('OPEN', 'PARTLY_PAID') or i.account_id <> q.account_id or i.deadline <= :now)
                  """)
              .bind("now", now)
              .execute();
          return handle
              .createQuery(
                  """
                  with due as (
                    select id from qr_code where state = 'WANTED' and next_at <= :now
                    order by next_at limit :batch for update skip locked)
                  update qr_code q set next_at = :until
                  from due, receiving_account a where q.id = due.id and a.id = q.account_id
                  returning q.id, q.invoice_id, q.account_id, a.name as account, q.number, q.reference, q.amount,
                    q.valid_until, q.failures
                  """)
              .bind("now", now)
              .bind("until", now.plus(LEASE))
              .bind("batch", BATCH)
              .mapTo(Wish.class)
              .list();
        });
  }

  @Transactional
  void shown(Wish wish, IssuedQr code) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update qr_code set state = 'SHOWN', content = :content, bank_reference = :bankReference,
                      valid_until = :until, issued_at = :now, next_at = null, failure = null
                    where id = :id and state = 'WANTED'
                    """)
                .bind("content", code.content())
                .bind("bankReference", code.bankReference())
                .bind("until", code.validUntil())
                .bind("now", clock.instant())
                .bind("id", wish.id())
                .execute());
    workItems.close(ISSUING, REFUSED, wish.accountId());
  }

  /** The bank made this one and its answer went astray: another is asked for. */
  @Transactional
  void lost(Wish wish) {
    jdbi.useHandle(
        handle -> {
          InvoiceView invoice = invoices.find(wish.invoiceId());
          if (end(handle, wish, "LOST", "the answer was lost")
              && wish.number() < QrCodes.MOST_PER_INVOICE
              && invoice.account().id().equals(wish.accountId())) {
            codes.add(handle, invoice, wish.number() + 1);
          }
        });
  }

  /** Tried again when that may help; told when the mall itself is refused. */
  @Transactional
  void failed(Wish wish, OutsideFailure failure) {
    boolean passing =
        switch (failure.kind()) {
          case TRANSIENT, THROTTLED, MALFORMED, INCONSISTENT -> true;
          case AUTH, BAD_REQUEST -> false;
        };
    jdbi.useHandle(
        handle -> {
          if (passing && wish.failures() + 1 < MOST_FAILURES) {
            later(handle, wish, failure);
          } else {
            end(handle, wish, "FAILED", failure.getMessage());
          }
        });
    if (!passing) {
      workItems.raise(
          REFUSED,
          wish.accountId(),
          Objects.toString(failure.getMessage(), ""),
          Map.of("account", wish.account(), "reference", wish.reference()));
    }
  }

  private void later(Handle handle, Wish wish, OutsideFailure failure) {
    Duration pause = failure.retryAfter().orElse(FIRST_PAUSE.multipliedBy(1L << wish.failures()));
    handle
        .createUpdate(
            """
            update qr_code set failures = failures + 1, failure = :why, next_at = :next
            where id = :id and state = 'WANTED'
            """)
        .bind("why", shortened(failure.getMessage()))
        .bind("next", clock.instant().plus(pause))
        .bind("id", wish.id())
        .execute();
  }

  private static boolean end(Handle handle, Wish wish, String state, String why) {
    return handle
            .createUpdate(
                """
                update qr_code set state = :state, next_at = null, failure = :why
                where id = :id and state = 'WANTED'
                """)
            .bind("state", state)
            .bind("why", shortened(why))
            .bind("id", wish.id())
            .execute()
        == 1;
  }

  private static String shortened(String why) {
    return why.substring(0, Math.min(why.length(), MOST_REASON));
  }
}
