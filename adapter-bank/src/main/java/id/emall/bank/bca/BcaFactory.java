package id.emall.bank.bca;

import id.emall.bank.snap.SnapDialect;
import id.emall.bank.snap.SnapDialect.Answering;
import id.emall.bank.snap.SnapDialect.Asking;
import id.emall.bank.snap.SnapDialect.Calling;
import id.emall.bank.snap.SnapFactory;
import id.emall.bank.statement.Channel;
import java.time.Duration;

/**
 * Makes the adapter of kind {@code bca-snap}, the bank statement of KlikBCA Bisnis, from BCA's
 * documentation of March 2025: both days at midnight, 31 days back, at most 9,000 rows and no
 * pages, channel 95051, rows of a holiday shown up to the next working day.
 *
 * <p>BCA publishes neither its rate limit nor its end-of-day hours: one call in five minutes and no
 * pause, unless told. A balance after each row stands in the field table but in no answer seen, so
 * it is not read unless {@code row-balances} says so.
 */
public final class BcaFactory extends SnapFactory {

  private static final int DAYS_BACK = 31;

  public BcaFactory() {
    super(
        new SnapDialect(
            "BCA",
            "bca-snap",
            Calling.usual("/openapi/v1.0/access-token/b2b", "95051", 27),
            new Asking("/openapi/{version}/bank-statement", "v1.0", true, "00:00:00", 0, null),
            new Answering(true, BcaRemark::counterparty),
            new Channel(
                DAYS_BACK,
                DAYS_BACK,
                9000,
                false,
                false,
                Duration.ofMinutes(5),
                4,
                Duration.ZERO)));
  }
}
