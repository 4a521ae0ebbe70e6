package id.emall.sms.whatsapp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who wrote within the last 24 hours, to whom any text may be sent. Each node knows what it heard
 * itself and forgets it when it stops; for all others a template is right as well.
 */
final class CustomerWindows {

  private static final Duration LENGTH = Duration.ofHours(24).minus(Duration.ofMinutes(10));
  private static final int MOST = 10_000;

  private final Clock clock;
  private final Map<String, Instant> wrote =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST;
        }
      };

  CustomerWindows(Clock clock) {
    this.clock = clock;
  }

  /**
   * @param number digits with country code, as WhatsApp writes it
   * @param at null when it does not tell
   */
  synchronized void wrote(String number, Instant at) {
    if (at != null) {
      wrote.remove(number);
      wrote.put(number, at);
    }
  }

  synchronized boolean isOpen(String number) {
    Instant at = wrote.get(number);
    return at != null && at.plus(LENGTH).isAfter(clock.instant());
  }
}
