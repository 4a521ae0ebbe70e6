package id.emall.core.reconciliation;

import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Looks at everything now and then, and closes days in the morning. */
@ApplicationScoped
public class ProofKeeper implements RecurringWork {

  private static final Duration TURN = Duration.ofMinutes(1);

  private Clock clock;
  private ReconciliationSettings settings;
  private Look look;
  private DayClosing closing;

  protected ProofKeeper() {}

  @Inject
  ProofKeeper(Clock clock, ReconciliationSettings settings, Look look, DayClosing closing) {
    this.clock = clock;
    this.settings = settings;
    this.look = look;
    this.closing = closing;
  }

  @Override
  public String name() {
    return "proof-keeper";
  }

  @Override
  public Duration every() {
    return TURN;
  }

  @Override
  public void run() {
    if (closing.due()) {
      closing.close();
    } else if (lookIsDue()) {
      look.take();
    }
  }

  private boolean lookIsDue() {
    Instant newest = look.newest().lookedAt();
    return newest == null || !clock.instant().isBefore(newest.plus(settings.interval()));
  }
}
