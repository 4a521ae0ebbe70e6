package id.emall.bank.bri;

import id.emall.bank.snap.SignatureEncoding;
import id.emall.bank.snap.SnapDialect;
import id.emall.bank.snap.SnapDialect.Answering;
import id.emall.bank.snap.SnapDialect.Asking;
import id.emall.bank.snap.SnapDialect.Calling;
import id.emall.bank.snap.SnapFactory;
import id.emall.bank.statement.Channel;
import java.time.Duration;
import java.util.Optional;

/**
 * Makes the adapter of kind {@code bri-snap}, after BRI's pages on its bank statement 1.1 and 2.1:
 * account numbers of 15 digits, external ids of 9, time stamps with milliseconds, not to be asked
 * about the last 15 minutes nor during end of day, rows with an id and balances.
 *
 * <p>Unverified, hence settings: the path of version 2.1 (its page says v2.0, a client v2.1; the
 * default stays v1.1), whether signatures are base64 or, as in BRI's own PHP kit, hex, and the span
 * of one call (28 days: the documented default range is a month, the older interface's limit too).
 */
public final class BriFactory extends SnapFactory {

  public BriFactory() {
    super(
        new SnapDialect(
            "BRI",
            "bri-snap",
            new Calling(
                "/snap/v1.0/access-token/b2b",
                "{\"grantType\":\"client_credentials\"}",
                null,
                "client-secret",
                SignatureEncoding.BASE64,
                true,
                9),
            new Asking("/snap/{version}/bank-statement", "v1.1", false, "23:59:59", 15, null),
            new Answering(false, remark -> Optional.empty()),
            new Channel(28, 28, 0, true, true, Duration.ofMinutes(5), 4, Duration.ofMinutes(15))));
  }
}
