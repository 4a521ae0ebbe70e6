package id.emall.web.error;

import id.emall.web.frame.View;
import id.emall.web.text.Language;
import id.emall.web.text.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/**
 * What a phone shows that has lost its connection: the service worker keeps it, asked for without
 * cookies, so nothing of anybody's is in it and its address says the language.
 */
@Path("/luring")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class OfflinePage {

  @GET
  public View show(@QueryParam("b") String code) {
    Language language = Language.of(code).orElse(Language.INDONESIAN);
    return View.of("error/offline", "texts", Texts.in(language));
  }
}
