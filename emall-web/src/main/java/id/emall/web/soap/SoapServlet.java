package id.emall.web.soap;

import id.emall.contracts.order.v1.OrderPort;
import id.emall.contracts.order.v1.OrderService;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.partner.CallingPartner;
import id.emall.core.partner.PartnerKeys;
import id.emall.core.partner.SoapNonces;
import id.emall.core.partner.soap.OrderSoapService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import java.util.Map;
import org.apache.cxf.BusFactory;
import org.apache.cxf.annotations.SchemaValidation.SchemaValidationType;
import org.apache.cxf.jaxb.JAXBDataBinding;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.apache.cxf.ws.security.SecurityConstants;

/** Publishes the order service at {@code /services/order}, its WSDL at {@code ?wsdl}. */
@WebServlet(
    urlPatterns = "/services/*",
    loadOnStartup = 1,
    initParams = @WebInitParam(name = "hide-service-list-page", value = "true"))
public class SoapServlet extends CXFNonSpringServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient OrderSoapService service;
  @Inject private transient PartnerKeys keys;
  @Inject private transient SoapNonces nonces;
  @Inject private transient CallingPartner calling;
  @Inject private transient MallSettings settings;

  @Override
  public void loadBus(ServletConfig config) {
    super.loadBus(config);
    BusFactory.setDefaultBus(getBus());
    JaxWsServerFactoryBean server = new JaxWsServerFactoryBean();
    server.setBus(getBus());
    server.setServiceClass(OrderPort.class);
    server.setServiceBean(service);
    server.setServiceName(OrderService.SERVICE);
    server.setEndpointName(OrderService.OrderPort);
    server.setWsdlLocation("classpath:id/emall/contracts/order-service.wsdl");
    server.setAddress("/order");
    server.setProperties(properties());
    server.getInInterceptors().add(new AskedLanguage(calling));
    server.getInInterceptors().add(new SecurityHeader());
    server.getInInterceptors().add(new KnownOperation());
    server.getOutFaultInterceptors().add(new FaultWording());
    server.create();
  }

  /** CXF's own log of every fault is silenced: who words a fault logs what is to be logged. */
  private Map<String, Object> properties() {
    return Map.ofEntries(
        Map.entry("publishedEndpointUrl", settings.siteUrl() + "/services/order"),
        Map.entry(FaultListener.class.getName(), (FaultListener) (thrown, said, message) -> false),
        Map.entry(Message.SCHEMA_VALIDATION_ENABLED, SchemaValidationType.IN),
        Map.entry(JAXBDataBinding.READER_VALIDATION_EVENT_HANDLER, new SchemaViolation()),
        Map.entry(
            SecurityConstants.USERNAME_TOKEN_VALIDATOR, new DigestCheck(keys, nonces, calling)),
        Map.entry("org.apache.cxf.stax.maxElementDepth", "20"),
        Map.entry("org.apache.cxf.stax.maxChildElements", "300"),
        Map.entry("org.apache.cxf.stax.maxElementCount", "2000"),
        Map.entry("org.apache.cxf.stax.maxAttributeCount", "20"),
        Map.entry("org.apache.cxf.stax.maxXMLCharacters", "262144"));
  }
}
