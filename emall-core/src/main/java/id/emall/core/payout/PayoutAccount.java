package id.emall.core.payout;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a seller's money goes to.
 *
 * @param toldName whose the account is, as its bank says; null when the bank was not asked or did
 *     not say
 * @param likeness of both names, 0 to 100, or null
 * @param lastError why its bank could not be asked last, as kind and code of the failure, or null
 * @param usableFrom no payout goes there before
 * @param releaseAskedBy the operator who wants the wait to end, or null
 */
public record PayoutAccount(
    UUID id,
    UUID shopId,
    String shopName,
    String bankCode,
    String bankName,
    String number,
    String holder,
    State state,
    String toldName,
    Integer likeness,
    String lastError,
    Instant givenAt,
    Instant usableFrom,
    UUID releaseAskedBy,
    String releaseAskedByName,
    String releaseReason,
    UUID releaseAgreedBy) {

  /** How far an account has come. */
  public enum State {
    /** Its bank is being asked whose it is. */
    CHECKING,
    VERIFIED,
    /** The names are near, or no bank can be asked: an operator compares. */
    NEAR,
    /** It is somebody else's: the seller gives another. */
    DIFFERS,
    /** Its bank does not know it, or it takes no money: the seller gives another. */
    UNKNOWN,
    REPLACED
  }

  /** The number with all but its last four digits hidden. */
  public String maskedNumber() {
    return "•".repeat(number.length() - 4) + number.substring(number.length() - 4);
  }

  /** Whether money may go there now. */
  public boolean usable(Instant now) {
    return state == State.VERIFIED && !usableFrom.isAfter(now);
  }
}
