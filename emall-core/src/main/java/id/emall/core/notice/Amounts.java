package id.emall.core.notice;

import id.emall.core.common.Rupiah;
import java.math.BigDecimal;

/** Writes amounts that may hold sen. */
final class Amounts {

  private Amounts() {}

  /** {@code Rp147.356}, with sen only when there are some: {@code Rp147.356,50}. */
  static String said(BigDecimal amount) {
    BigDecimal sen = amount.remainder(BigDecimal.ONE).movePointRight(2).abs();
    String whole = new Rupiah(amount.longValue()).toString();
    return sen.signum() == 0 ? whole : whole + ",%02d".formatted(sen.intValue());
  }
}
