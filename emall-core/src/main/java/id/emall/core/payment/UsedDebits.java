package id.emall.core.payment;

/** Rows of the bank that show money going out, each of which accounts for one thing only. */
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

  private UsedDebits() {}
}
