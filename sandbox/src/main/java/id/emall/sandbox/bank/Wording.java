package id.emall.sandbox.bank;

import id.emall.contracts.time.MallClock;
import id.emall.sandbox.frame.Faults;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Writes the fields of one answer, spoilt in the ways that are asked for. Made anew for each
 * answer, so that a fault set for one call hits one answer, whatever its shape.
 */
final class Wording {

  private static final DateTimeFormatter WITH_OFFSET =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
  private static final DateTimeFormatter WITHOUT_OFFSET =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
  private static final int TAIL_FROM = 18;

  private final boolean overnight;
  private final LocalDate today;
  private final boolean padded;
  private final boolean mark;
  private final boolean noOffset;
  private final boolean totalsWrong;
  private final boolean balanceWrong;
  private final boolean rewritten;
  private final boolean wrongShape;
  private final boolean badAmount;
  private final boolean foreign;
  private final boolean unknownType;

  /**
   * @param anyRows whether the answer has rows that can be spoilt
   */
  Wording(BankHouse house, Faults faults, Instant now, boolean anyRows) {
    this.today = LocalDate.ofInstant(now, MallClock.WIB);
    this.overnight = faults.take(BankFaults.REMARK_OVERNIGHT) || house.shape().overnight();
    this.padded = faults.take(BankFaults.PADDED_NUMBERS);
    this.mark = faults.take(BankFaults.CURRENCY_MARK);
    this.noOffset = faults.take(BankFaults.NO_OFFSET);
    this.totalsWrong = faults.take(BankFaults.TOTALS_WRONG);
    this.balanceWrong = faults.take(BankFaults.BALANCE_WRONG);
    this.rewritten = anyRows && faults.take(BankFaults.REMARK_REWRITTEN);
    this.wrongShape = anyRows && faults.take(BankFaults.WRONG_SHAPE);
    this.badAmount = anyRows && faults.take(BankFaults.BAD_AMOUNT);
    this.foreign = anyRows && faults.take(BankFaults.FOREIGN_CURRENCY);
    this.unknownType = anyRows && faults.take(BankFaults.UNKNOWN_TYPE);
  }

  String money(BigDecimal value) {
    return (padded ? "    " : "") + value.toPlainString();
  }

  String currency() {
    return mark ? "IDR?" : "IDR";
  }

  /** The amount of a row; null where the answer is to be without. */
  String rowMoney(boolean first, BigDecimal value) {
    if (first && wrongShape) {
      return null;
    }
    return first && badAmount ? "14735O.00" : money(value);
  }

  String rowCurrency(boolean first) {
    return first && foreign ? "USD" : currency();
  }

  String type(boolean first, String word) {
    return first && unknownType ? "MEMO" : word;
  }

  String rowTime(Instant at) {
    return noOffset ? timeWithoutOffset(at) : time(at);
  }

  static String time(Instant at) {
    return WITH_OFFSET.format(at.atZone(MallClock.WIB).toOffsetDateTime());
  }

  static String timeWithoutOffset(Instant at) {
    return WITHOUT_OFFSET.format(at.atZone(MallClock.WIB));
  }

  /** BRI's own words: on the day after, a transfer's remark has grown a tail. */
  String remark(Booking row) {
    String text = row.remark();
    if (rewritten) {
      text = "KR OTOMATIS " + text.substring(Math.min(text.length(), TAIL_FROM)).strip();
    }
    return overnight && row.day().isBefore(today)
        ? text + " WS_OB;%012d;0083IBNK".formatted(row.number())
        : text;
  }

  BigDecimal creditSum(BigDecimal sum) {
    return totalsWrong ? sum.add(BigDecimal.ONE) : sum;
  }

  BigDecimal closing(BigDecimal balance) {
    return balanceWrong ? balance.add(BigDecimal.ONE) : balance;
  }
}
