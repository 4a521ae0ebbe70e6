package id.emall.web.soap;

import id.emall.core.common.SecurityLog;
import id.emall.core.partner.CallingPartner;
import id.emall.core.partner.PartnerKeys;
import id.emall.core.partner.SoapNonces;
import javax.security.auth.callback.Callback;
import org.apache.wss4j.common.ext.WSPasswordCallback;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.wss4j.dom.message.token.UsernameToken;
import org.apache.wss4j.dom.validate.Credential;
import org.apache.wss4j.dom.validate.UsernameTokenValidator;

/**
 * Checks a password digest against the partner's secret, then takes its nonce, which works once on
 * any node. Only digests are taken: a password in clear could be listened to.
 */
final class DigestCheck extends UsernameTokenValidator {

  private final PartnerKeys keys;
  private final SoapNonces nonces;
  private final CallingPartner calling;

  DigestCheck(PartnerKeys keys, SoapNonces nonces, CallingPartner calling) {
    this.keys = keys;
    this.nonces = nonces;
    this.calling = calling;
  }

  @Override
  public Credential validate(Credential credential, RequestData data) throws WSSecurityException {
    try {
      return judged(credential, data);
    } catch (WSSecurityException e) {
      SecurityLog.refused("SOAP digest", "a partner", e.getErrorCode());
      throw e;
    }
  }

  private Credential judged(Credential credential, RequestData data) throws WSSecurityException {
    UsernameToken token = credential.getUsernametoken();
    if (token == null
        || !token.isHashed()
        || token.getNonce() == null
        || token.getCreated() == null) {
      throw wrong();
    }
    PartnerKeys.SoapSecret secret =
        keys.soapSecret(token.getName()).orElseThrow(DigestCheck::wrong);
    data.setCallbackHandler(callbacks -> tell(secret.secret(), callbacks));
    Credential checked = super.validate(credential, data);
    if (!nonces.use(token.getName(), token.getNonce())) {
      throw wrong();
    }
    calling.is(secret.partner());
    return checked;
  }

  private static void tell(String secret, Callback... callbacks) {
    for (Callback callback : callbacks) {
      if (callback instanceof WSPasswordCallback password) {
        password.setPassword(secret);
      }
    }
  }

  private static WSSecurityException wrong() {
    return new WSSecurityException(WSSecurityException.ErrorCode.FAILED_AUTHENTICATION);
  }
}
