package id.emall.web.soap;

import java.util.List;
import java.util.Map;
import javax.security.auth.callback.CallbackHandler;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.ws.security.wss4j.WSS4JInInterceptor;
import org.apache.wss4j.common.ConfigurationConstants;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.RequestData;

/**
 * Demands a UsernameToken in the WS-Security header. A Timestamp, which many clients add by
 * themselves, may stand beside it and is checked as well; nothing else may. The Basic Security
 * Profile is not insisted on: clients leave out the nonce's encoding, which has a default.
 */
final class SecurityHeader extends WSS4JInInterceptor {

  private static final String FRESH_SECONDS = "300";
  private static final String AHEAD_SECONDS = "60";

  SecurityHeader() {
    super(
        Map.of(
            ConfigurationConstants.ACTION,
            ConfigurationConstants.USERNAME_TOKEN,
            ConfigurationConstants.PW_CALLBACK_REF,
            (CallbackHandler) callbacks -> {},
            ConfigurationConstants.IS_BSP_COMPLIANT,
            "false",
            ConfigurationConstants.TTL_USERNAMETOKEN,
            FRESH_SECONDS,
            ConfigurationConstants.TTL_FUTURE_USERNAMETOKEN,
            AHEAD_SECONDS));
  }

  /** The digest check asks for the secret itself. */
  @Override
  protected CallbackHandler getCallback(RequestData data, boolean withCallbacks) {
    return callbacks -> {};
  }

  /** Nonces are kept in the database, for all nodes. */
  @Override
  protected boolean isNonceCacheRequired(List<Integer> actions, SoapMessage message) {
    return false;
  }

  @Override
  protected boolean isTimestampCacheRequired(List<Integer> actions, SoapMessage message) {
    return false;
  }

  @Override
  protected void checkActions(
      SoapMessage message, List<WSSecurityEngineResult> results, List<Integer> actions)
      throws WSSecurityException {
    int tokens = 0;
    for (WSSecurityEngineResult result : results) {
      Object action = result.get(WSSecurityEngineResult.TAG_ACTION);
      if (action.equals(WSConstants.UT)) {
        tokens++;
      } else if (!action.equals(WSConstants.TS)) {
        throw new WSSecurityException(WSSecurityException.ErrorCode.INVALID_SECURITY);
      }
    }
    if (tokens != 1) {
      throw new WSSecurityException(WSSecurityException.ErrorCode.INVALID_SECURITY);
    }
  }
}
