package id.emall.web.account;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.member.factor.Passkeys;
import id.emall.core.member.factor.SecondFactor;
import id.emall.core.member.factor.TotpSetup;
import id.emall.core.member.office.OfficeAccounts;
import id.emall.core.member.office.Offices;
import id.emall.web.cookie.Cookies;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What a member signs in with besides the password: sets it up, makes codes anew, takes it off. */
@Path(SecurityPage.HERE)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class SecurityPage {

  public static final String HERE = "/akun/keamanan";

  private static final String APP = "/aplikasi";
  private static final String REMOVE = APP + "/cabut";
  private static final String PASSKEYS = "/kunci";
  private static final String CODES = "/kode-pemulihan";

  @Inject private CurrentActor currentActor;

  @Inject private SecondFactor factor;

  @Inject private Passkeys passkeys;

  @Inject private Offices offices;

  @Inject private OfficeAccounts officeAccounts;

  @Inject private SessionCookies sessionCookies;

  @Inject private Cookies cookies;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show() {
    return view(Form.empty());
  }

  /** Where a refused passkey stood before its page was loaded again. */
  @GET
  @Path(PASSKEYS)
  public Response afterAdding() {
    return Response.seeOther(URI.create(HERE)).build();
  }

  @POST
  @Path(PASSKEYS)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response addPasskey(MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    try {
      List<String> codes =
          passkeys.add(
              currentActor.actor(), form.value("tanya"), form.value("kunci"), form.value("name"));
      return codes.isEmpty()
          ? answers.done(HERE, "notice.passkey.added")
          : Response.ok(recovery(codes)).build();
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(refusals.mark(form, refusal)));
    }
  }

  /** Where a refused removal stood before its page was loaded again. */
  @GET
  @Path(PASSKEYS + "/{id}/cabut")
  public Response afterRemoving() {
    return Response.seeOther(URI.create(HERE)).build();
  }

  @POST
  @Path(PASSKEYS + "/{id}/cabut")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response removePasskey(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
    try {
      passkeys.remove(
          currentActor.actor(), Numbers.id(id).orElseThrow(() -> Refusal.notFound("passkey")));
    } catch (Refusal refusal) {
      return refused(refusal);
    }
    return answers.done(HERE, "notice.passkey.removed");
  }

  /** Shows the app that is being set up. */
  @GET
  @Path(APP)
  public Response app() {
    return beingSetUp()
        .map(setup -> Response.ok(appView(setup, Form.empty())).build())
        .orElseGet(() -> Response.seeOther(URI.create(HERE)).build());
  }

  @POST
  @Path(APP)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response begin(MultivaluedMap<String, String> sent) {
    try {
      factor.begin(currentActor.actor());
    } catch (Refusal refusal) {
      return refused(refusal);
    }
    return Response.seeOther(URI.create(HERE + APP)).build();
  }

  /** Where the page with the codes stood: they are shown once. */
  @GET
  @Path(APP + "/pasang")
  public Response afterConfirming() {
    return Response.seeOther(URI.create(HERE)).build();
  }

  @POST
  @Path(APP + "/pasang")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response confirm(MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    String session = cookies.read(Cookies.SESSION).orElseThrow(Refusal::signInRequired);
    Optional<TotpSetup> setup = beingSetUp();
    try {
      SecondFactor.Confirmed confirmed =
          factor.confirm(currentActor.actor(), session, form.value("code"));
      return Response.ok(recovery(confirmed.codes()))
          .cookie(sessionCookies.of(confirmed.session()))
          .build();
    } catch (Refusal refusal) {
      refusals.mark(form, refusal);
      return setup
          .map(known -> answers.refused(refusal, appView(known, form)))
          .orElseGet(() -> refused(refusal));
    }
  }

  /** Where the page with the codes stood: they are shown once. */
  @GET
  @Path(CODES)
  public Response afterRenewing() {
    return Response.seeOther(URI.create(HERE)).build();
  }

  @POST
  @Path(CODES)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response renew(MultivaluedMap<String, String> sent) {
    try {
      return Response.ok(recovery(factor.renewCodes(currentActor.actor()))).build();
    } catch (Refusal refusal) {
      return refused(refusal);
    }
  }

  @GET
  @Path(REMOVE)
  public View asksRemoval() {
    currentActor.actor().requireMember();
    return View.of("account/app-removal", "form", Form.empty());
  }

  @POST
  @Path(REMOVE)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response remove(MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    try {
      factor.remove(currentActor.actor(), sent.getFirst("password"), form.value("code"));
    } catch (Refusal refusal) {
      refusals.mark(form, refusal);
      return answers.refused(refusal, View.of("account/app-removal", "form", form));
    }
    return answers.done(HERE, "notice.factor.app-removed");
  }

  private Optional<TotpSetup> beingSetUp() {
    return factor.beingSetUp(currentActor.actor());
  }

  private Response refused(Refusal refusal) {
    return answers.refused(refusal, view(Form.empty()));
  }

  private View view(Form form) {
    Actor actor = currentActor.actor();
    return View.of("account/security", "standing", factor.mine(actor))
        .with("passkeys", passkeys.mine(actor))
        .with("question", passkeys.askToAdd(actor))
        .with("offices", List.copyOf(offices.all()))
        .with("accounts", actor.isOperator() ? officeAccounts.mine(actor) : List.of())
        .with("form", form);
  }

  private static View appView(TotpSetup setup, Form form) {
    return View.of("account/app", "form", form)
        .with("look", AppLook.of(setup))
        .with("action", HERE + APP + "/pasang");
  }

  private static View recovery(List<String> codes) {
    return View.of("account/recovery", "codes", codes).with("next", HERE);
  }
}
