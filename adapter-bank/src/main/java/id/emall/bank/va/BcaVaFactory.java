package id.emall.bank.va;

import id.emall.bank.snap.SnapDialect.Calling;

/**
 * Makes adapters of kind {@code bca-va}, from BCA's documentation of March 2025: X-PARTNER-ID is
 * the company code, CHANNEL-ID 95231, a payment can be asked about on its day and the next.
 */
public final class BcaVaFactory extends VaFactory {

  public BcaVaFactory() {
    super(
        new VaDialect(
            "BCA",
            "bca-va",
            Calling.usual("/openapi/v1.0/access-token/b2b", "95231", 27),
            true,
            "95231",
            "/openapi/v1.0/transfer-va/status",
            11));
  }
}
