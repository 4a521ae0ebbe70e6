package id.emall.web.soap;

import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.common.RefusalTexts;
import id.emall.core.partner.soap.Faults;
import jakarta.xml.bind.UnmarshalException;
import jakarta.xml.ws.WebFault;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Words what CXF would tell by itself: a request that the schema refuses becomes the typed fault
 * with the field's name, and what nobody expected is logged here, once, under a reference that the
 * caller gets instead of the reason. Faults of the contract, of WS-Security and of SOAP itself
 * pass.
 */
final class FaultWording extends AbstractPhaseInterceptor<Message> {

  private static final Logger LOG = LoggerFactory.getLogger(FaultWording.class);
  private static final Pattern NAMED = Pattern.compile("(?:element|attribute) '([^']+)'");
  private static final Pattern VIOLATION = Pattern.compile("cvc-[a-zA-Z0-9.-]+: .*");
  private static final int SHOWN_CHARACTERS = 300;

  FaultWording() {
    super(Phase.SETUP);
  }

  @Override
  public void handleMessage(Message message) {
    if (message.getContent(Exception.class) instanceof Fault fault) {
      String language = AskedLanguage.ofExchange(message);
      Fault worded = word(fault, language);
      if (worded != fault) {
        message.setContent(Exception.class, worded);
      }
    }
  }

  private static Fault word(Fault fault, String language) {
    Throwable cause = fault.getCause();
    if (cause instanceof UnmarshalException violation) {
      return new Fault(new Faults(language).invalid(refusal(violation)), Fault.FAULT_CODE_CLIENT);
    }
    boolean meant =
        fault instanceof SoapFault
            || cause != null && cause.getClass().isAnnotationPresent(WebFault.class)
            || Fault.FAULT_CODE_CLIENT.equals(fault.getFaultCode());
    return meant ? fault : failure(fault, language);
  }

  private static Refusal refusal(UnmarshalException violation) {
    String text = String.valueOf(violation.getLinkedException());
    Matcher told = VIOLATION.matcher(text);
    String shown = told.find() ? told.group() : "XML";
    Matcher named = NAMED.matcher(shown);
    return Refusal.invalid(
        new FieldError(
            named.find() ? named.group(1) : "body",
            "schema.violated",
            shown.substring(0, Math.min(shown.length(), SHOWN_CHARACTERS))));
  }

  private static Fault failure(Fault fault, String language) {
    String reference = UUID.randomUUID().toString();
    LOG.error("A partner's SOAP request failed, reference {}", reference, fault);
    Fault told =
        new Fault(
            new IllegalStateException(
                RefusalTexts.say("failure", List.of(reference), language), null));
    told.setFaultCode(Fault.FAULT_CODE_SERVER);
    return told;
  }
}
