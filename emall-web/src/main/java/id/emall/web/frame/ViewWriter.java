package id.emall.web.frame;

import gg.jte.output.Utf8ByteOutput;
import id.emall.web.cookie.Cookies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Writes a {@link View} as HTML, compressed where the browser takes it. A page is made whole before
 * its first byte leaves, so that one that cannot be made becomes an error page, not half a page.
 */
@Provider
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ViewWriter implements MessageBodyWriter<View> {

  @Inject private CurrentPage currentPage;

  @Inject private Cookies cookies;

  @Inject private HttpServletRequest request;

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
    byte[] bytes = html.toByteArray();
    String accepted = request.getHeader("Accept-Encoding");
    if (accepted != null && accepted.contains("gzip")) {
      headers.putSingle("Content-Encoding", "gzip");
      bytes = FastGzip.compress(bytes);
    }
    headers.putSingle("Content-Type", "text/html;charset=UTF-8");
    headers.putSingle("Vary", "Accept-Encoding");
    headers.putSingle("Content-Length", bytes.length);
    out.write(bytes);
  }
}
