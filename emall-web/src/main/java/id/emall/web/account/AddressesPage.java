package id.emall.web.account;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.member.account.DeliveryAddress;
import id.emall.core.member.account.DeliveryAddresses;
import id.emall.web.frame.Answers;
import id.emall.web.frame.CurrentPage;
import id.emall.web.frame.DistrictChoice;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.RegencyChoice;
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
import java.util.UUID;

/** Where members keep the addresses that the checkout offers. */
@Path(AccountDesk.ADDRESSES)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class AddressesPage {

  @Inject private CurrentActor currentActor;

  @Inject private CurrentPage currentPage;

  @Inject private DeliveryAddresses addresses;

  @Inject private RegencyChoice regencies;

  @Inject private DistrictChoice districts;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show() {
    return view(Form.empty(), AccountDesk.ADDRESSES);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    try {
      addresses.add(currentActor.actor(), wish(form));
    } catch (Refusal refusal) {
      refusals.mark(form, refusal);
      return answers.refused(refusal, view(form, AccountDesk.ADDRESSES));
    }
    return answers.done(AccountDesk.ADDRESSES, "notice.address");
  }

  @GET
  @Path("{id}")
  public View edit(@PathParam("id") String id) {
    Actor actor = currentActor.actor();
    DeliveryAddress kept =
        addresses.find(actor, read(id)).orElseThrow(() -> Refusal.notFound("address"));
    Form form =
        Form.empty()
            .put("label", kept.label())
            .put("recipient", kept.recipient())
            .put("phone", currentPage.page().formats().phone(kept.phone()))
            .put("regency", kept.regencyCode())
            .put("district", districts.nameOf(kept.districtCode()))
            .put("address", kept.address())
            .put("preferred", kept.preferred() ? "ya" : "");
    return view(form, path(kept.id()));
  }

  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    UUID address = read(id);
    try {
      addresses.change(currentActor.actor(), address, wish(form));
    } catch (Refusal refusal) {
      if (refusal.fields().isEmpty()) {
        throw refusal;
      }
      refusals.mark(form, refusal);
      return answers.refused(refusal, view(form, path(address)));
    }
    return answers.done(AccountDesk.ADDRESSES, "notice.address");
  }

  @POST
  @Path("{id}/hapus")
  public Response remove(@PathParam("id") String id) {
    addresses.remove(currentActor.actor(), read(id));
    return answers.done(AccountDesk.ADDRESSES, "notice.address.removed");
  }

  private static String path(UUID id) {
    return AccountDesk.ADDRESSES + "/" + id;
  }

  private static UUID read(String id) {
    return Numbers.id(id).orElseThrow(() -> Refusal.notFound("address"));
  }

  private static DeliveryAddresses.Wish wish(Form form) {
    return new DeliveryAddresses.Wish(
        form.value("label"),
        form.value("recipient"),
        form.value("phone"),
        form.value("regency"),
        form.value("district"),
        form.value("address"),
        form.has("preferred", "ya"));
  }

  private View view(Form form, String action) {
    return View.of("account/addresses", "form", form)
        .with("action", action)
        .with("kept", addresses.list(currentActor.actor()))
        .with("regencies", regencies.groups())
        .with("districts", districts.beside(form.value("regency")));
  }
}
