package id.emall.web.frame;

import id.emall.web.text.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** Keeps the language a reader chose and brings them back to where they were. */
@Path("/bahasa")
@ApplicationScoped
public class LanguageChoice {

  private static final int MAX_AGE_SECONDS = (int) Duration.ofDays(365).toSeconds();

  @POST
  public Response choose(@FormParam("bahasa") String code, @FormParam("kembali") String back) {
    Language language = Language.of(code).orElse(Language.INDONESIAN);
    var cookie =
        new NewCookie.Builder(CurrentPage.LANGUAGE_COOKIE)
            .value(language.code())
            .path("/")
            .maxAge(MAX_AGE_SECONDS)
            .httpOnly(true)
            .sameSite(NewCookie.SameSite.LAX)
            .build();
    return Response.seeOther(OwnPath.of(back)).cookie(cookie).build();
  }
}
