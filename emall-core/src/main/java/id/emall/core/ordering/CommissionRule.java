package id.emall.core.ordering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What the mall keeps of the goods of one shop, of one category, or of one category in one shop.
 *
 * @param shopName null when it holds for all shops
 * @param categoryNameId null, like the English name, when it holds for all categories
 * @param basisPoints hundredths of a percent, 0 to 10,000
 * @param validFrom first day, WIB
 * @param validTo last day, or null for no end
 * @param waitsFor who proposed what waits for another operator, or null
 */
public record CommissionRule(
    UUID id,
    String shopName,
    String categoryNameId,
    String categoryNameEn,
    int basisPoints,
    LocalDate validFrom,
    LocalDate validTo,
    String reason,
    State state,
    UUID waitsFor,
    String askedByName,
    Instant askedAt,
    String decidedByName,
    Instant decidedAt) {

  /** How far a rule has come. */
  public enum State {
    PROPOSED,
    ACTIVE,
    REFUSED,
    /** Somebody wants it to end; it holds until another operator agrees. */
    END_PROPOSED,
    ENDED
  }
}
