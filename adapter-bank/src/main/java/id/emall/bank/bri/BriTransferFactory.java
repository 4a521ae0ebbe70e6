package id.emall.bank.bri;

import id.emall.bank.snap.SnapTransferFactory;
import id.emall.bank.snap.TransferDialect;

/** Makes the transfers of kind {@code bri-snap}, by the paths of a client of several banks. */
public final class BriTransferFactory extends SnapTransferFactory {

  public BriTransferFactory() {
    super(
        new BriFactory(),
        new TransferDialect(
            "002",
            "/intrabank/snap/v2.0/account-inquiry-internal",
            "/interbank/snap/v1.1/account-inquiry-external",
            "/intrabank/snap/v2.0/transfer-intrabank",
            "/interbank/snap/v1.0/transfer-interbank",
            "/intrabank/snap/v1.0/transfer/status"));
  }
}
