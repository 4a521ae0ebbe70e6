package id.emall.bank.va;

import id.emall.bank.snap.SnapDialect.Calling;

/**
 * Makes adapters of kind {@code mandiri-va}. Nothing of Mandiri's inbound calls is published beyond
 * the standard, nor where a payment is asked about: {@code status-path} says so, or the mall waits
 * to be told.
 */
public final class MandiriVaFactory extends VaFactory {

  public MandiriVaFactory() {
    super(
        new VaDialect(
            "MANDIRI",
            "mandiri-va",
            Calling.usual("/openapi/auth/v2.0/access-token/b2b", null, 19),
            false,
            null,
            null,
            11));
  }
}
