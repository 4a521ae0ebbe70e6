package id.emall.web.home;

import id.emall.web.frame.View;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The front page. */
@Path("/")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class HomePage {

  @GET
  public View show() {
    return View.of("home");
  }
}
