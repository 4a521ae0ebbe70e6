package id.emall.web.push;

import id.emall.contracts.bank.push.PushCall;
import id.emall.contracts.bank.push.PushReply;
import id.emall.core.payment.PushDoors;
import id.emall.web.security.Callers;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Hands calls to {@code /bank/<name>/...} over as they came. A servlet and no page, because the
 * guards of pages want what browsers send, and because signatures are about the very bytes. A body
 * is read only of those whom everything before it lets in.
 */
@WebServlet("/bank/*")
public class BankServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** A call with 24 bills is a tenth of this, a quarter of an hour's rows a fifth. */
  static final int MOST_BYTES = 512 * 1024;

  private static final int PART_BYTES = 8 * 1024;

  /** The server itself waits half a minute for each next byte. */
  private static final Duration BODY_WITHIN = Duration.ofSeconds(20);

  private static final int MOST_PATH = 300;

  @Inject private transient PushDoors doors;

  @Inject private transient Callers callers;

  @Inject private transient RefusedCalls refused;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String caller = callers.address(request);
    Optional<Place> place = Place.of(request.getRequestURI());
    Optional<PushDoors.Door> door = place.flatMap(there -> doors.door(there.name()));
    if (door.isEmpty()) {
      boolean again = refused.areTooMany(caller);
      refused.count(caller);
      unread(response, again ? refusal(429, "later again") : refusal(404, "nobody may call here"));
      return;
    }
    PushCall head = call(request, place.get(), new byte[0]);
    Optional<PushReply> refusal = refuseUnread(door.get(), head, caller, request);
    if (refusal.isPresent()) {
      unread(response, refusal.get());
      return;
    }
    Optional<byte[]> body = body(request.getInputStream(), request.getContentLengthLong());
    if (body.isEmpty() || body.get().length > MOST_BYTES) {
      refused.count(caller);
      unread(
          response,
          body.isEmpty() ? door.get().cutOff(head) : door.get().tooLarge(head, MOST_BYTES));
      return;
    }
    PushReply reply = door.get().answer(call(request, place.get(), body.get()));
    if (reply.status() == HttpServletResponse.SC_UNAUTHORIZED) {
      refused.count(caller);
    }
    send(response, reply);
  }

  /**
   * Up to one byte more than the most; empty when it breaks off or comes too slowly, so that nobody
   * keeps a thread of the server by sending byte after byte.
   *
   * @param length that was promised, negative when none was
   */
  static Optional<byte[]> body(InputStream in, long length) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] part = new byte[PART_BYTES];
    long begun = System.nanoTime();
    try {
      for (int read = in.read(part); read >= 0; read = in.read(part)) {
        body.write(part, 0, read);
        if (body.size() > MOST_BYTES) {
          return Optional.of(body.toByteArray());
        }
        if (System.nanoTime() - begun > BODY_WITHIN.toNanos()) {
          return Optional.empty();
        }
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return body.size() < length ? Optional.empty() : Optional.of(body.toByteArray());
  }

  /** Whoever is not let in by what stands before the body costs no more than reading that. */
  private Optional<PushReply> refuseUnread(
      PushDoors.Door door, PushCall head, String caller, HttpServletRequest request) {
    if (refused.areTooMany(caller)) {
      return Optional.of(door.tooOften(head));
    }
    Optional<PushReply> refusal =
        request.getContentLengthLong() > MOST_BYTES
            ? Optional.of(door.tooLarge(head, MOST_BYTES))
            : door.refuseUnread(head);
    if (refusal.isPresent()) {
      refused.count(caller);
    }
    return refusal;
  }

  /**
   * Which partner is called, and what of it.
   *
   * @param path with a leading slash
   */
  record Place(String name, String path) {

    static Optional<Place> of(String uri) {
      String rest = uri.substring(Math.min(uri.length(), "/bank/".length()));
      int slash = rest.indexOf('/');
      boolean plain = rest.length() <= MOST_PATH && rest.matches("[A-Za-z0-9._/-]*");
      return slash > 0 && plain && uri.startsWith("/bank/")
          ? Optional.of(new Place(rest.substring(0, slash), rest.substring(slash)))
          : Optional.empty();
    }
  }

  private static PushCall call(HttpServletRequest request, Place place, byte[] body) {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.put(name, Collections.list(request.getHeaders(name)));
    }
    String query = request.getQueryString();
    String url = request.getRequestURI() + (query == null ? "" : "?" + query);
    return new PushCall(request.getMethod(), place.path(), url, headers, body);
  }

  private static PushReply refusal(int status, String why) {
    return PushReply.json(status, "{\"message\":\"" + why + "\"}");
  }

  /** What was not read would be taken for the next call. */
  private static void unread(HttpServletResponse response, PushReply reply) throws IOException {
    response.setHeader("Connection", "close");
    send(response, reply);
  }

  private static void send(HttpServletResponse response, PushReply reply) throws IOException {
    response.setStatus(reply.status());
    response.setContentType("application/json");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    reply.headers().forEach(response::setHeader);
    response.setContentLength(reply.body().length);
    response.getOutputStream().write(reply.body());
  }
}
