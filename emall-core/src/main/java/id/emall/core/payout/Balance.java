package id.emall.core.payout;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/**
 * What a seller has with the mall, all of it derived from the ledger. Amounts have scale 2.
 *
 * @param available what the next payout may take; zero while the balance is negative
 * @param prepared what a payout has in it that operators have not approved; no part of {@code
 *     available} any more
 * @param owed what the seller owes because money went back after it was paid out, or zero; the next
 *     orders are set off against it
 * @param held of buyers' money, what comes to the seller when its orders complete
 * @param underWay taken out of the balance and not shown by the bank yet
 * @param holds what is held, by reason
 * @param minimum a smaller balance is not paid out
 * @param payoutAt when payouts are prepared each day, WIB, or null
 */
public record Balance(
    BigDecimal available,
    BigDecimal prepared,
    BigDecimal owed,
    BigDecimal held,
    BigDecimal underWay,
    List<HoldSum> holds,
    BigDecimal minimum,
    LocalTime payoutAt) {

  public Balance {
    holds = List.copyOf(holds);
  }

  /** All that is the seller's and has not left the mall. */
  public BigDecimal whole() {
    return available.add(prepared);
  }

  /** Why money is not available yet. */
  public enum Reason {
    TO_SEND,
    ON_ITS_WAY,
    COMPLAINT_PERIOD,
    DISPUTE,
    BANK_REVERSAL,
    OPERATOR,
    DECISION
  }

  /**
   * All that is held for one reason.
   *
   * @param orders how many
   * @param firstEnd when the first of them ends by itself, or null
   */
  public record HoldSum(Reason reason, int orders, BigDecimal amount, Instant firstEnd) {}

  /**
   * What is held of one order.
   *
   * @param ends when it ends by itself: the time to send, the complaint period; or null
   */
  public record Hold(
      UUID orderId,
      String orderCode,
      Reason reason,
      BigDecimal amount,
      Instant placedAt,
      Instant ends) {}

  /**
   * One line of the balance's history.
   *
   * @param kind what happened, as the ledger calls it, e.g. {@code order.completed}
   * @param orderCode the order it is about, or null
   * @param payoutCode the payout it is about, or null
   * @param amount positive where the seller gains
   */
  public record Line(
      UUID id, Instant at, String kind, String orderCode, String payoutCode, BigDecimal amount) {}
}
