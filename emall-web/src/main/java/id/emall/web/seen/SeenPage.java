package id.emall.web.seen;

import id.emall.web.cookie.Cookies;
import id.emall.web.frame.OwnPath;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Forgets what somebody looked at. */
@Path("/terakhir-dilihat/hapus")
@ApplicationScoped
public class SeenPage {

  @Inject private Cookies cookies;

  @POST
  public Response forget(@FormParam("kembali") String back) {
    return Response.seeOther(OwnPath.of(back))
        .cookie(cookies.drop(Cookies.SEEN), cookies.notice("notice.seen.forgotten"))
        .build();
  }
}
