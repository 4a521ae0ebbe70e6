package id.emall.bank.mandiri;

import id.emall.bank.snap.SnapDialect;
import id.emall.bank.snap.SnapDialect.Answering;
import id.emall.bank.snap.SnapDialect.Asking;
import id.emall.bank.snap.SnapDialect.Calling;
import id.emall.bank.snap.SnapFactory;
import id.emall.bank.statement.Channel;
import java.time.Duration;
import java.util.Optional;

/**
 * Makes the adapter of kind {@code mandiri-snap}. Paths, the request with {@code
 * additionalInfo.pageNumber} as text, and external ids of 19 digits are those of several clients,
 * one of them on the production host.
 *
 * <p>Unverified, hence settings: version (v2.1; one client uses v2.0), the first page's number (1),
 * the time of day that ends the last day, how far back and how many days at once (31 as at BCA),
 * row ids and balances (not read), token life (as the bank tells). A page's size and the sign of
 * the last page are unknown: see the shared source for how pages end. Where no totals come, a wrong
 * first page cannot be noticed, so confirm both when signing up.
 */
public final class MandiriFactory extends SnapFactory {

  private static final int DAYS_BACK = 31;

  public MandiriFactory() {
    super(
        new SnapDialect(
            "Mandiri",
            "mandiri-snap",
            Calling.usual("/openapi/auth/v2.0/access-token/b2b", null, 19),
            new Asking(
                "/openapi/transactions/{version}/bank-statement", "v2.1", false, "23:59:59", 0, 1),
            new Answering(false, remark -> Optional.empty()),
            new Channel(
                DAYS_BACK, DAYS_BACK, 0, false, false, Duration.ofMinutes(5), 4, Duration.ZERO)));
  }
}
