package id.emall.core.payment;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Ids;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ledger.LedgerEntry;
import id.emall.core.ordering.FrozenOrders;
import id.emall.core.ordering.Receipt;
import id.emall.core.ordering.Settlement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Money that the bank showed and shows no more. What it paid for stands still in the same
 * transaction, until an operator lifts the hold or the bank shows all of its money again.
 */
@ApplicationScoped
class BankReversals {

  private static final Actor FEED = new Actor.System("feed");

  /** Work item of a row that the bank no longer shows; its object is the row's id. */
  static final String DISAPPEARED = "mutation.disappeared";

  private Jdbi jdbi;
  private FrozenOrders frozenOrders;
  private Settlement settlement;
  private Ledger ledger;
  private WorkItems workItems;
  private Ids ids;

  protected BankReversals() {}

  @Inject
  BankReversals(
      Jdbi jdbi,
      FrozenOrders frozenOrders,
      Settlement settlement,
      Ledger ledger,
      WorkItems workItems,
      Ids ids) {
    this.jdbi = jdbi;
    this.frozenOrders = frozenOrders;
    this.settlement = settlement;
    this.ledger = ledger;
    this.workItems = workItems;
    this.ids = ids;
  }

  private record Reversed(
      UUID id,
      String bank,
      UUID accountId,
      String account,
      BigDecimal amount,
      String outcome,
      UUID invoiceId,
      String invoice) {

    boolean settled() {
      return outcome.equals("SETTLED");
    }
  }

  /** Runs in the transaction that flags the mutations and holds their rows, all of them. */
  void disappeared(Collection<UUID> mutations) {
    for (Reversed reversed : find(mutations)) {
      Map<String, Object> details = new LinkedHashMap<>();
      details.put("bank", reversed.bank());
      details.put("account", reversed.account());
      details.put("amount", reversed.amount().toPlainString());
      if (reversed.invoice() != null) {
        details.put("invoice", reversed.invoice());
      }
      details.putAll(consequence(reversed));
      workItems.raise(
          DISAPPEARED,
          reversed.id(),
          "the bank no longer shows what it showed: " + details,
          details);
    }
  }

  /** The same for mutations that are shown again. */
  void cameBack(Collection<UUID> mutations) {
    for (Reversed back : find(mutations)) {
      workItems.close(FEED, DISAPPEARED, back.id());
      if (wasReversed(back.id())) {
        keepApart(back);
      } else if (back.settled()) {
        goOn(back);
      }
    }
  }

  /**
   * Money whose reversal was booked is there once more, and what it paid for is over: it is kept
   * apart until operators send it back.
   */
  private void keepApart(Reversed back) {
    ledger.book(
        new LedgerEntry("mutation.came-back", ids.next(), "Shown again by the bank")
            .debit(LedgerAccount.bank(back.accountId()), back.amount())
            .credit(LedgerAccount.unidentified(back.accountId()), back.amount()));
    workItems.raise(
        "mutation.came-back",
        back.id(),
        "the bank shows money again whose reversal was booked",
        Map.of("amount", back.amount().toPlainString()));
  }

  private boolean wasReversed(UUID mutationId) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update mutation set reversed_at = null, outcome = 'NOT_OURS', outcome_reason = 'unidentified'
                        where id = :id and reversed_at is not null
                        """)
                    .bind("id", mutationId)
                    .execute())
        == 1;
  }

  /** What it paid for goes on, once nothing that paid for it is missing. */
  private void goOn(Reversed back) {
    settlement.lock(back.invoiceId());
    if (!othersMissing(back.invoiceId())) {
      frozenOrders.over(
          FEED,
          back.invoiceId(),
          FrozenOrders.Hold.BANK_REVERSAL,
          "the bank shows the money again");
    }
    settlement.shownAgain(
        back.invoiceId(), new Receipt(back.id(), back.accountId(), back.amount()));
  }

  /** What the money had done, and what follows. */
  private Map<String, String> consequence(Reversed reversed) {
    Map<String, String> follows = new LinkedHashMap<>();
    if (reversed.settled()) {
      settlement.lock(reversed.invoiceId());
      FrozenOrders.Frozen frozen =
          frozenOrders.freeze(FEED, reversed.invoiceId(), FrozenOrders.Hold.BANK_REVERSAL);
      follows.put("held", String.join(", ", frozen.held()));
      follows.put("over", String.join(", ", frozen.over()));
    }
    boolean owedBack =
        reversed.invoiceId() != null
            && ledger.balance(LedgerAccount.owedBack(reversed.invoiceId())).signum() > 0;
    if (reversed.outcome().equals("OWED_BACK") || owedBack) {
      follows.put("refund", "stop");
    }
    return follows;
  }

  private boolean othersMissing(UUID invoiceId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select 1 from settlement s join mutation m on m.id = s.mutation_id
                      where s.invoice_id = :invoice and m.outcome = 'SETTLED' and m.disappeared_at is not null
                        and m.reversed_at is null)
                    """)
                .bind("invoice", invoiceId)
                .mapTo(Boolean.class)
                .one());
  }

  /** In the order of their invoices, so that nobody waits for another in a circle. */
  private List<Reversed> find(Collection<UUID> mutations) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select m.id, a.bank, a.id as account_id, a.number as account, m.amount, m.outcome,
                      i.id as invoice_id, i.code as invoice
                    from mutation m join receiving_account a on a.id = m.account_id
                      left join settlement s on s.mutation_id = m.id
                      left join invoice i on i.id = s.invoice_id
                    where m.id = any(:ids) order by i.id, m.id
                    """)
                .bindArray("ids", UUID.class, mutations)
                .mapTo(Reversed.class)
                .list());
  }
}
