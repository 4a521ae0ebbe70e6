package id.emall.web.soap;

import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import jakarta.xml.bind.ValidationEvent;
import jakarta.xml.bind.ValidationEventHandler;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.cxf.message.Exchange;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.PhaseInterceptorChain;

/**
 * Keeps what the schema says against a request. A value that does not fit is reported twice: first
 * why, without the element's name, then the name without the reason; both are told.
 */
final class SchemaViolation implements ValidationEventHandler {

  private static final String KEY = SchemaViolation.class.getName();
  private static final int SHOWN_CHARACTERS = 300;
  private static final Pattern NAMELESS =
      Pattern.compile("cvc-[a-zA-Z]+-valid(\\.[0-9.]+)?: .*", Pattern.DOTALL);
  private static final String NAME = "'(?:\\{\"[^\"]*\":)?(?:[\\w-]+:)?([\\w-]+)}?'";
  private static final Pattern MISSING =
      Pattern.compile("cvc-complex-type\\.2\\.4\\.b: .*One of " + NAME + ".*", Pattern.DOTALL);
  private static final Pattern NAMED = Pattern.compile("(?:element|attribute) " + NAME);

  /** Goes on after a nameless report, so that the name follows; ends with any other. */
  @Override
  public boolean handleEvent(ValidationEvent event) {
    String text = String.valueOf(event.getMessage());
    Exchange exchange = exchange();
    Object reason = exchange.get(KEY);
    exchange.put(KEY, reason == null ? text : text + " " + reason);
    return reason == null && NAMELESS.matcher(text).matches();
  }

  /** What was kept for this exchange, as a refusal. */
  static Refusal of(Message message) {
    String text = message.getExchange().get(KEY) instanceof String kept ? kept : "XML";
    return Refusal.invalid(
        new FieldError(
            field(text),
            "schema.violated",
            text.substring(0, Math.min(text.length(), SHOWN_CHARACTERS))));
  }

  static String field(String text) {
    Matcher missing = MISSING.matcher(text);
    if (missing.matches()) {
      return missing.group(1);
    }
    Matcher named = NAMED.matcher(text);
    return named.find() ? named.group(1) : "body";
  }

  private static Exchange exchange() {
    return PhaseInterceptorChain.getCurrentMessage().getExchange();
  }
}
