package id.emall.contracts.courier;

/**
 * What a courier's rules say of a number (resi).
 *
 * @param canonical the number as the courier writes it; meaningful unless INVALID
 * @param reason message key when not VALID: {@code length}, {@code characters}, {@code check-digit}
 * @param rank how telling the shape is when couriers are suggested from a number: 1 is most
 *     telling, {@link #NOT_TELLING} fits everybody
 */
public record NumberCheck(Verdict verdict, String canonical, String reason, int rank) {

  /** Of a shape that says nothing about the courier. */
  public static final int NOT_TELLING = 100;

  public NumberCheck(Verdict verdict, String canonical, String reason) {
    this(verdict, canonical, reason, NOT_TELLING);
  }

  /** SUSPICIOUS warns and never refuses: the rule behind it is only observed. */
  public enum Verdict {
    VALID,
    SUSPICIOUS,
    INVALID
  }
}
