package id.emall.web.account;

import id.emall.core.admission.SellerPolicy;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.media.MediaStore;
import id.emall.core.media.Upload;
import id.emall.core.member.Registration;
import id.emall.core.member.RegistrationForm;
import id.emall.core.member.account.AccessLimits;
import id.emall.core.privacy.Consents;
import id.emall.web.frame.CurrentPage;
import id.emall.web.frame.DistrictChoice;
import id.emall.web.frame.Form;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.RegencyChoice;
import id.emall.web.frame.SentForm;
import id.emall.web.frame.View;
import id.emall.web.security.Callers;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** Where visitors become members, and sellers where they wish to. */
@Path("/daftar")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class RegistrationPage {

  private static final int PROVINCE_LENGTH = 2;

  @Inject private Registration registration;

  @Inject private AccessLimits limits;

  @Inject private SellerPolicy policy;

  @Inject private MediaStore media;

  @Inject private RegencyChoice regencies;

  @Inject private DistrictChoice districts;

  @Inject private Refusals refusals;

  @Inject private CurrentActor currentActor;

  @Inject private CurrentPage currentPage;

  private static final String SHOP = "/penjual";

  @Inject private Consents consents;

  @Inject private Callers callers;

  @Inject private HttpServletRequest request;

  @GET
  public Response show(@QueryParam("lanjut") String next, @QueryParam("jual") String sells) {
    if (currentActor.actor() instanceof Actor.Member) {
      return Response.seeOther(URI.create("/")).build();
    }
    Form form = Form.empty().put("lanjut", next).put("sell", "ya".equals(sells) ? "yes" : null);
    return Response.ok(view(form)).build();
  }

  /** Who wishes to sell goes on to the shop, or to see how far the application has come. */
  private static String next(Form form) {
    boolean sells = form.has("sell", "yes") && form.value("lanjut").isEmpty();
    return sells ? SHOP : form.value("lanjut");
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response send(List<EntityPart> parts) {
    SentForm sent = SentForm.of(parts);
    Form form = sent.form();
    try {
      limits.registration(callers.address(request));
      keepScan(sent);
      UUID id = registration.register(currentActor.actor(), typed(form));
      consents.registered(id, callers.address(request));
      return Response.seeOther(ConfirmationPage.address(id.toString(), next(form))).build();
    } catch (Refusal refusal) {
      refusals.mark(form, refusal);
      if (!refusal.fields().isEmpty()) {
        // No page shows a password again: it has to be typed once more.
        form.refuse("password", currentPage.page().t("register.password.again"));
      }
      View view = view(form);
      if (refusal.fields().isEmpty()) {
        view = view.with("problem", refusals.say(refusal));
      }
      return Response.status(refusal.kind().status()).entity(view).build();
    }
  }

  /**
   * Keeps the scan before anything else is looked at, so that a mistyped field does not lose it.
   */
  private void keepScan(SentForm sent) {
    sent.file("scanFile")
        .ifPresent(
            file -> {
              var upload = new Upload("scan", file);
              sent.form().put("scan", media.storeDocument(currentActor.actor(), upload));
            });
  }

  private RegistrationForm typed(Form form) {
    String regency = form.value("regency");
    return new RegistrationForm(
        form.value("name"),
        form.value("username"),
        form.value("password"),
        form.value("email"),
        form.value("phone"),
        regency.substring(0, Math.min(PROVINCE_LENGTH, regency.length())),
        regency,
        form.value("district"),
        form.value("address"),
        currentPage.language().code(),
        form.has("sell", "yes") ? seller(form) : null);
  }

  private static RegistrationForm.SellerForm seller(Form form) {
    return new RegistrationForm.SellerForm(
        form.value("shopName"),
        form.value("documentKind"),
        form.value("documentNumber"),
        form.value("scan"),
        form.value("birthDate"),
        form.value("validUntil"));
  }

  private View view(Form form) {
    return View.of("account/registration", "form", form)
        .with("scanAwaited", policy.awaitsScan())
        .with("regencies", regencies.groups())
        .with("districts", districts.beside(form.value("regency")));
  }
}
