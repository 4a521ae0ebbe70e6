package id.emall.core.shop.scale;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;

/**
 * A law on the size of businesses: its bounds, and which of them counts.
 *
 * @param title as people cite it, e.g. {@code PP 7/2021}
 * @param inForceFrom its first day; it ends where the next one begins
 * @param bounds the most of each class in rupiah, itself included
 */
record ScaleLaw(
    String code,
    String title,
    LocalDate inForceFrom,
    Rule rule,
    Map<Measure, Map<Scale, Long>> bounds) {

  /** How a law chooses between its measures. */
  enum Rule {
    /** The smallest class of which either bound is kept (UU 20/2008, article 6). */
    EITHER,
    /** Capital for a business in its first year, sales from then on (PP 7/2021, article 35). */
    BY_AGE
  }

  /** A class and what it was found by. */
  record Result(Scale scale, Measure measure) {}

  /**
   * @param capital in rupiah
   * @param sales of a year, in rupiah
   * @param begun when the business began, not after {@code asOf}
   */
  Result classify(long capital, long sales, LocalDate begun, LocalDate asOf) {
    Result byCapital = new Result(scale(Measure.CAPITAL, capital), Measure.CAPITAL);
    Result bySales = new Result(scale(Measure.SALES, sales), Measure.SALES);
    return switch (rule) {
      case EITHER -> byCapital.scale().compareTo(bySales.scale()) <= 0 ? byCapital : bySales;
      case BY_AGE -> begun.plusYears(1).isAfter(asOf) ? byCapital : bySales;
    };
  }

  private Scale scale(Measure measure, long amount) {
    Map<Scale, Long> most = bounds.get(measure);
    return Arrays.stream(Scale.values())
        .filter(scale -> scale == Scale.LARGE || amount <= most.get(scale))
        .findFirst()
        .orElseThrow();
  }
}
