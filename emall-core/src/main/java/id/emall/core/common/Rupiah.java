package id.emall.core.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Whole rupiah, never negative and at most 999 trillion. Prices, invoices and messages use it; what
 * mirrors a bank keeps sen and is a {@link BigDecimal} of scale 2.
 *
 * @param amount whole rupiah, 0 to {@value #MOST}
 */
public record Rupiah(@JsonValue long amount) implements Comparable<Rupiah> {

  public static final long MOST = 999_999_999_999_999L;
  public static final Rupiah ZERO = new Rupiah(0);

  public Rupiah {
    if (amount < 0 || amount > MOST) {
      throw new IllegalArgumentException("rupiah must be 0 to " + MOST + ", got " + amount);
    }
  }

  @JsonCreator
  public static Rupiah of(long amount) {
    return new Rupiah(amount);
  }

  public Rupiah plus(Rupiah other) {
    return new Rupiah(Math.addExact(amount, other.amount));
  }

  /**
   * @throws IllegalArgumentException when the result would be negative
   */
  public Rupiah minus(Rupiah other) {
    return new Rupiah(amount - other.amount);
  }

  public Rupiah times(int quantity) {
    return new Rupiah(Math.multiplyExact(amount, quantity));
  }

  /** A share in hundredths of a percent, rounded down to whole rupiah. */
  public Rupiah share(int basisPoints) {
    return new Rupiah(Math.multiplyExact(amount, basisPoints) / 10_000);
  }

  /**
   * As much of this as {@code part} is of {@code whole}, rounded down to whole rupiah.
   *
   * @param whole not zero
   */
  public Rupiah portion(Rupiah part, Rupiah whole) {
    return new Rupiah(
        BigInteger.valueOf(amount)
            .multiply(BigInteger.valueOf(part.amount))
            .divide(BigInteger.valueOf(whole.amount))
            .longValueExact());
  }

  /** With sen, as banks and the ledger write it. */
  public BigDecimal withSen() {
    return BigDecimal.valueOf(amount).setScale(2);
  }

  @Override
  public int compareTo(Rupiah other) {
    return Long.compare(amount, other.amount);
  }

  /** As Indonesians write it: {@code Rp147.356}. */
  @Override
  public String toString() {
    StringBuilder digits = new StringBuilder(Long.toString(amount));
    for (int at = digits.length() - 3; at > 0; at -= 3) {
      digits.insert(at, '.');
    }
    return "Rp" + digits;
  }
}
