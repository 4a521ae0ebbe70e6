package id.emall.bank.bni;

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
 * Makes the adapter of kind {@code bni-snap}, after BNI's own kits (bni-api): the token call sends
 * an empty additionalInfo, service calls are signed under the API secret (not the client secret),
 * X-PARTNER-ID is the API key, external ids have 19 digits.
 *
 * <p>The statement service stands in the older kits for PHP, Node and Python and is gone from the
 * Node kit since July 2024: ask BNI whether it is still offered. Its answer, range, pages and
 * limits are unverified; the standard's answer is expected, 31 days back and at once as at BCA, and
 * an answer that says there is more is asked for again in halves.
 */
public final class BniFactory extends SnapFactory {

  private static final int DAYS_BACK = 31;

  public BniFactory() {
    super(
        new SnapDialect(
            "BNI",
            "bni-snap",
            new Calling(
                "/snap/v1/access-token/b2b",
                "{\"grantType\":\"client_credentials\",\"additionalInfo\":{}}",
                null,
                "api-secret",
                SignatureEncoding.BASE64,
                false,
                19),
            new Asking("/snap-service/{version}/bank-statement", "v1", true, "23:59:59", 0, null),
            new Answering(false, remark -> Optional.empty()),
            new Channel(
                DAYS_BACK, DAYS_BACK, 0, false, false, Duration.ofMinutes(5), 4, Duration.ZERO)));
  }
}
