package id.emall.core.notice;

import java.time.Duration;

/** How a message behaves when it is unsure whether it was taken. In the order of sending. */
public enum Urgency {
  /** A one-time code: worthless soon, and never handed over twice. */
  CODE(Duration.ofSeconds(5), Duration.ofMinutes(1)),
  /** Awaited, or needed now: goes at any hour, and again rather than not at all. */
  NORMAL(Duration.ofSeconds(15), Duration.ofMinutes(15)),
  /** As good in the morning: does not go in {@link QuietHours}. */
  PATIENT(Duration.ofSeconds(15), Duration.ofMinutes(15));

  private final Duration firstWait;
  private final Duration longestWait;

  Urgency(Duration firstWait, Duration longestWait) {
    this.firstWait = firstWait;
    this.longestWait = longestWait;
  }

  /** How long to wait after so many tries, before chance spreads it: doubling, up to a limit. */
  public Duration wait(int attempts) {
    Duration wait = firstWait;
    for (int i = 1; i < attempts && wait.compareTo(longestWait) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(longestWait) < 0 ? wait : longestWait;
  }
}
