package id.emall.web.frame;

import gg.jte.output.Utf8ByteOutput;
import id.emall.web.cookie.Cookies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Writes a {@link View} as HTML, compressed where the browser takes it. */
@Provider
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ViewWriter implements MessageBodyWriter<View> {

  @Inject private CurrentPage currentPage;

  @Inject private Cookies cookies;

  @Context private HttpServletRequest request;

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] marks, MediaType media) {
    return type == View.class;
  }

  @Override
  public void writeTo(
      View view,
      Class<?> type,
      Type generic,
      Annotation[] marks,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    Page page = currentPage.page();
    Utf8ByteOutput html = Templates.render(view, page);
    if (page.notice() != null) {
      headers.add("Set-Cookie", cookies.drop(Cookies.NOTICE));
    }
    headers.putSingle("Content-Type", "text/html;charset=UTF-8");
    headers.putSingle("Vary", "Accept-Encoding");
    String accepted = request.getHeader("Accept-Encoding");
    if (accepted == null || !accepted.contains("gzip")) {
      html.writeTo(out);
      return;
    }
    headers.putSingle("Content-Encoding", "gzip");
    try (var gzip = new FastGzip(out)) {
      html.writeTo(gzip);
    }
  }
}
