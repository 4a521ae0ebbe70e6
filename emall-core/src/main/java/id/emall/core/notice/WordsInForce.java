package id.emall.core.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The words that operators put in place of the delivered ones, as this node knows them. They are
 * looked up when something is told and the last look is some seconds old: one statement then,
 * however much is told. Where they cannot be looked up, those known last stand.
 */
@ApplicationScoped
class WordsInForce {

  /** So long after an operator's change the last node follows it. */
  static final Duration FRESH = Duration.ofSeconds(3);

  private static final Logger LOG = LoggerFactory.getLogger(WordsInForce.class);

  private final ReentrantLock looking = new ReentrantLock();
  private MessageTextRows rows;
  private Clock clock;
  private volatile Known known = new Known(Instant.MIN, Map.of());

  protected WordsInForce() {}

  @Inject
  WordsInForce(MessageTextRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  private record Known(Instant at, Map<MessageKey, Spoken> words) {}

  /** What an operator wrote; none where the delivered words count. */
  Optional<Spoken> of(MessageKey key) {
    if (!isFresh() && looking.tryLock()) {
      try {
        look();
      } finally {
        looking.unlock();
      }
    }
    return Optional.ofNullable(known.words().get(key));
  }

  /** A clock that was turned back makes nothing fresh. */
  private boolean isFresh() {
    Instant now = clock.instant();
    Instant at = known.at();
    return !at.equals(Instant.MIN) && !now.isBefore(at) && now.isBefore(at.plus(FRESH));
  }

  private void look() {
    Instant now = clock.instant();
    try {
      Map<MessageKey, Spoken> words = new HashMap<>();
      rows.inForce()
          .forEach(
              (key, written) -> {
                MessageWords whole = written.or(key.delivered());
                if (WordsCheck.fits(key, whole)) {
                  words.put(key, Spoken.of(whole));
                } else {
                  LOG.warn("The words written for {} do not fit it any more", key.name());
                }
              });
      known = new Known(now, Map.copyOf(words));
    } catch (RuntimeException e) {
      LOG.warn("The words of messages cannot be looked up", e);
      known = new Known(now, known.words());
    }
  }
}
