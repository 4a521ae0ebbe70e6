package id.emall.core.payout;

/** States of a payout. The edges between them stand in {@link PayoutEvent}. */
public enum PayoutState {
  /** Part of a batch that waits for its second person; the money is still in the balance. */
  PREPARED,
  /** Out of the balance, to be sent. */
  APPROVED,
  /** Handed to the bank, or about to be; never sent again, only asked for. */
  SENDING,
  /** The bank says that it was made. */
  SENT,
  /** The bank's own row shows it. */
  PAID,
  /** Not made; the money is in the balance again, until the bank shows it after all. */
  FAILED,
  /** Nobody knows; two operators find out. */
  UNCLEAR,
  /** Never left the balance: the batch was refused, or things had changed meanwhile. */
  DROPPED;

  /** Whether nothing more becomes of it. */
  public boolean over() {
    return this == PAID || this == FAILED || this == DROPPED;
  }
}
