package id.emall.bank.va;

import id.emall.bank.snap.SnapDialect.Calling;

/**
 * Makes adapters of kind {@code bri-va}. The paths of token and status come from BRI's own kit and
 * a multi-bank client; which X-PARTNER-ID and CHANNEL-ID its calls carry is not published, so any
 * is taken unless the settings say otherwise.
 */
public final class BriVaFactory extends VaFactory {

  public BriVaFactory() {
    super(
        new VaDialect(
            "BRI",
            "bri-va",
            Calling.usual("/snap/v1.0/access-token/b2b", null, 9),
            false,
            null,
            "/snap/v1.0/transfer-va/status",
            11));
  }
}
