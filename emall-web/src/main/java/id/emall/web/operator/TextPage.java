package id.emall.web.operator;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.notice.Channel;
import id.emall.core.notice.MessageTexts;
import id.emall.core.notice.MessageTexts.Sheet;
import id.emall.core.notice.MessageTexts.Which;
import id.emall.core.notice.MessageWords;
import id.emall.web.frame.Answers;
import id.emall.web.frame.CurrentPage;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** The words of one message in one language: written, looked at, taken back. */
@Path(OperatorDesk.TEXTS + "/{occasion}")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class TextPage {

  /** A mail has its styles on its elements; it may do nothing but be looked at. */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; "
          + "frame-ancestors 'none'; sandbox";

  @Inject private CurrentActor currentActor;

  @Inject private CurrentPage currentPage;

  @Inject private MessageTexts texts;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  /**
   * @param version of the words to begin from; those that count when it is none
   */
  @GET
  public View show(
      @PathParam("occasion") String occasion,
      @QueryParam("jalan") String way,
      @QueryParam("bahasa") String language,
      @QueryParam("versi") String version) {
    Sheet sheet = sheet(texts.which(operator(), occasion, TextLook.channel(way), language));
    int wanted = Numbers.whole(version, sheet.version());
    MessageWords words =
        sheet.history().stream()
            .filter(one -> one.number() == wanted)
            .findFirst()
            .map(MessageTexts.Version::words)
            .orElse(sheet.words());
    return view(sheet, filled(words), sheet.version());
  }

  /** The mail as it is sent, in the words that count. */
  @GET
  @Path("/surat")
  public Response mail(
      @PathParam("occasion") String occasion, @QueryParam("bahasa") String language) {
    Which which = texts.which(operator(), occasion, Channel.EMAIL, language);
    return mail(which, sheet(which).words());
  }

  /** The mail as it would be sent, in words that are not kept. */
  @POST
  @Path("/surat")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response drawn(
      @PathParam("occasion") String occasion, MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    return mail(
        texts.which(operator(), occasion, Channel.EMAIL, form.value("bahasa")), words(form));
  }

  private Response mail(Which which, MessageWords words) {
    return Response.ok(
            texts.preview(operator(), which, words).mail().html(), "text/html; charset=UTF-8")
        .header("Content-Security-Policy", POLICY)
        .header("Cache-Control", "no-store")
        .build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(@PathParam("occasion") String occasion, MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    Which which =
        texts.which(
            operator(), occasion, TextLook.channel(form.value("jalan")), form.value("bahasa"));
    int seen = Numbers.whole(form.value("versi"), 0);
    try {
      switch (form.value("tindakan")) {
        case "lihat" -> {
          texts.check(operator(), which, words(form));
          return Response.ok(view(sheet(which), form, seen)).build();
        }
        case "simpan" -> texts.write(operator(), which, words(form), seen);
        case "pulihkan" -> texts.restore(operator(), which, seen);
        default -> throw new NotFoundException();
      }
    } catch (Refusal refusal) {
      return refused(refusal, which, form, seen);
    }
    return answers.done(
        TextLook.href(occasion, which.channel(), which.language()), "notice.operator.text");
  }

  /** Who was overtaken looks at what counts now; saving again is then meant. */
  private Response refused(Refusal refusal, Which which, Form form, int seen) {
    Sheet sheet = sheet(which);
    boolean overtaken = refusal.kind() == Refusal.Kind.CONFLICT;
    Form typed =
        "pulihkan".equals(form.value("tindakan"))
            ? filled(sheet.words())
            : refusals.mark(form, refusal);
    View view = view(sheet, typed, overtaken ? sheet.version() : seen);
    return answers.refused(refusal, view.with("overtaken", overtaken));
  }

  private View view(Sheet sheet, Form form, int seen) {
    Which which = sheet.which();
    String other = which.language().equals("id") ? "en" : "id";
    return View.of("operator/text", "sheet", sheet)
        .with("other", sheet(new Which(which.occasion(), which.channel(), other)))
        .with("form", form)
        .with("seen", seen)
        .with("preview", texts.preview(operator(), which, words(form)));
  }

  private Sheet sheet(Which which) {
    return texts.sheet(operator(), which, currentPage.language().code());
  }

  private static Form filled(MessageWords words) {
    return Form.empty()
        .put("subject", words.subject())
        .put("body", words.body())
        .put("button", words.button());
  }

  private static MessageWords words(Form form) {
    return new MessageWords(form.value("subject"), form.value("body"), form.value("button"));
  }

  private Actor operator() {
    return currentActor.actor().requireOperator(Right.MESSAGES);
  }
}
