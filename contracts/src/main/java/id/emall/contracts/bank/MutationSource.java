package id.emall.contracts.bank;

import java.time.LocalDate;

/**
 * Reads the mutations of accounts at one bank through one channel. One call is one conversation
 * with the bank.
 */
public interface MutationSource {

  Capabilities capabilities();

  /**
   * Whether the bank can be asked at all. An account of which only statement files tell is never
   * fetched.
   */
  default boolean asked() {
    return true;
  }

  /**
   * Reads the rows booked from one business day to another, both included (WIB).
   *
   * @param cursor where an earlier, incomplete answer stopped, or {@link Cursor#START}
   * @throws id.emall.contracts.adapter.OutsideFailure when the bank did not answer well
   */
  Statement fetch(Account account, LocalDate from, LocalDate to, Cursor cursor);
}
