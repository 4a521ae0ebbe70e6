package id.emall.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often something happened for each address within a minute, on this node. It lies in memory,
 * since it guards what must stay cheap; the addresses heard of least recently are forgotten first.
 */
public final class RecentCounts {

  public static final Duration WINDOW = Duration.ofMinutes(1);

  private static final int ADDRESSES_MOST = 10_000;

  private record Count(Instant since, int times) {}

  private final Map<String, Count> counts =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
          return size() > ADDRESSES_MOST;
        }
      };

  private final Clock clock;

  public RecentCounts(Clock clock) {
    this.clock = clock;
  }

  /** How often it happened within the last minute. */
  public synchronized int of(String address) {
    Count count = counts.get(address);
    return count != null && isRecent(count) ? count.times() : 0;
  }

  /**
   * It happened once more.
   *
   * @return how often it did by now
   */
  public synchronized int add(String address) {
    Count count = counts.get(address);
    Count next =
        count != null && isRecent(count)
            ? new Count(count.since(), count.times() + 1)
            : new Count(clock.instant(), 1);
    counts.put(address, next);
    return next.times();
  }

  private boolean isRecent(Count count) {
    Duration age = Duration.between(count.since(), clock.instant());
    return !age.isNegative() && age.compareTo(WINDOW) < 0;
  }
}
