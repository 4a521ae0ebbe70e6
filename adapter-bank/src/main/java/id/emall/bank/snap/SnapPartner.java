package id.emall.bank.snap;

import java.security.PrivateKey;

/**
 * What a bank and the mall agreed on.
 *
 * @param bank short name for messages, e.g. {@code BCA}
 * @param name the adapter's name in the settings; keeps tokens and numbers of two contracts apart
 * @param calling how calls are made, settings applied
 * @param clientId X-CLIENT-KEY
 * @param secret under which service calls are signed
 * @param partnerId X-PARTNER-ID
 */
public record SnapPartner(
    String bank,
    String name,
    SnapDialect.Calling calling,
    String clientId,
    String secret,
    PrivateKey privateKey,
    String partnerId) {

  @Override
  public String toString() {
    return "SnapPartner[" + bank + ", " + name + "]";
  }
}
