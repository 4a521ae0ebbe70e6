package id.emall.web.push;

import id.emall.core.shipping.CourierPushes;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes what couriers tell by themselves at {@code /courier/<name>/push}. */
@WebServlet("/courier/*")
public class CourierServlet extends PushServlet {

  private static final long serialVersionUID = 1L;

  private static final Pattern PUSH = Pattern.compile("/courier/([A-Za-z0-9-]{1,64})/push/?");

  @Inject private transient CourierPushes pushes;

  static Optional<String> name(String uri) {
    Matcher push = PUSH.matcher(uri);
    return push.matches() ? Optional.of(push.group(1)) : Optional.empty();
  }

  @Override
  Optional<String> partner(String path) {
    return name(path).filter(pushes::isDoor);
  }

  @Override
  boolean allows(String method) {
    return method.equals("POST");
  }

  @Override
  Answer take(
      String partner, HttpServletRequest request, Map<String, String> headers, byte[] body) {
    return switch (pushes.take(partner, headers, body)) {
      case STORED -> Answer.ok();
      case REFUSED -> Answer.unproved();
      case NOBODY -> Answer.json(404, "nobody may call here");
    };
  }
}
