package id.emall.sandbox.bank;

import id.emall.sandbox.frame.Stage;

/**
 * What BCA and the mall agreed on. The defaults are for development only.
 *
 * @param partnerId the corporate id at KlikBCA Bisnis
 * @param channelId 95051 for the services of KlikBCA Bisnis
 */
record BcaCustomer(String clientId, String clientSecret, String partnerId, String channelId) {

  static BcaCustomer of(Stage stage) {
    return new BcaCustomer(
        stage.setting("client-id", "5b6b6a1c-sandbox-client"),
        stage.setting("client-secret", "sandbox-client-secret"),
        stage.setting("partner-id", "LUMBUNGID"),
        stage.setting("channel-id", "95051"));
  }

  @Override
  public String toString() {
    return "BcaCustomer[" + clientId + "]";
  }
}
