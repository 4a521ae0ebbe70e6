package id.emall.core.shop.scale;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a shop declared of its size, and what the law made of it.
 *
 * @param asOf the day whose state it tells
 * @param begunOn since when there has been a business
 * @param capital rupiah, without land and buildings of the place of business
 * @param yearlySales rupiah
 * @param law as people cite it, e.g. {@code PP 7/2021}
 * @param measure what decided
 */
public record ScaleDeclaration(
    UUID id,
    UUID shopId,
    LocalDate asOf,
    LocalDate begunOn,
    long capital,
    long yearlySales,
    String law,
    Measure measure,
    Scale scale,
    Instant declaredAt) {

  /** The day from which it is too old and another one is asked for. */
  public LocalDate dueOn() {
    return asOf.plusYears(1);
  }
}
