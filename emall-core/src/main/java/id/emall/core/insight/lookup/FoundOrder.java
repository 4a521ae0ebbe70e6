package id.emall.core.insight.lookup;

import id.emall.core.common.Rupiah;
import id.emall.core.ordering.OrderState;
import java.time.Instant;
import java.util.UUID;

/**
 * One order in a list.
 *
 * @param hold why it stands still; null when it does not
 * @param total goods and shipping
 */
public record FoundOrder(
    UUID id,
    String code,
    String invoiceCode,
    OrderState state,
    String hold,
    String buyerName,
    String shopName,
    Rupiah total,
    Instant placedAt) {}
