package id.emall.web.frame;

import id.emall.web.cookie.Cookies;
import id.emall.web.text.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** Keeps the language a reader chose and brings them back to where they were. */
@Path("/bahasa")
@ApplicationScoped
public class LanguageChoice {

  private static final Duration KEPT = Duration.ofDays(365);

  @Inject private Cookies cookies;

  @POST
  public Response choose(@FormParam("bahasa") String code, @FormParam("kembali") String back) {
    Language language = Language.of(code).orElse(Language.INDONESIAN);
    return Response.seeOther(OwnPath.of(back))
        .cookie(cookies.keep(Cookies.LANGUAGE, language.code(), KEPT))
        .build();
  }
}
