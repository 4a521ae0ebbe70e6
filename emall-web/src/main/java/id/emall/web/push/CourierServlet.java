package id.emall.web.push;

import id.emall.core.shipping.CourierPushes;
import id.emall.web.security.Callers;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what couriers tell by themselves at {@code /courier/<name>/push}: verified and stored, then
 * answered. A servlet and no page, because proofs are about the very bytes. What could not be
 * stored is answered so that the courier sends it again.
 */
@WebServlet("/courier/*")
public class CourierServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Logger LOG = LoggerFactory.getLogger(CourierServlet.class);

  /** The longest history of a parcel seen is a fiftieth of this. */
  private static final int MOST_BYTES = BankServlet.MOST_BYTES;

  private static final Pattern PUSH = Pattern.compile("/courier/([A-Za-z0-9-]{1,64})/push/?");
  private static final int TOO_MANY = 429;

  @Inject private transient CourierPushes pushes;

  @Inject private transient Callers callers;

  @Inject private transient RefusedCalls refused;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String caller = callers.address(request);
    Optional<String> name = name(request.getRequestURI()).filter(pushes::isDoor);
    if (refused.areTooMany(caller)) {
      unread(response, TOO_MANY, "later again");
    } else if (name.isEmpty()) {
      refused.count(caller);
      unread(response, HttpServletResponse.SC_NOT_FOUND, "nobody may call here");
    } else if (!request.getMethod().equals("POST")) {
      unread(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "POST is expected");
    } else {
      take(name.get(), caller, request, response);
    }
  }

  static Optional<String> name(String uri) {
    Matcher push = PUSH.matcher(uri);
    return push.matches() ? Optional.of(push.group(1)) : Optional.empty();
  }

  private void take(
      String name, String caller, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    long length = request.getContentLengthLong();
    Optional<byte[]> body =
        length > MOST_BYTES
            ? Optional.of(new byte[MOST_BYTES + 1])
            : BankServlet.body(request.getInputStream(), length);
    if (body.isEmpty() || body.get().length > MOST_BYTES) {
      refused.count(caller);
      unread(
          response,
          body.isEmpty()
              ? HttpServletResponse.SC_REQUEST_TIMEOUT
              : HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
          body.isEmpty() ? "the body broke off" : "too large");
      return;
    }
    switch (taken(name, headers(request), body.get())) {
      case STORED -> send(response, HttpServletResponse.SC_OK, "ok");
      case REFUSED -> {
        refused.count(caller);
        send(response, HttpServletResponse.SC_UNAUTHORIZED, "the proof is missing or wrong");
      }
      case NOBODY -> send(response, HttpServletResponse.SC_NOT_FOUND, "nobody may call here");
      case BROKEN -> send(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "later again");
    }
  }

  private enum Outcome {
    STORED,
    REFUSED,
    NOBODY,
    BROKEN
  }

  private Outcome taken(String name, Map<String, String> headers, byte[] body) {
    try {
      return Outcome.valueOf(pushes.take(name, headers, body).name());
    } catch (RuntimeException e) {
      LOG.error("a push of {} could not be stored", name, e);
      return Outcome.BROKEN;
    }
  }

  private static Map<String, String> headers(HttpServletRequest request) {
    Map<String, String> headers = new TreeMap<>();
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name));
    }
    return headers;
  }

  /** What was not read would be taken for the next call. */
  private static void unread(HttpServletResponse response, int status, String why)
      throws IOException {
    response.setHeader("Connection", "close");
    send(response, status, why);
  }

  private static void send(HttpServletResponse response, int status, String why)
      throws IOException {
    byte[] body = "{\"message\":\"%s\"}".formatted(why).getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("application/json");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
