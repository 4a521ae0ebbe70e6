package id.emall.bank.mandiri;

import id.emall.bank.snap.SnapTransferFactory;
import id.emall.bank.snap.TransferDialect;

/**
 * Makes the transfers of kind {@code mandiri-snap}, by the paths of several clients; that of
 * interbank transfers was found in none and is taken to be beside the intrabank one.
 */
public final class MandiriTransferFactory extends SnapTransferFactory {

  public MandiriTransferFactory() {
    super(
        new MandiriFactory(),
        new TransferDialect(
            "008",
            "/openapi/customers/v2.0/account-inquiry-internal",
            "/openapi/customers/v2.1/account-inquiry-external",
            "/openapi/transactions/v2.0/transfer-intrabank",
            "/openapi/transactions/v2.0/transfer-interbank",
            "/openapi/transactions/v2.0/transfer/status"));
  }
}
