package id.emall.web.assets;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Serves the service worker. It stands at the root, because browsers let it serve only what lies
 * below its own address, and is asked for anew each time, so that a new version takes over.
 */
@WebServlet(urlPatterns = "/sw.js")
public class ServiceWorkerServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** What the page for no connection is drawn with. */
  private static final List<String> KEPT = List.of("mall.css", "favicon.svg");

  private static final int VERSION_LENGTH = 8;

  @Inject private transient Assets assets;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] script = script(assets).getBytes(StandardCharsets.UTF_8);
    response.setHeader("Cache-Control", "no-cache");
    response.setContentType("text/javascript;charset=UTF-8");
    response.setContentLength(script.length);
    response.getOutputStream().write(script);
  }

  /** The worker, told first what it keeps; another content makes another worker of it. */
  static String script(Assets assets) {
    Asset worker = assets.find("sw.js").orElseThrow();
    List<String> kept = KEPT.stream().map(assets::url).toList();
    String version =
        Integer.toHexString(kept.hashCode()) + "-" + worker.version().substring(0, VERSION_LENGTH);
    return "const VERSION = \"%s\";\nconst KEPT = [\"%s\"];\n"
            .formatted(version, String.join("\", \"", kept))
        + new String(worker.plain(), StandardCharsets.UTF_8);
  }
}
