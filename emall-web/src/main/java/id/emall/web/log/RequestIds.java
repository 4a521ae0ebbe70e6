package id.emall.web.log;

import id.emall.core.common.Chance;
import id.emall.core.common.RequestId;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;

/**
 * Gives each request an id, in {@value #HEADER} of its answer: the caller's own where it is shaped
 * like one, otherwise a fresh one.
 */
public class RequestIds extends HttpFilter {

  private static final long serialVersionUID = 1L;

  static final String HEADER = "X-Request-Id";

  private static final int BYTES = 6;

  @Inject private transient Chance chance;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String sent = request.getHeader(HEADER);
    String id = RequestId.isShaped(sent) ? sent : HexFormat.of().formatHex(chance.bytes(BYTES));
    response.setHeader(HEADER, id);
    String before = RequestId.enter(id);
    try {
      chain.doFilter(request, response);
    } finally {
      RequestId.enter(before);
    }
  }
}
