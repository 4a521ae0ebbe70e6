package id.emall.web.seller;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.shop.ShopStaff;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who works for the shop: asked, given rights, removed. For its owner alone. */
@Path(SellerDesk.STAFF)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class StaffPage {

  @Inject private CurrentActor currentActor;

  @Inject private ShopStaff staff;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show() {
    return view(Form.empty());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response ask(MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    Actor owner = owner();
    try {
      staff.ask(owner, form.value("sought"), rights(form));
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(refusals.mark(form, refusal)));
    }
    return answers.done(SellerDesk.STAFF, "notice.seller.staff-asked");
  }

  @POST
  @Path("/ajakan/{id}")
  public Response withdraw(@PathParam("id") String id) {
    Actor owner = owner();
    return change(() -> staff.withdraw(owner, known(id)));
  }

  @POST
  @Path("/{member}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(@PathParam("member") String member, MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    Actor owner = owner();
    return switch (form.value("tindakan")) {
      case "ubah" -> change(() -> staff.change(owner, known(member), rights(form)));
      case "keluarkan" -> change(() -> staff.remove(owner, known(member)));
      default -> throw new NotFoundException();
    };
  }

  /** Where a refused wish stood before its page was loaded again. */
  @GET
  @Path("/{wish: .+}")
  public Response backToList() {
    owner();
    return Response.seeOther(URI.create(SellerDesk.STAFF)).build();
  }

  private Response change(Runnable change) {
    try {
      change.run();
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(refusals.mark(Form.empty(), refusal)));
    }
    return answers.done(SellerDesk.STAFF, "notice.seller.staff");
  }

  private static UUID known(String id) {
    return Numbers.id(id).orElseThrow(() -> Refusal.notFound("staff"));
  }

  private static Set<Right> rights(Form form) {
    return Right.ofStaff().stream()
        .filter(right -> form.has("rights", right.name()))
        .collect(Collectors.toSet());
  }

  private View view(Form form) {
    Actor owner = owner();
    return View.of("seller/staff", "people", staff.people(owner))
        .with("asked", staff.asked(owner))
        .with("form", form);
  }

  private Actor owner() {
    return currentActor.actor().requireSeller(Right.SHOP);
  }
}
