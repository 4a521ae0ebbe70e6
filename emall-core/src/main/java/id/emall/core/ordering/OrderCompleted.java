package id.emall.core.ordering;

import id.emall.core.common.Rupiah;
import java.util.UUID;

/** An order is over and its money is the seller's. */
public record OrderCompleted(UUID orderId, Rupiah toSeller) {}
