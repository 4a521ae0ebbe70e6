package id.emall.core.payout;

import static id.emall.core.payout.PayoutState.APPROVED;
import static id.emall.core.payout.PayoutState.DROPPED;
import static id.emall.core.payout.PayoutState.FAILED;
import static id.emall.core.payout.PayoutState.PAID;
import static id.emall.core.payout.PayoutState.PREPARED;
import static id.emall.core.payout.PayoutState.SENDING;
import static id.emall.core.payout.PayoutState.SENT;
import static id.emall.core.payout.PayoutState.UNCLEAR;

import java.util.EnumSet;
import java.util.Set;

/**
 * Every allowed change of a payout's state: the event, from where, to where. Nothing else changes a
 * state; only SEND leads to a bank, and nothing leads from a doubt back to it.
 */
public enum PayoutEvent {
  APPROVE(EnumSet.of(PREPARED), APPROVED),
  DROP(EnumSet.of(PREPARED), DROPPED),
  SEND(EnumSet.of(APPROVED), SENDING),
  /** The bank certainly did not take the call. */
  LATER(EnumSet.of(SENDING), APPROVED),
  MADE(EnumSet.of(SENDING, UNCLEAR), SENT),
  DOUBT(EnumSet.of(SENDING), UNCLEAR),
  FAIL(EnumSet.of(APPROVED, SENDING, UNCLEAR, SENT), FAILED),
  /** The bank's row is the last word, also on one that was given up. */
  SEEN(EnumSet.of(SENDING, UNCLEAR, SENT, FAILED), PAID);

  private final Set<PayoutState> from;
  private final PayoutState to;

  PayoutEvent(Set<PayoutState> from, PayoutState to) {
    this.from = from;
    this.to = to;
  }

  public Set<PayoutState> from() {
    return from;
  }

  public PayoutState to() {
    return to;
  }
}
