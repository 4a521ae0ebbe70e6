package id.emall.bank.bni;

import id.emall.bank.snap.SnapTransferFactory;
import id.emall.bank.snap.TransferDialect;

/** Makes the transfers of kind {@code bni-snap}, by the paths of BNI's own kits (bni-api). */
public final class BniTransferFactory extends SnapTransferFactory {

  public BniTransferFactory() {
    super(
        new BniFactory(),
        new TransferDialect(
            "009",
            "/snap-service/v1/account-inquiry-internal",
            "/snap-service/v1/account-inquiry-external",
            "/snap-service/v1/transfer-intrabank",
            "/snap-service/v1/transfer-interbank",
            "/snap-service/v1/transfer/status"));
  }
}
