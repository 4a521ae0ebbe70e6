package id.emall.web.boot;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;

/**
 * The last servlet that the server starts ({@code web.xml}); it serves no address and only tells
 * {@link Boot} that everything else has started.
 */
public class SiteUp extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Boot boot;

  @Override
  public void init() {
    boot.siteUp();
  }
}
