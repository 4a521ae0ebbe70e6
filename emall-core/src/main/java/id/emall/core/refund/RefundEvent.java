package id.emall.core.refund;

import static id.emall.core.refund.RefundState.APPROVED;
import static id.emall.core.refund.RefundState.ASKED_ACCOUNT;
import static id.emall.core.refund.RefundState.PAID;
import static id.emall.core.refund.RefundState.PREPARED;
import static id.emall.core.refund.RefundState.READY;
import static id.emall.core.refund.RefundState.STOPPED;

import java.util.EnumSet;
import java.util.Set;

/**
 * Every allowed change of a refund's state: the event, from where, to where. Nothing else changes a
 * state.
 */
public enum RefundEvent {
  ACCOUNT_GIVEN(EnumSet.of(ASKED_ACCOUNT, READY), READY),
  PREPARE(EnumSet.of(READY), PREPARED),
  /** The second operator does not agree; the first looks again. */
  REFUSE(EnumSet.of(PREPARED), READY),
  /** The account is wrong: name, number, or the bank sent the transfer back. */
  ASK_AGAIN(EnumSet.of(READY, PREPARED, APPROVED), ASKED_ACCOUNT),
  APPROVE(EnumSet.of(PREPARED), APPROVED),
  PAY(EnumSet.of(APPROVED), PAID),
  STOP(EnumSet.of(ASKED_ACCOUNT, READY, PREPARED), STOPPED);

  private final Set<RefundState> from;
  private final RefundState to;

  RefundEvent(Set<RefundState> from, RefundState to) {
    this.from = from;
    this.to = to;
  }

  public Set<RefundState> from() {
    return from;
  }

  public RefundState to() {
    return to;
  }
}
