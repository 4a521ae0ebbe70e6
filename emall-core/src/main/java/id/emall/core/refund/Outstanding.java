package id.emall.core.refund;

import id.emall.core.common.Actor;
import id.emall.core.common.Page;
import id.emall.core.common.PageCut;
import id.emall.core.common.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Money that waits for somebody outside: what buyers or senders owe the mall because the bank took
 * back what had gone on, and what is kept apart for whoever comes for it.
 */
@ApplicationScoped
public class Outstanding {

  private static final int PAGE = 50;

  private Jdbi jdbi;

  protected Outstanding() {}

  @Inject
  Outstanding(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * What is asked back.
   *
   * @param id of the ledger's account
   * @param invoiceCode the invoice whose buyer owes it, or null when a sender does
   * @param buyerName null with it
   * @param since when it was booked first
   */
  public record Receivable(
      UUID id, String invoiceCode, String buyerName, BigDecimal amount, Instant since) {}

  /** Money that is kept apart. */
  public record Apart(
      UUID mutationId,
      String bank,
      String accountNumber,
      BigDecimal amount,
      LocalDate bookingDate,
      String remark,
      Instant since) {}

  /**
   * What is asked back, oldest first.
   *
   * @param cursor from another page, or null for the first
   */
  public Page<Receivable> receivables(Actor operator, String cursor) {
    operator.requireOperator(Right.MONEY);
    PageCut cut = PageCut.of("t.since", "t.id", true, PAGE, cursor);
    List<Receivable> found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select t.id, i.code as invoice_code, i.buyer_name, t.amount, t.since from (
                          select a.id, a.owner, sum(p.amount) as amount, min(e.at) as since
                          from ledger_account a join ledger_posting p on p.account_id = a.id
                            join ledger_entry e on e.id = p.entry_id
                          where a.kind = 'RECEIVABLE' group by a.id having sum(p.amount) <> 0) t
                          left join invoice i on i.id = t.owner::uuid
                        where true %s %s limit :most
                        """
                            .formatted(cut.place(), cut.order()))
                    .bindMap(cut.values())
                    .mapTo(Receivable.class)
                    .list());
    return cut.of(found, Receivable::since, Receivable::id);
  }

  /**
   * What is kept apart, oldest first.
   *
   * @param cursor from another page, or null for the first
   */
  public Page<Apart> apart(Actor operator, String cursor) {
    operator.requireOperator(Right.MONEY);
    PageCut cut = PageCut.of("m.outcome_at", "m.id", true, PAGE, cursor);
    List<Apart> found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select m.id as mutation_id, a.bank, a.number as account_number,
                          case when m.rest > 0 then m.rest else m.amount end as amount, m.booking_date, m.remark,
                          m.outcome_at as since
                        from mutation m join receiving_account a on a.id = m.account_id
                        where m.reversed_at is null and m.reversed_by is null and ((m.outcome = 'NOT_OURS' and m.outcome_reason = 'unidentified')
                          or m.rest_reason = 'unidentified') %s %s limit :most
                        """
                            .formatted(cut.place(), cut.order()))
                    .bindMap(cut.values())
                    .mapTo(Apart.class)
                    .list());
    return cut.of(found, Apart::since, Apart::mutationId);
  }
}
