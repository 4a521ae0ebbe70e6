package id.emall.bank.snap;

import java.security.PrivateKey;
import okhttp3.HttpUrl;

/**
 * What a bank and the mall agreed on.
 *
 * @param bank short name for messages, e.g. {@code BCA}
 * @param name the adapter's name in the settings; keeps tokens and numbers of two contracts apart
 * @param baseUrl scheme, host and port; no path
 * @param tokenPath where access tokens are given out
 * @param partnerId X-PARTNER-ID
 * @param channelId CHANNEL-ID
 */
public record SnapPartner(
    String bank,
    String name,
    HttpUrl baseUrl,
    String tokenPath,
    String clientId,
    String clientSecret,
    PrivateKey privateKey,
    String partnerId,
    String channelId) {

  @Override
  public String toString() {
    return "SnapPartner[" + bank + ", " + name + "]";
  }
}
