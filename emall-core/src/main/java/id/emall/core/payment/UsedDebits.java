package id.emall.core.payment;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Rows of the bank that show money going out, each of which accounts for one thing only. Who lets
 * one account for something holds it, and looks under that lock whether it still is {@link #FREE}.
 */
public final class UsedDebits {

  /**
   * A condition in SQL on a row of {@code mutation} named {@code m}: it shows no refund, no payout
   * and no payout's fee, and took no credit back.
   */
  public static final String FREE =
      """
      not exists (select 1 from refund used where used.debit_id = m.id)
      and not exists (select 1 from payout used where used.debit_id = m.id)
      and not exists (select 1 from payout used where used.fee_debit_id = m.id)
      and not exists (select 1 from mutation used where used.reversed_by = m.id)
      """;

  /**
   * An expression in SQL on a row of {@code mutation} named {@code m}: the code of the refund or
   * payout that it shows, or whose fee it shows; null for any other.
   */
  static final String CODE =
      """
      coalesce((select used.code from refund used where used.debit_id = m.id),
        (select used.code from payout used where used.debit_id = m.id),
        (select used.code from payout used where used.fee_debit_id = m.id))
      """;

  private UsedDebits() {}

  /** Locks these rows in the order of their ids until the transaction ends. */
  public static Set<UUID> hold(Handle handle, Collection<UUID> debits) {
    return debits.isEmpty()
        ? Set.of()
        : handle
            .createQuery(
                "select id from mutation where id = any(:ids) order by id for no key update")
            .bindArray("ids", UUID.class, debits)
            .mapTo(UUID.class)
            .set();
  }
}
