package id.emall.web.error;

import gg.jte.output.Utf8ByteOutput;
import id.emall.core.media.MediaLimits;
import id.emall.web.assets.Assets;
import id.emall.web.cookie.Cookies;
import id.emall.web.frame.Favourites;
import id.emall.web.frame.Page;
import id.emall.web.frame.Templates;
import id.emall.web.text.Formats;
import id.emall.web.text.Language;
import id.emall.web.text.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;

/**
 * Answers what the server refuses before any page of ours sees it ({@code web.xml} names it), in
 * our words instead of the server's. Nothing is known of the reader here but the language.
 */
public class FailureServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

  @Inject private transient Assets assets;
  @Inject private transient Clock clock;
  @Inject private transient Cookies cookies;
  @Inject private transient MediaLimits limits;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object told = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int status = told instanceof Integer known ? known : HttpServletResponse.SC_NOT_FOUND;
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    response.setStatus(status);
    if (path instanceof String asked && asked.startsWith("/api/")) {
      write(response, "application/problem+json", problem(status));
    } else {
      write(response, "text/html", page(request, status));
    }
  }

  private byte[] page(HttpServletRequest request, int status) {
    Language language = language(request);
    Page page =
        new Page(
            Texts.in(language),
            new Formats(language, WIB),
            assets,
            null,
            0,
            Favourites.NONE,
            "/",
            null,
            limits.bytesMost(),
            clock.instant());
    Utf8ByteOutput html = Templates.render(FailureView.of(status, ""), page);
    return html.toByteArray();
  }

  private static byte[] problem(int status) {
    return "{\"type\":\"about:blank\",\"status\":%d}"
        .formatted(status)
        .getBytes(StandardCharsets.UTF_8);
  }

  private Language language(HttpServletRequest request) {
    return cookies
        .read(request, Cookies.LANGUAGE)
        .flatMap(Language::of)
        .orElse(Language.INDONESIAN);
  }

  private static void write(HttpServletResponse response, String type, byte[] body)
      throws IOException {
    response.setContentType(type);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
