package id.emall.core.voucher;

import id.emall.core.common.work.Forgetting;
import id.emall.core.common.work.RecurringWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/** Forgets guessed codes that count no more. */
@ApplicationScoped
class VoucherHousekeeping implements RecurringWork {

  private static final String OLD_GUESSES =
      """
      delete from voucher_guess where ctid in (
        select ctid from voucher_guess where at < :before limit :batch)
      """;

  private Jdbi jdbi;
  private Clock clock;

  protected VoucherHousekeeping() {}

  @Inject
  VoucherHousekeeping(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "voucher-housekeeping";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    Forgetting.until(jdbi, OLD_GUESSES, clock.instant().minus(VoucherGuesses.STRETCH));
  }
}
