package id.emall.core.insight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Figures that cost the database much, each computed by one caller of this node at a time and kept
 * for a minute.
 *
 * @param <T> the figures, which do not change
 */
final class Kept<T> {

  private static final Duration FRESH = Duration.ofMinutes(1);

  private final Map<String, Place<T>> places = new ConcurrentHashMap<>();
  private final Clock clock;

  Kept(Clock clock) {
    this.clock = clock;
  }

  /** Where the figures of one area stand; whoever computes them holds it. */
  private static final class Place<T> {
    private Instant until = Instant.MIN;
    private T figures;
  }

  /**
   * @param area code of a known province or regency, or empty: so there are not more than some
   *     hundred
   */
  T get(String area, Function<Instant, T> computed) {
    Place<T> place = places.computeIfAbsent(area, any -> new Place<>());
    synchronized (place) {
      Instant now = clock.instant();
      if (!now.isBefore(place.until)) {
        place.figures = computed.apply(now);
        place.until = now.plus(FRESH);
      }
      return place.figures;
    }
  }
}
