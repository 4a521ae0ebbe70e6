package id.emall.contracts.courier;

/**
 * What a courier's rules say of a number (resi).
 *
 * @param canonical the number as the courier writes it; meaningful unless INVALID
 * @param reason message key when not VALID: {@code length}, {@code characters}, {@code check-digit}
 */
public record NumberCheck(Verdict verdict, String canonical, String reason) {

  /** SUSPICIOUS warns and never refuses: the rule behind it is only observed. */
  public enum Verdict {
    VALID,
    SUSPICIOUS,
    INVALID
  }
}
