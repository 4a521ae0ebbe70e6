package id.emall.web.account;

import id.emall.core.common.Refusal;
import id.emall.core.member.account.OwnAccount;
import id.emall.core.member.account.Profile;
import id.emall.web.frame.Answers;
import id.emall.web.frame.DistrictChoice;
import id.emall.web.frame.Form;
import id.emall.web.frame.Option;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.RegencyChoice;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import id.emall.web.text.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;

/** Where members change what they say of themselves. */
@Path(AccountDesk.PROFILE)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ProfilePage {

  @Inject private CurrentActor currentActor;

  @Inject private Profile profile;

  @Inject private RegencyChoice regencies;

  @Inject private DistrictChoice districts;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show() {
    OwnAccount own = profile.of(currentActor.actor());
    return view(
        Form.empty()
            .put("name", own.name())
            .put("regency", own.regencyCode())
            .put("district", districts.nameOf(own.districtCode()))
            .put("address", own.address())
            .put("language", own.language()));
  }

  /** Reads the profile's own fields and no others, whatever else is sent. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    try {
      profile.change(
          currentActor.actor(),
          new Profile.Wish(
              form.value("name"),
              form.value("regency"),
              form.value("district"),
              form.value("address"),
              form.value("language")));
    } catch (Refusal refusal) {
      refusals.mark(form, refusal);
      return answers.refused(refusal, view(form));
    }
    return answers.done(AccountDesk.PROFILE, "notice.profile");
  }

  private View view(Form form) {
    return View.of("account/profile", "form", form)
        .with("regencies", regencies.groups())
        .with("districts", districts.beside(form.value("regency")))
        .with(
            "languages",
            Arrays.stream(Language.values())
                .map(one -> new Option(one.code(), one.ownName()))
                .toList());
  }
}
