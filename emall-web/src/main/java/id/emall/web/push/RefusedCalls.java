package id.emall.web.push;

import id.emall.web.security.RecentCounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * How often each address was refused at the doors of banks within a minute, on this node: who is
 * nobody's bank and comes all the same is answered without being looked at. Calls that were let in
 * do not count, so a busy bank is never slowed down.
 */
@ApplicationScoped
public class RefusedCalls {

  /** A bank with a wrong secret tries a few times a minute. */
  static final int MOST = 60;

  static final Duration WINDOW = RecentCounts.WINDOW;

  private RecentCounts counts;

  protected RefusedCalls() {}

  @Inject
  public RefusedCalls(Clock clock) {
    counts = new RecentCounts(clock);
  }

  /** Whether an address was refused {@value #MOST} times within the last minute. */
  boolean areTooMany(String address) {
    return counts.of(address) >= MOST;
  }

  /** An address was refused once more. */
  void count(String address) {
    counts.add(address);
  }
}
