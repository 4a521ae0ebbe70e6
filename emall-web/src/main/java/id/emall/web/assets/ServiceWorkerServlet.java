package id.emall.web.assets;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Serves the service worker. It stands at the root, because browsers let it serve only what lies
 * below its own address, and is asked for anew each time, so that a new version takes over.
 */
@WebServlet(urlPatterns = "/sw.js")
public class ServiceWorkerServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Assets assets;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Asset worker = assets.find("sw.js").orElseThrow();
    response.setHeader("Cache-Control", "no-cache");
    response.setContentType("text/javascript;charset=UTF-8");
    response.setContentLength(worker.plain().length);
    response.getOutputStream().write(worker.plain());
  }
}
