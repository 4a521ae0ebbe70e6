package id.emall.web.account;

import id.emall.core.common.Refusal;
import id.emall.core.notice.MessageChoices;
import id.emall.core.notice.mail.RefusingAddresses;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Option;
import id.emall.web.frame.Refusals;
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
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/** Where members choose what they are told, by which ways and in which language. */
@Path(MessageChoicesPage.HERE)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class MessageChoicesPage {

  public static final String HERE = "/akun/pemberitahuan";

  private static final String WANTED = "wanted";

  @Inject private CurrentActor currentActor;

  @Inject private MessageChoices choices;

  @Inject private RefusingAddresses refusing;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show() {
    MessageChoices.Chosen chosen = choices.of(currentActor.actor());
    List<String> on =
        chosen.choices(MessageChoices.Standing.ON).map(MessageChoices.Choice::key).toList();
    return view(chosen, Form.empty().put("language", chosen.language()).putAll(WANTED, on));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response choose(MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    try {
      choices.choose(
          currentActor.actor(),
          form.values("offered"),
          form.values(WANTED),
          form.value("language"));
    } catch (Refusal refusal) {
      refusals.mark(form, refusal);
      return answers.refused(refusal, view(choices.of(currentActor.actor()), form));
    }
    return answers.done(HERE, "notice.choices");
  }

  /** Where a refused wish stood before its page was loaded again. */
  @GET
  @Path("/sms")
  public Response back() {
    return Response.seeOther(URI.create(HERE)).build();
  }

  /** Text messages again, after the phone had said stop. */
  @POST
  @Path("/sms")
  public Response resumeTexts() {
    choices.resumeTexts(currentActor.actor());
    return answers.done(HERE, "notice.choices.sms");
  }

  private View view(MessageChoices.Chosen chosen, Form form) {
    return View.of("account/choices", "chosen", chosen)
        .with("form", form)
        .with("mail", refusing.ofOwn(currentActor.actor()))
        .with(
            "languages",
            Arrays.stream(Language.values())
                .map(one -> new Option(one.code(), one.ownName()))
                .toList());
  }
}
