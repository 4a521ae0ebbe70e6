package id.emall.web.soap;

import id.emall.core.common.RefusalTexts;
import java.util.List;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Refuses a body that holds none of the operations. */
final class KnownOperation extends AbstractPhaseInterceptor<Message> {

  KnownOperation() {
    super(Phase.PRE_INVOKE);
  }

  @Override
  public void handleMessage(Message message) {
    if (message.getExchange().getBindingOperationInfo() == null) {
      String text =
          RefusalTexts.say("soap.no-operation", List.of(), AskedLanguage.ofExchange(message));
      throw new SoapFault(text, Fault.FAULT_CODE_CLIENT);
    }
  }
}
