package id.emall.core.payment;

import static java.util.stream.Collectors.joining;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ordering.FrozenOrders;
import id.emall.core.ordering.Receipt;
import id.emall.core.ordering.Settlement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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

  /** The same of money that went out: no reversal of it is booked, as nothing came in. */
  static final String DEBIT_DISAPPEARED = "mutation.debit-disappeared";

  private Jdbi jdbi;
  private FrozenOrders frozenOrders;
  private Settlement settlement;
  private Ledger ledger;
  private WorkItems workItems;
  private ShownAgain shownAgain;

  protected BankReversals() {}

  @Inject
  BankReversals(
      Jdbi jdbi,
      FrozenOrders frozenOrders,
      Settlement settlement,
      Ledger ledger,
      WorkItems workItems,
      ShownAgain shownAgain) {
    this.jdbi = jdbi;
    this.frozenOrders = frozenOrders;
    this.settlement = settlement;
    this.ledger = ledger;
    this.workItems = workItems;
    this.shownAgain = shownAgain;
  }

  /** What an invoice got of a mutation. */
  private record Part(UUID invoiceId, String invoice, BigDecimal amount, String outcome) {}

  private record Row(
      UUID id,
      String bank,
      UUID accountId,
      String account,
      BigDecimal amount,
      String shows,
      String outcome,
      String restReason,
      boolean refunding,
      UUID invoiceId,
      String invoice,
      BigDecimal given,
      String givenOutcome) {

    boolean isDebit() {
      return outcome.equals("DEBIT");
    }

    Optional<Part> part() {
      return Optional.ofNullable(invoiceId).map(id -> new Part(id, invoice, given, givenOutcome));
    }
  }

  private record Reversed(Row row, List<Part> parts) {

    UUID id() {
      return row.id();
    }

    /** What counts towards its invoice, rather than being owed back. */
    List<Part> settled() {
      return row.outcome().equals("SETTLED")
          ? parts.stream().filter(part -> !part.outcome().equals("OWED_BACK")).toList()
          : List.of();
    }

    List<String> invoices() {
      return parts.stream().map(Part::invoice).sorted().toList();
    }

    boolean owedBack() {
      return row.outcome().equals("OWED_BACK")
          || row.refunding()
          || "send-back".equals(row.restReason())
          || parts.stream().anyMatch(part -> part.outcome().equals("OWED_BACK"));
    }
  }

  /** Runs in the transaction that flags the mutations and holds their rows, all of them. */
  void disappeared(Collection<UUID> mutations) {
    for (Reversed reversed : find(mutations)) {
      Map<String, Object> details = new LinkedHashMap<>();
      details.put("bank", reversed.row().bank());
      details.put("account", reversed.row().account());
      details.put("amount", reversed.row().amount().toPlainString());
      if (reversed.row().isDebit()) {
        Optional.ofNullable(reversed.row().shows()).ifPresent(code -> details.put("code", code));
        workItems.raise(
            DEBIT_DISAPPEARED,
            reversed.id(),
            "the bank no longer shows that it paid out: " + details,
            details);
      } else {
        credited(reversed, details);
      }
    }
  }

  private void credited(Reversed reversed, Map<String, Object> details) {
    if (!reversed.parts().isEmpty()) {
      details.put("invoice", String.join(", ", reversed.invoices()));
    }
    details.putAll(consequence(reversed));
    workItems.raise(
        DISAPPEARED, reversed.id(), "the bank no longer shows what it showed: " + details, details);
  }

  /** The same for mutations that are shown again. */
  void cameBack(Collection<UUID> mutations) {
    for (Reversed back : find(mutations)) {
      workItems.close(FEED, DISAPPEARED, back.id());
      workItems.close(FEED, DEBIT_DISAPPEARED, back.id());
      if (!shownAgain.take(back.id())) {
        back.settled().forEach(part -> goOn(back.row(), part));
      }
    }
  }

  /**
   * What it paid for goes on, once nothing that paid for it is missing; not when a debit of the
   * bank took it back, or may have.
   */
  private void goOn(Row back, Part part) {
    if (takenBack(back.id())) {
      return;
    }
    if (!othersMissing(part.invoiceId())) {
      frozenOrders.over(
          FEED,
          part.invoiceId(),
          FrozenOrders.Hold.BANK_REVERSAL,
          "the bank shows the money again");
    }
    settlement.shownAgain(
        part.invoiceId(), new Receipt(back.id(), back.accountId(), part.amount()));
  }

  /** What the money had done, and what follows. */
  private Map<String, String> consequence(Reversed reversed) {
    Map<String, String> follows = new LinkedHashMap<>();
    List<FrozenOrders.Frozen> frozen =
        reversed.settled().stream()
            .map(
                part ->
                    frozenOrders.freeze(FEED, part.invoiceId(), FrozenOrders.Hold.BANK_REVERSAL))
            .toList();
    if (!frozen.isEmpty()) {
      follows.put("held", codes(frozen, FrozenOrders.Frozen::held));
      follows.put("over", codes(frozen, FrozenOrders.Frozen::over));
    }
    if (reversed.owedBack() || reversed.parts().stream().anyMatch(this::isOwedBack)) {
      follows.put("refund", "stop");
    }
    return follows;
  }

  private static String codes(
      List<FrozenOrders.Frozen> frozen, Function<FrozenOrders.Frozen, List<String>> which) {
    return frozen.stream().flatMap(one -> which.apply(one).stream()).collect(joining(", "));
  }

  private boolean isOwedBack(Part part) {
    return ledger.balance(LedgerAccount.owedBack(part.invoiceId())).signum() > 0;
  }

  private boolean takenBack(UUID mutationId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select m.reversed_by is not null or %s from mutation m where m.id = :id"
                        .formatted(TakenBack.UNDECIDED))
                .bind("id", mutationId)
                .mapTo(Boolean.class)
                .one());
  }

  private boolean othersMissing(UUID invoiceId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select exists (select 1 from settlement s join mutation m on m.id = s.mutation_id
                      where s.invoice_id = :invoice and m.outcome = 'SETTLED' and s.outcome <> 'OWED_BACK'
                        and m.reversed_at is null and m.reversed_by is null
                        and (m.disappeared_at is not null or %s))
                    """
                        .formatted(TakenBack.UNDECIDED))
                .bind("invoice", invoiceId)
                .mapTo(Boolean.class)
                .one());
  }

  /** With all of their invoices locked, so that nobody waits for another in a circle. */
  private List<Reversed> find(Collection<UUID> mutations) {
    List<Row> rows = rows(mutations);
    settlement.lock(rows.stream().map(Row::invoiceId).filter(Objects::nonNull).toList());
    Map<UUID, Reversed> found = new LinkedHashMap<>();
    for (Row row : rows) {
      Reversed reversed =
          found.computeIfAbsent(row.id(), id -> new Reversed(row, new ArrayList<>()));
      row.part().ifPresent(reversed.parts()::add);
    }
    return List.copyOf(found.values());
  }

  private List<Row> rows(Collection<UUID> mutations) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select m.id, a.bank, a.id as account_id, a.number as account, m.amount, m.outcome, m.rest_reason,
                      %s as shows,
                      exists (select 1 from refund r where r.cause_id = m.id
                        and r.state not in ('PAID', 'STOPPED')) as refunding,
                      i.id as invoice_id, i.code as invoice, s.amount as given, s.outcome as given_outcome
                    from mutation m join receiving_account a on a.id = m.account_id
                      left join settlement s on s.mutation_id = m.id
                      left join invoice i on i.id = s.invoice_id
                    where m.id = any(:ids) order by i.id, m.id
                    """
                        .formatted(UsedDebits.CODE))
                .bindArray("ids", UUID.class, mutations)
                .mapTo(Row.class)
                .list());
  }
}
