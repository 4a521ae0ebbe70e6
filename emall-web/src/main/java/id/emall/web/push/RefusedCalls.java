package id.emall.web.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each address was refused at the doors of banks within a minute, on this node: who is
 * nobody's bank and comes all the same is answered without being looked at. Calls that were let in
 * do not count, so a busy bank is never slowed down.
 */
@ApplicationScoped
public class RefusedCalls {

  /** A bank with a wrong secret tries a few times a minute. */
  static final int MOST = 60;

  static final Duration WINDOW = Duration.ofMinutes(1);

  /** The addresses heard of least recently are forgotten first. */
  private static final int ADDRESSES_MOST = 10_000;

  private record Count(Instant since, int refusals) {}

  private final Map<String, Count> counts =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
          return size() > ADDRESSES_MOST;
        }
      };

  private Clock clock;

  protected RefusedCalls() {}

  @Inject
  public RefusedCalls(Clock clock) {
    this.clock = clock;
  }

  /** Whether an address was refused {@value #MOST} times within the last minute. */
  synchronized boolean areTooMany(String address) {
    Count count = counts.get(address);
    return count != null && count.refusals() >= MOST && isRecent(count);
  }

  /** An address was refused once more. */
  synchronized void count(String address) {
    Count count = counts.get(address);
    boolean goesOn = count != null && isRecent(count);
    counts.put(
        address,
        goesOn ? new Count(count.since(), count.refusals() + 1) : new Count(clock.instant(), 1));
  }

  private boolean isRecent(Count count) {
    Duration age = Duration.between(count.since(), clock.instant());
    return !age.isNegative() && age.compareTo(WINDOW) < 0;
  }
}
