package id.emall.core.payout;

/**
 * Something became of a payout account; {@code account} is how it stands now.
 *
 * @param what what happened
 */
public record PayoutAccountMoved(PayoutAccount account, What what) {

  /** What happened to it. */
  public enum What {
    GIVEN,
    CHANGED,
    VERIFIED,
    DIFFERS,
    UNKNOWN
  }
}
