package id.emall.bank.bca;

import id.emall.bank.snap.SnapTransferFactory;
import id.emall.bank.snap.TransferDialect;

/**
 * Makes the transfers of kind {@code bca-snap}; the paths are those of a client of several banks,
 * which matches other clients (one path for ONL and BI-FAST). How additionalInfo.transferType is
 * written is unverified.
 */
public final class BcaTransferFactory extends SnapTransferFactory {

  public BcaTransferFactory() {
    super(
        new BcaFactory(),
        new TransferDialect(
            "014",
            "/openapi/v1.0/account-inquiry-internal",
            "/openapi/v2.0/account-inquiry-external",
            "/openapi/v1.0/transfer-intrabank",
            "/openapi/v2.0/transfer-interbank",
            "/openapi/v1.0/transfer/status"));
  }
}
