package id.emall.web.soap;

import id.emall.core.common.RefusalTexts;
import id.emall.core.common.RequestId;
import id.emall.core.partner.soap.Faults;
import jakarta.xml.bind.UnmarshalException;
import jakarta.xml.ws.WebFault;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.wss4j.common.WSS4JConstants;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Words what CXF would tell by itself. A request that the schema refuses becomes the typed fault
 * with the field's name, and the caller's mistakes are called so. What nobody expected is logged
 * here, once, under a reference that the caller gets instead of the reason.
 */
final class FaultWording extends AbstractPhaseInterceptor<Message> {

  private static final Logger LOG = LoggerFactory.getLogger(FaultWording.class);

  /** Codes of faults that lie with the caller: XML that cannot be read, a header unknown here. */
  private static final Set<String> CALLERS =
      Set.of("client", "sender", "mustunderstand", "versionmismatch");

  private static final int CAUSES_MOST = 10;

  private static final QName NOT_KNOWN =
      new QName(WSS4JConstants.WSSE_NS, "FailedAuthentication", "wsse");

  FaultWording() {
    super(Phase.SETUP);
  }

  @Override
  public void handleMessage(Message message) {
    if (message.getContent(Exception.class) instanceof Fault fault) {
      message.setContent(Exception.class, word(message, fault));
    }
  }

  private static Fault word(Message message, Fault fault) {
    String language = AskedLanguage.ofExchange(message);
    return switch (fault.getCause()) {
      case UnmarshalException violation ->
          new Fault(
              new Faults(language).invalid(SchemaViolation.of(message)), Fault.FAULT_CODE_CLIENT);
      case WSSecurityException refused -> told("soap.not-known", List.of(), language, NOT_KNOWN);
      case Throwable refused when refused.getClass().isAnnotationPresent(WebFault.class) -> {
        fault.setFaultCode(Fault.FAULT_CODE_CLIENT);
        yield fault;
      }
      case Throwable unread when isCallers(fault) && isXmlTrouble(unread) ->
          told("soap.unreadable", List.of(), language, Fault.FAULT_CODE_CLIENT);
      case null, default -> isCallers(fault) ? fault : failure(fault, language);
    };
  }

  private static boolean isCallers(Fault fault) {
    return CALLERS.contains(fault.getFaultCode().getLocalPart().toLowerCase(Locale.ROOT));
  }

  /** What the parser says is no use to a caller, and tells what reads the XML here. */
  private static boolean isXmlTrouble(Throwable trouble) {
    return Stream.iterate(trouble, Objects::nonNull, Throwable::getCause)
        .limit(CAUSES_MOST)
        .anyMatch(XMLStreamException.class::isInstance);
  }

  private static Fault failure(Fault fault, String language) {
    String reference = RequestId.current();
    LOG.error("A partner's SOAP request failed, reference {}", reference, fault);
    return told("failure", List.of(reference), language, Fault.FAULT_CODE_SERVER);
  }

  private static Fault told(String key, List<Object> arguments, String language, QName code) {
    return new SoapFault(RefusalTexts.say(key, arguments, language), code);
  }
}
