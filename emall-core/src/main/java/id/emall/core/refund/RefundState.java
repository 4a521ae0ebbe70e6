package id.emall.core.refund;

/** States of a refund. The edges between them stand in {@link RefundEvent}. */
public enum RefundState {
  /** Nobody has told yet where the money goes to. */
  ASKED_ACCOUNT,
  /** The account is known; an operator may prepare the transfer. */
  READY,
  /** An operator has checked it and chosen the account it leaves from; another must approve. */
  PREPARED,
  /** Two operators agree: the transfer may be made at the bank. */
  APPROVED,
  /** The transfer was made. */
  PAID,
  /** Nothing is owed any more, because the bank took the money back itself. */
  STOPPED
}
