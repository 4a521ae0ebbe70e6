package id.emall.web.account;

import id.emall.core.common.Refusal;
import id.emall.core.member.office.OfficeAccounts;
import id.emall.core.member.office.OfficeSignIn;
import id.emall.core.member.office.Offices;
import id.emall.web.frame.Answers;
import id.emall.web.frame.CurrentPage;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Where operators bind the account of their office to the one they have here, and unbind it. */
@Path(SecurityPage.HERE + "/kantor")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class OwnOfficePage {

  @Inject private CurrentActor currentActor;

  @Inject private CurrentPage currentPage;

  @Inject private OfficeSignIn office;

  @Inject private OfficeAccounts accounts;

  @Inject private Offices offices;

  @Inject private OfficePage leading;

  @Inject private Answers answers;

  /** Where a page stood before it was loaded again. */
  @GET
  @Path("/{office}")
  public Response back() {
    return Response.seeOther(URI.create(SecurityPage.HERE)).build();
  }

  @POST
  @Path("/{office}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response bind(@PathParam("office") String name, MultivaluedMap<String, String> sent) {
    OfficeSignIn.Way way = office.toBind(currentActor.actor(), name);
    String title = offices.require(name).title();
    var page = currentPage.page();
    return Response.ok(
            View.of("account/office", "title", page.t("office.go.title", title))
                .with("text", page.t("office.go.text"))
                .with("button", page.t("office.go", title))
                .with("address", way.address().toString()))
        .cookie(leading.visit(way))
        .build();
  }

  /** Where a page stood before it was loaded again. */
  @GET
  @Path("/lepas/{id}")
  public Response backToAll() {
    return back();
  }

  @POST
  @Path("/lepas/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response unbind(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
    accounts.unbind(
        currentActor.actor(), Numbers.id(id).orElseThrow(() -> Refusal.notFound("office")));
    return answers.done(SecurityPage.HERE, "notice.office.unbound");
  }
}
