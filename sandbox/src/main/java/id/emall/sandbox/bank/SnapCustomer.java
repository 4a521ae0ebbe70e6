package id.emall.sandbox.bank;

import id.emall.sandbox.frame.Stage;

/**
 * What a bank and the mall agreed on. The defaults are for development only.
 *
 * @param secret under which service calls are signed
 * @param hex whether these signatures are written in hex instead of base64
 */
record SnapCustomer(
    String clientId, String secret, String partnerId, String channelId, boolean hex) {

  static SnapCustomer of(Stage stage, BankHouse house) {
    return new SnapCustomer(
        stage.setting("client-id", "5b6b6a1c-sandbox-client"),
        stage.setting(house.terms().secretKey(), "sandbox-client-secret"),
        stage.setting("partner-id", house.terms().partnerId()),
        stage.setting("channel-id", house.terms().channelId()),
        stage.setting("signature-encoding", "BASE64").equals("HEX"));
  }

  @Override
  public String toString() {
    return "SnapCustomer[" + clientId + "]";
  }
}
