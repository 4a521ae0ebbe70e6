package id.emall.core.payout;

/** The bank sent the money of a payout back; it is the seller's balance again. */
public record PayoutBounced(PayoutView payout) {}
