package id.emall.core.voucher;

import java.time.LocalDate;

/** What sellers type in tests: from a day on, for a month, once for each buyer. */
public final class MadeVouchers {

  private MadeVouchers() {}

  public static VoucherWish fixed(String code, long amount, LocalDate from) {
    return new VoucherWish(code, false, null, amount, 0L, from, from.plusDays(30), 10, 1);
  }

  static VoucherWish percent(String code, int percent, long most, LocalDate from) {
    return new VoucherWish(code, true, percent, most, 0L, from, from.plusDays(30), 10, 1);
  }

  static VoucherWish limited(VoucherWish wish, int all, int ofBuyer) {
    return new VoucherWish(
        wish.code(),
        wish.byPercent(),
        wish.percent(),
        wish.amount(),
        wish.leastGoods(),
        wish.from(),
        wish.until(),
        all,
        ofBuyer);
  }

  static VoucherWish from(VoucherWish wish, long leastGoods) {
    return new VoucherWish(
        wish.code(),
        wish.byPercent(),
        wish.percent(),
        wish.amount(),
        leastGoods,
        wish.from(),
        wish.until(),
        wish.mostUses(),
        wish.mostOfBuyer());
  }
}
