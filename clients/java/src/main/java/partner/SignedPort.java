package partner;

import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.handler.MessageContext;
import java.net.URL;
import java.util.List;
import java.util.Map;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.ws.security.wss4j.WSS4JOutInterceptor;
import org.apache.wss4j.common.ConfigurationConstants;
import org.apache.wss4j.common.WSS4JConstants;
import org.apache.wss4j.common.ext.WSPasswordCallback;
import partner.order.OrderPort;
import partner.order.OrderService;

/** The order service as a partner calls it: every request carries a password digest. */
final class SignedPort {

  private SignedPort() {}

  /**
   * @param wsdl where the mall publishes it; the service's own address stands in it
   * @param username as an operator issued it
   * @param secret never sent itself, only its digest with a nonce and the time
   */
  static OrderPort of(URL wsdl, String username, String secret) {
    OrderPort port = new OrderService(wsdl).getOrderPort();
    CallbackHandler password = callbacks -> tell(secret, callbacks);
    ClientProxy.getClient(port)
        .getOutInterceptors()
        .add(
            new WSS4JOutInterceptor(
                Map.of(
                    ConfigurationConstants.ACTION,
                    ConfigurationConstants.USERNAME_TOKEN,
                    ConfigurationConstants.USER,
                    username,
                    ConfigurationConstants.PASSWORD_TYPE,
                    WSS4JConstants.PW_DIGEST,
                    ConfigurationConstants.PW_CALLBACK_REF,
                    password)));
    ((BindingProvider) port)
        .getRequestContext()
        .put(MessageContext.HTTP_REQUEST_HEADERS, Map.of("Accept-Language", List.of("en")));
    return port;
  }

  private static void tell(String secret, Callback... callbacks) {
    for (Callback callback : callbacks) {
      ((WSPasswordCallback) callback).setPassword(secret);
    }
  }
}
