package id.emall.core.payout;

/**
 * A payout went from one state to another.
 *
 * @param payout how it stands now
 */
public record PayoutMoved(PayoutView payout, PayoutEvent event, PayoutState before) {}
