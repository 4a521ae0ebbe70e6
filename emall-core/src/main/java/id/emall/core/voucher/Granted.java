package id.emall.core.voucher;

import id.emall.core.common.Rupiah;
import java.util.UUID;

/**
 * What a voucher takes off the goods of one order.
 *
 * @param code as the shop made it
 * @param discount at least one rupiah
 */
public record Granted(UUID voucherId, UUID shopId, String code, Rupiah discount) {}
