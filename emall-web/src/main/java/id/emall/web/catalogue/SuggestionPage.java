package id.emall.web.catalogue;

import id.emall.core.catalogue.search.Suggestions;
import id.emall.web.frame.View;
import id.emall.web.security.Callers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** What the search field suggests while somebody types, as a part of a page. */
@Path("/cari/saran")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class SuggestionPage {

  private static final int TEXT_MOST = 100;

  @Inject private Suggestions suggestions;

  @Inject private SearchLimit limit;

  @Inject private Callers callers;

  @Inject private HttpServletRequest request;

  @GET
  public View suggest(@QueryParam("q") String typed) {
    limit.spendSuggestion(callers.address(request));
    String text = typed == null ? "" : typed.substring(0, Math.min(typed.length(), TEXT_MOST));
    return View.of("product/suggestions", "suggested", suggestions.of(text));
  }
}
