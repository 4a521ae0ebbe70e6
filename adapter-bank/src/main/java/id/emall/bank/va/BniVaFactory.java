package id.emall.bank.va;

import id.emall.bank.snap.SnapDialect.Calling;

/**
 * Makes adapters of kind {@code bni-va}, for contracts over SNAP: BNI's older e-Collection speaks a
 * cipher of its own and is not served. Where a payment is asked about is not published: {@code
 * status-path} says so, or the mall waits to be told.
 */
public final class BniVaFactory extends VaFactory {

  public BniVaFactory() {
    super(
        new VaDialect(
            "BNI",
            "bni-va",
            Calling.usual("/snap/v1/access-token/b2b", null, 19),
            false,
            null,
            null,
            11));
  }
}
