package id.emall.web.soap;

import id.emall.core.partner.CallingPartner;
import id.emall.core.partner.Languages;
import java.util.List;
import java.util.Map;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Notes in which language the caller reads refusals. */
final class AskedLanguage extends AbstractPhaseInterceptor<Message> {

  private static final String HEADER = "Accept-Language";

  private final CallingPartner calling;

  AskedLanguage(CallingPartner calling) {
    super(Phase.RECEIVE);
    this.calling = calling;
  }

  @Override
  public void handleMessage(Message message) {
    String language = of(message);
    calling.reads(language);
    message.getExchange().put(HEADER, language);
  }

  /** The language of an exchange's refusals, {@code id} or {@code en}. */
  static String ofExchange(Message message) {
    Object language = message.getExchange().get(HEADER);
    return language instanceof String known ? known : "id";
  }

  private static String of(Message message) {
    Object headers = message.get(Message.PROTOCOL_HEADERS);
    if (headers instanceof Map<?, ?> map && map.get(HEADER) instanceof List<?> values) {
      return Languages.preferred(values.getFirst().toString());
    }
    return Languages.preferred(null);
  }
}
