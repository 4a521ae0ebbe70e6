package id.emall.web.soap;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/**
 * Lets in questions for the description and SOAP requests. Refuses requests of more than 256 KiB:
 * by their announced length, or while they are read when they announce none.
 */
@WebFilter("/services/*")
public class RequestLimit extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final long MOST_BYTES = 256L * 1024;

  private static final long TAKEN_IN_BYTES = 4 * MOST_BYTES;
  private static final String TOO_LARGE =
      "a SOAP request may have at most " + MOST_BYTES + " bytes";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String query = request.getQueryString();
    boolean description = query != null && (query.startsWith("wsdl") || query.startsWith("xsd"));
    if (!request.getMethod().equals("POST") && !description) {
      response.setHeader("Allow", "POST");
      refuse(
          response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "add ?wsdl, or POST a SOAP request");
    } else if (request.getContentLengthLong() > MOST_BYTES) {
      takeIn(request.getInputStream());
      refuse(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, TOO_LARGE);
    } else {
      chain.doFilter(new Limited(request), response);
    }
  }

  /** A caller that is still sending hears nothing; so a body is read a good way and thrown away. */
  private static void takeIn(InputStream body) throws IOException {
    byte[] thrownAway = new byte[8192];
    long left = TAKEN_IN_BYTES;
    int read = 0;
    while (read >= 0 && left > 0) {
      read = body.read(thrownAway);
      left -= read;
    }
  }

  private static void refuse(HttpServletResponse response, int status, String why)
      throws IOException {
    response.setStatus(status);
    response.setContentType("text/plain");
    response.getWriter().println(why);
  }

  private static final class Limited extends HttpServletRequestWrapper {
    Limited(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new LimitedStream(super.getInputStream());
    }
  }

  private static final class LimitedStream extends ServletInputStream {
    private final ServletInputStream body;
    private long left = MOST_BYTES;

    LimitedStream(ServletInputStream body) {
      this.body = body;
    }

    @Override
    public int read() throws IOException {
      return count(body.read(), 1);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = body.read(buffer, offset, length);
      return count(read, read);
    }

    private int count(int result, int bytes) throws IOException {
      if (result >= 0) {
        left -= bytes;
        if (left < 0) {
          throw new IOException(TOO_LARGE);
        }
      }
      return result;
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
