package id.emall.core.payment;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.ordering.FrozenOrders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Money that the bank showed and shows no more. What it paid for stands still in the same
 * transaction, until an operator lifts the hold; a row that comes back does not lift it.
 */
@ApplicationScoped
class BankReversals {

  private static final Actor FEED = new Actor.System("feed");
  private static final String DISAPPEARED = "mutation.disappeared";

  private Jdbi jdbi;
  private FrozenOrders frozenOrders;
  private WorkItems workItems;

  protected BankReversals() {}

  @Inject
  BankReversals(Jdbi jdbi, FrozenOrders frozenOrders, WorkItems workItems) {
    this.jdbi = jdbi;
    this.frozenOrders = frozenOrders;
    this.workItems = workItems;
  }

  private record Reversed(
      String bank, String account, String amount, String outcome, UUID invoiceId, String invoice) {}

  /** Runs in the transaction that flags the mutation, which holds its row. */
  void disappeared(UUID mutationId) {
    Reversed reversed = jdbi.withHandle(handle -> find(handle, mutationId));
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("bank", reversed.bank());
    details.put("account", reversed.account());
    details.put("amount", reversed.amount());
    if (reversed.invoice() != null) {
      details.put("invoice", reversed.invoice());
    }
    details.putAll(consequence(reversed));
    workItems.raise(
        DISAPPEARED, mutationId, "the bank no longer shows what it showed: " + details, details);
  }

  void cameBack(UUID mutationId) {
    workItems.close(FEED, DISAPPEARED, mutationId);
  }

  /** What the money had done, and what follows. */
  private Map<String, String> consequence(Reversed reversed) {
    return switch (reversed.outcome()) {
      case "SETTLED" -> {
        FrozenOrders.Frozen frozen =
            frozenOrders.freeze(FEED, reversed.invoiceId(), FrozenOrders.Hold.BANK_REVERSAL);
        yield Map.of(
            "held", String.join(", ", frozen.held()), "over", String.join(", ", frozen.over()));
      }
      case "OWED_BACK" -> Map.of("refund", "stop");
      default -> Map.of();
    };
  }

  private static Reversed find(Handle handle, UUID mutationId) {
    return handle
        .createQuery(
            """
            select a.bank, a.number as account, m.amount::text as amount, m.outcome, i.id as invoice_id,
              i.code as invoice
            from mutation m join receiving_account a on a.id = m.account_id
              left join settlement s on s.mutation_id = m.id
              left join invoice i on i.id = s.invoice_id
            where m.id = :id
            """)
        .bind("id", mutationId)
        .mapTo(Reversed.class)
        .one();
  }
}
