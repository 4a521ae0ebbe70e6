package id.emall.web.push;

import id.emall.web.security.Callers;
import jakarta.inject.Inject;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A door at which partners tell something by themselves: verified and stored, then answered. A
 * servlet and no page, because proofs are about the very bytes. What could not be stored is
 * answered so that the partner sends it again; whoever is refused often is not looked at.
 */
abstract class PushServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Logger LOG = LoggerFactory.getLogger(PushServlet.class);

  private static final int MOST_BYTES = BankServlet.MOST_BYTES;
  private static final int TOO_MANY = 429;

  @Inject private transient Callers callers;

  @Inject private transient RefusedCalls refused;

  /** What is answered. */
  record Answer(int status, String mediaType, String text) {

    static Answer ok() {
      return json(HttpServletResponse.SC_OK, "ok");
    }

    static Answer unproved() {
      return json(HttpServletResponse.SC_UNAUTHORIZED, "the proof is missing or wrong");
    }

    static Answer unreadable() {
      return json(HttpServletResponse.SC_BAD_REQUEST, "this cannot be understood");
    }

    static Answer json(int status, String why) {
      return new Answer(status, "application/json", "{\"message\":\"" + why + "\"}");
    }
  }

  /** The partner's name in the settings, if this path is a door of it. */
  abstract Optional<String> partner(String path);

  /** Whether the partner may use this method. */
  abstract boolean allows(String method);

  /** Verifies and stores; what it throws is answered as a trouble of ours. */
  abstract Answer take(
      String partner, HttpServletRequest request, Map<String, String> headers, byte[] body);

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String caller = callers.address(request);
    Optional<String> partner = partner(request.getRequestURI());
    if (refused.areTooMany(caller)) {
      unread(response, TOO_MANY, "later again");
    } else if (partner.isEmpty()) {
      refused.count(caller);
      unread(response, HttpServletResponse.SC_NOT_FOUND, "nobody may call here");
    } else if (!allows(request.getMethod())) {
      unread(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "another method is expected");
    } else {
      read(partner.get(), caller, request, response);
    }
  }

  private void read(
      String partner, String caller, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    long length = request.getContentLengthLong();
    Optional<byte[]> body =
        length > MOST_BYTES
            ? Optional.of(new byte[MOST_BYTES + 1])
            : BankServlet.body(request.getInputStream(), length);
    if (body.isEmpty()) {
      refused.count(caller);
      unread(response, HttpServletResponse.SC_REQUEST_TIMEOUT, "the body broke off");
    } else if (body.get().length > MOST_BYTES) {
      refused.count(caller);
      unread(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "too large");
    } else {
      Answer answer = answer(partner, request, body.get());
      if (answer.status() == HttpServletResponse.SC_UNAUTHORIZED) {
        refused.count(caller);
      }
      send(response, answer);
    }
  }

  private Answer answer(String partner, HttpServletRequest request, byte[] body) {
    try {
      return take(partner, request, headers(request), body);
    } catch (RuntimeException e) {
      LOG.error("what {} tells could not be stored", partner, e);
      return Answer.json(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "later again");
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
    send(response, Answer.json(status, why));
  }

  private static void send(HttpServletResponse response, Answer answer) throws IOException {
    byte[] body = answer.text().getBytes(StandardCharsets.UTF_8);
    response.setStatus(answer.status());
    response.setContentType(answer.mediaType());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
