package id.emall.web.push;

import id.emall.core.notice.sms.GatewayCalls;
import id.emall.core.notice.sms.GatewayCalls.Outcome;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes receipts and messages of people that SMS gateways tell by calling {@code /sms/<name>/…};
 * what stands after the name is the gateway's.
 */
@WebServlet("/sms/*")
public class SmsServlet extends PushServlet {

  private static final long serialVersionUID = 1L;

  private static final Pattern DOOR =
      Pattern.compile("/sms/([A-Za-z0-9-]{1,64})/[A-Za-z0-9._/-]{0,200}");

  /** Kannel calls by GET. */
  private static final Set<String> METHODS = Set.of("GET", "POST");

  @Inject private transient GatewayCalls calls;

  static Optional<String> name(String uri) {
    Matcher door = DOOR.matcher(uri);
    return door.matches() ? Optional.of(door.group(1)) : Optional.empty();
  }

  @Override
  Optional<String> partner(String path) {
    return name(path).filter(calls::isDoor);
  }

  @Override
  boolean allows(String method) {
    return METHODS.contains(method);
  }

  @Override
  Answer take(
      String partner, HttpServletRequest request, Map<String, String> headers, byte[] body) {
    Outcome outcome =
        calls.take(
            partner,
            request.getMethod(),
            request.getRequestURI(),
            request.getQueryString(),
            headers,
            body);
    return switch (outcome) {
      case Outcome.Taken taken -> new Answer(200, taken.mediaType(), taken.answer());
      case Outcome.Refused refused -> Answer.unproved();
      case Outcome.Unreadable unreadable -> Answer.unreadable();
    };
  }
}
