package id.emall.launcher.system;

import id.emall.contracts.order.v1.OrderPort;
import id.emall.contracts.order.v1.OrderService;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.Map;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.ws.security.wss4j.WSS4JOutInterceptor;
import org.apache.wss4j.common.ConfigurationConstants;
import org.apache.wss4j.common.WSS4JConstants;
import org.apache.wss4j.common.ext.WSPasswordCallback;

/**
 * A partner's Java client: classes generated from the WSDL, the address read from the one
 * published.
 */
final class SoapClient {

  private SoapClient() {}

  static OrderPort of(String mallUrl, String username, String secret) {
    OrderPort port = service(mallUrl).getOrderPort();
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
    return port;
  }

  private static OrderService service(String mallUrl) {
    try {
      return new OrderService(URI.create(mallUrl + "/services/order?wsdl").toURL());
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static void tell(String secret, Callback... callbacks) {
    for (Callback callback : callbacks) {
      ((WSPasswordCallback) callback).setPassword(secret);
    }
  }
}
