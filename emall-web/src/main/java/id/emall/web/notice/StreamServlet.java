package id.emall.web.notice;

import id.emall.core.common.Actor;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.common.settings.SettingReader;
import id.emall.core.member.Sessions;
import id.emall.web.cookie.Cookies;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where an open page of somebody who is signed in hears of notices. The answer goes on without a
 * thread of the server's until {@code emall.notice.stream-life} is over; then the browser comes
 * again by itself.
 */
@WebServlet(urlPatterns = "/pemberitahuan/arus", asyncSupported = true)
public class StreamServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Duration USUAL_LIFE = Duration.ofMinutes(10);

  @Inject private transient Sessions sessions;

  @Inject private transient Streams streams;

  @Inject private transient Cookies cookies;

  @Inject private transient MallSettings mall;

  @Inject private transient SettingReader settings;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<String> session = cookies.read(request, Cookies.SESSION);
    Optional<Actor.Member> member = session.flatMap(sessions::actor);
    if (member.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else if (isForeign(request)) {
      response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    } else if (!streams.hasRoom()) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      response.setHeader("Retry-After", "60");
    } else {
      begin(member.get(), session.get(), request, response);
    }
  }

  private void begin(
      Actor.Member member, String session, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/event-stream;charset=UTF-8");
    // Proxies such as nginx would keep events back until there are many.
    response.setHeader("X-Accel-Buffering", "no");
    AsyncContext async = request.startAsync();
    async.setTimeout(settings.duration("emall.notice.stream-life", USUAL_LIFE).toMillis());
    Stream stream = new Stream(member, session, async, response.getOutputStream(), streams::leave);
    async.addListener(new Ending(stream));
    String named = request.getHeader("Last-Event-ID");
    try {
      if (!streams.join(stream, named == null ? request.getParameter("sejak") : named)) {
        stream.end();
        return;
      }
    } catch (RuntimeException e) {
      stream.end();
      throw e;
    }
    response.getOutputStream().setWriteListener(stream);
  }

  /** Browsers that say where a request comes from say that it comes from here. */
  private boolean isForeign(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    String origin = request.getHeader("Origin");
    return origin != null && !isOwn(origin, request.getHeader("Host"));
  }

  private boolean isOwn(String origin, String host) {
    try {
      String from = URI.create(origin).getRawAuthority();
      return from != null
          && (from.equalsIgnoreCase(host)
              || from.equalsIgnoreCase(mall.siteUrl().getRawAuthority()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** However a stream ends, it is forgotten. */
  private record Ending(Stream stream) implements AsyncListener {

    @Override
    public void onComplete(AsyncEvent event) {
      stream.end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      stream.end();
    }

    @Override
    public void onError(AsyncEvent event) {
      stream.end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
      // It begins once.
    }
  }
}
