package id.emall.core.member.office;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;

/**
 * Keeps requests from waiting for a provider that does not answer: after some failures in a row it
 * is left alone for a while, then one question tells whether it is back. And never do more than a
 * few wait for it at once. Each node finds out by itself.
 */
final class OfficeCircuit {

  /** In a row. */
  static final int FAILURES = 3;

  /** How long it is left alone then, and after each question that fails again. */
  static final Duration REST = Duration.ofSeconds(30);

  /** How many wait for one provider at once. */
  static final int AT_ONCE = 8;

  private final Clock clock;
  private final Semaphore places = new Semaphore(AT_ONCE);
  private int failures;
  private Instant until = Instant.EPOCH;

  OfficeCircuit(Clock clock) {
    this.clock = clock;
  }

  /** A question to the provider. */
  interface Question<T> {

    /**
     * @throws IOException when the provider does not answer, or is not well; an answer that refuses
     *     is one
     */
    T ask() throws IOException;
  }

  /**
   * @throws IOException when the question fails, or is not asked
   */
  <T> T ask(Question<T> question) throws IOException {
    if (!isDue()) {
      throw new IOException("it did not answer and is not asked again for now");
    }
    if (!places.tryAcquire()) {
      throw new IOException("too many wait for it");
    }
    try {
      T answer = question.ask();
      answered();
      return answer;
    } catch (IOException e) {
      failed();
      throw e;
    } finally {
      places.release();
    }
  }

  /** After its rest one may ask; the others wait for what becomes of that. */
  private synchronized boolean isDue() {
    if (failures < FAILURES) {
      return true;
    }
    Instant now = clock.instant();
    if (now.isBefore(until)) {
      return false;
    }
    until = now.plus(REST);
    return true;
  }

  private synchronized void answered() {
    failures = 0;
  }

  private synchronized void failed() {
    failures++;
    until = clock.instant().plus(REST);
  }
}
