package id.emall.core.voucher;

import java.time.LocalDate;

/**
 * A voucher as a seller types it; null stands for what could not be read.
 *
 * @param code letters and digits, large or small
 * @param percent null also for a voucher that takes off an amount, when {@code byPercent} is false
 * @param amount whole rupiah
 * @param leastGoods whole rupiah; 0 for none
 */
public record VoucherWish(
    String code,
    boolean byPercent,
    Integer percent,
    Long amount,
    Long leastGoods,
    LocalDate from,
    LocalDate until,
    Integer mostUses,
    Integer mostOfBuyer) {}
