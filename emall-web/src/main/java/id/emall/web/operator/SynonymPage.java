package id.emall.web.operator;

import id.emall.core.catalogue.search.SynonymDesk;
import id.emall.core.catalogue.search.SynonymGroup;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The words that mean the same to buyers: what stands, the form to change it, who changed it. */
@Path(OperatorDesk.SEARCH)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class SynonymPage {

  @Inject private CurrentActor currentActor;

  @Inject private SynonymDesk desk;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  /**
   * @param edited id of those to be changed, or null
   * @param within letters that those shown hold, or null
   */
  @GET
  public View show(@QueryParam("ubah") String edited, @QueryParam("q") String within) {
    List<SynonymGroup> all = desk.all(operator());
    Form form =
        all.stream()
            .filter(group -> group.id().toString().equals(edited))
            .findFirst()
            .map(SynonymPage::filled)
            .orElseGet(Form::empty);
    return view(all, form, within == null ? "" : within.strip());
  }

  private static Form filled(SynonymGroup group) {
    return Form.empty()
        .put("id", group.id().toString())
        .put("versi", Integer.toString(group.version()))
        .put("names", group.line());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    try {
      act(form);
      return answers.done(OperatorDesk.SEARCH, "notice.operator.synonyms");
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(desk.all(operator()), refusals.mark(form, refusal), ""));
    }
  }

  private void act(Form form) {
    int seen = Numbers.whole(form.value("versi"), 0);
    switch (form.value("tindakan")) {
      case "tambah" -> desk.add(operator(), form.value("names"));
      case "ubah" -> desk.edit(operator(), id(form), seen, form.value("names"));
      case "hapus" -> desk.remove(operator(), id(form), seen);
      default -> throw new NotFoundException();
    }
  }

  private static UUID id(Form form) {
    try {
      return UUID.fromString(form.value("id"));
    } catch (IllegalArgumentException e) {
      throw new NotFoundException(e);
    }
  }

  private View view(List<SynonymGroup> all, Form form, String within) {
    String letters = within.toLowerCase(Locale.ROOT);
    return View.of("operator/synonyms", "form", form)
        .with(
            "groups",
            all.stream()
                .filter(group -> group.line().toLowerCase(Locale.ROOT).contains(letters))
                .toList())
        .with("within", within)
        .with("history", desk.history(operator()));
  }

  private Actor operator() {
    return currentActor.actor().requireOperator(Right.CATALOGUE);
  }
}
