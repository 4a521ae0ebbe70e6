package id.emall.core.shop;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Days on which a shop takes no orders, WIB, both ends included.
 *
 * @param note what buyers read, or empty
 */
public record Holiday(UUID id, UUID shopId, LocalDate from, LocalDate until, String note) {

  /** From when on it takes orders again. */
  public LocalDate opens() {
    return until.plusDays(1);
  }
}
