package id.emall.sandbox.bank;

/**
 * Where a bank's transfers are, as clients of several banks have it; Mandiri's interbank path was
 * found nowhere and is this sandbox's choice.
 *
 * @param bankCode the bank's own three digits
 */
record TransferPaths(
    String bankCode,
    String inquiryInternal,
    String inquiryExternal,
    String intrabank,
    String interbank,
    String status) {

  static TransferPaths of(BankHouse house) {
    return switch (house.bank()) {
      case "BCA" ->
          new TransferPaths(
              "014",
              "/openapi/v1.0/account-inquiry-internal",
              "/openapi/v2.0/account-inquiry-external",
              "/openapi/v1.0/transfer-intrabank",
              "/openapi/v2.0/transfer-interbank",
              "/openapi/v1.0/transfer/status");
      case "Mandiri" ->
          new TransferPaths(
              "008",
              "/openapi/customers/v2.0/account-inquiry-internal",
              "/openapi/customers/v2.1/account-inquiry-external",
              "/openapi/transactions/v2.0/transfer-intrabank",
              "/openapi/transactions/v2.0/transfer-interbank",
              "/openapi/transactions/v2.0/transfer/status");
      case "BNI" ->
          new TransferPaths(
              "009",
              "/snap-service/v1/account-inquiry-internal",
              "/snap-service/v1/account-inquiry-external",
              "/snap-service/v1/transfer-intrabank",
              "/snap-service/v1/transfer-interbank",
              "/snap-service/v1/transfer/status");
      case "BRI" ->
          new TransferPaths(
              "002",
              "/intrabank/snap/v2.0/account-inquiry-internal",
              "/interbank/snap/v1.1/account-inquiry-external",
              "/intrabank/snap/v2.0/transfer-intrabank",
              "/interbank/snap/v1.0/transfer-interbank",
              "/intrabank/snap/v1.0/transfer/status");
      default -> throw new IllegalStateException("no transfers at " + house.bank());
    };
  }
}
