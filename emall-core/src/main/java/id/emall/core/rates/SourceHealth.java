package id.emall.core.rates;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/**
 * Whether a service that quotes prices may be asked now. A row in the database, because all nodes
 * share the contract: so many calls a minute, and a pause after failures.
 */
@ApplicationScoped
class SourceHealth {

  private static final Actor BY = new Actor.System("quotes");
  private static final String REFUSED = "rate-source.refused";

  /** Two failures may be chance. */
  private static final int FAILURES_UNTIL_PAUSE = 3;

  private static final int ERROR_CHARACTERS = 300;

  private Jdbi jdbi;
  private Clock clock;
  private RateSettings settings;
  private WorkItems workItems;

  protected SourceHealth() {}

  @Inject
  SourceHealth(Jdbi jdbi, Clock clock, RateSettings settings, WorkItems workItems) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.settings = settings;
    this.workItems = workItems;
  }

  /** Takes one call, if one is to be had. */
  @Transactional
  boolean take(String source) {
    Instant now = clock.instant();
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into rate_source as s (name, minute, calls) values (:name, :minute, 1)
                        on conflict (name) do update set minute = :minute,
                          calls = case when s.minute = :minute then s.calls + 1 else 1 end
                        where (s.paused_until is null or s.paused_until <= :now)
                          and (s.minute <> :minute or s.calls < :most)
                        """)
                    .bind("name", source)
                    .bind("minute", now.truncatedTo(ChronoUnit.MINUTES))
                    .bind("now", now)
                    .bind("most", settings.callsPerMinute())
                    .execute())
        == 1;
  }

  /** The service answered. */
  @Transactional
  void answered(String source) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update rate_source set failures = 0, last_answer_at = :now where name = :name
                    """)
                .bind("name", source)
                .bind("now", clock.instant())
                .execute());
    workItems.close(BY, REFUSED, source);
  }

  /** The service did not; after a few times in a row, or when it says so, it is left alone. */
  @Transactional
  void failed(String source, OutsideFailure failure) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update rate_source set failures = failures + 1, last_failure_at = :now, last_error = :error,
                      paused_until = case when :at_once or failures + 1 >= :most then :until else paused_until end
                    where name = :name
                    """)
                .bind("name", source)
                .bind("now", clock.instant())
                .bind("error", shortened(failure.kind() + ": " + failure.getMessage()))
                .bind("at_once", isAtOnce(failure))
                .bind("most", FAILURES_UNTIL_PAUSE)
                .bind("until", clock.instant().plus(pause(failure)))
                .execute());
    if (failure.kind() == OutsideFailure.Kind.AUTH) {
      workItems.raise(
          REFUSED, source, "the service refuses our key", Map.of("code", failure.code()));
    }
  }

  private static boolean isAtOnce(OutsideFailure failure) {
    return failure.kind() == OutsideFailure.Kind.AUTH
        || failure.kind() == OutsideFailure.Kind.THROTTLED;
  }

  private Duration pause(OutsideFailure failure) {
    return failure.kind() == OutsideFailure.Kind.AUTH
        ? settings.authPause()
        : failure.retryAfter().orElse(settings.pause());
  }

  private static String shortened(String text) {
    return text.length() <= ERROR_CHARACTERS ? text : text.substring(0, ERROR_CHARACTERS);
  }
}
