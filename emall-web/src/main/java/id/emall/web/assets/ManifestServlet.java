package id.emall.web.assets;

import id.emall.core.common.settings.MallSettings;
import id.emall.web.text.Language;
import id.emall.web.text.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Tells phones how the mall looks among their apps (W3C Web Application Manifest). It is put
 * together here because the addresses of icons change with their content.
 */
@WebServlet(urlPatterns = "/manifest.webmanifest")
public class ManifestServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String MANIFEST =
      """
      {"id":"/","name":"%1$s","short_name":"%1$s","description":"%2$s","lang":"id","start_url":"/",
      "scope":"/","display":"standalone","background_color":"#fbf8f1","theme_color":"#14532d",
      "categories":["shopping"],
      "icons":[{"src":"%3$s","sizes":"any","type":"image/svg+xml"},
      {"src":"%4$s","sizes":"192x192","type":"image/png"},
      {"src":"%5$s","sizes":"512x512","type":"image/png"},
      {"src":"%6$s","sizes":"512x512","type":"image/png","purpose":"maskable"}],
      "shortcuts":[{"name":"%7$s","url":"/cari"},{"name":"%8$s","url":"/keranjang"},
      {"name":"%9$s","url":"/pesanan"}]}
      """;

  @Inject private transient Assets assets;

  @Inject private transient MallSettings settings;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] body =
        manifest(assets, settings.siteName(), Texts.in(Language.INDONESIAN))
            .getBytes(StandardCharsets.UTF_8);
    response.setHeader("Cache-Control", "public, max-age=3600");
    response.setContentType("application/manifest+json;charset=UTF-8");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  static String manifest(Assets assets, String name, Texts texts) {
    return MANIFEST.formatted(
        quoted(name),
        quoted(texts.get("site.tagline")),
        assets.url("favicon.svg"),
        assets.url("ikon-192.png"),
        assets.url("ikon-512.png"),
        assets.url("ikon-penuh-512.png"),
        quoted(texts.get("frame.search")),
        quoted(texts.get("frame.cart.short")),
        quoted(texts.get("frame.orders")));
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
