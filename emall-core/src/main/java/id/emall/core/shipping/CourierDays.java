package id.emall.core.shipping;

import id.emall.contracts.courier.CourierId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;

/** Counts what each courier was asked and answered, by day of UTC, as couriers count. */
@ApplicationScoped
class CourierDays {

  private static final int WORDS_MOST = 500;

  private Jdbi jdbi;
  private Clock clock;

  protected CourierDays() {}

  @Inject
  CourierDays(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** What came of a call, counted for the day on which it came. */
  @Transactional(TxType.MANDATORY)
  void ended(CourierId courier, CallOutcome outcome, Duration taken) {
    boolean failed = outcome.kind() != CallOutcome.Kind.ANSWERED;
    Instant now = clock.instant();
    String column = outcome.kind().name().toLowerCase(java.util.Locale.ROOT);
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into courier_day as d (courier, day, %1$s, taken_ms, last_answer_at,
                      last_failure_at, last_failure)
                    values (:courier, :day, 1, :taken, :answered, :failed, :words)
                    on conflict (courier, day) do update
                    set %1$s = d.%1$s + 1, taken_ms = d.taken_ms + :taken,
                      last_answer_at = coalesce(:answered, d.last_answer_at),
                      last_failure_at = coalesce(:failed, d.last_failure_at),
                      last_failure = coalesce(:words, d.last_failure)
                    """
                        .formatted(column))
                .bind("courier", courier.value())
                .bind("day", today())
                .bind("taken", Math.max(0, taken.toMillis()))
                .bind("answered", failed ? null : now)
                .bind("failed", failed ? now : null)
                .bind("words", failed ? cut(outcome.words()) : null)
                .execute());
  }

  private static String cut(String words) {
    return words.length() <= WORDS_MOST ? words : words.substring(0, WORDS_MOST);
  }
}
