package id.emall.core.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A business day was proven, or not; told once, the morning after.
 *
 * @param differences how many are open
 * @param off their amounts added up without their signs, scale 2
 * @param unread accounts, by bank and number, that were not read to the end of the day
 * @param undecided how many rows wait for operators for too long
 * @param undecidedSum their amounts, scale 2
 */
public record MorningResult(
    LocalDate day,
    int differences,
    BigDecimal off,
    List<String> unread,
    int undecided,
    BigDecimal undecidedSum) {

  public MorningResult {
    unread = List.copyOf(unread);
  }

  /** Whether everything agrees and everything was read. */
  public boolean balanced() {
    return differences == 0 && unread.isEmpty();
  }
}
