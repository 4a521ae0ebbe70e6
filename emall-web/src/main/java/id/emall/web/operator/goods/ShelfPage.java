package id.emall.web.operator.goods;

import id.emall.core.catalogue.desk.ShelfDesk;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.View;
import id.emall.web.operator.OperatorDesk;
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
import java.util.UUID;

/** The categories: the tree that stands, the form to add or change one, its end. */
@Path(OperatorDesk.CATEGORIES)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ShelfPage {

  @Inject private CurrentActor currentActor;

  @Inject private ShelfDesk desk;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  /**
   * @param edited address of the one to be changed, or null
   * @param parent address of the one that a new one is to be part of, or null
   */
  @GET
  public View show(@QueryParam("ubah") String edited, @QueryParam("bagian") String parent) {
    List<ShelfDesk.Shelf> all = desk.all(operator());
    for (ShelfDesk.Shelf shelf : all) {
      if (shelf.slug().equals(edited)) {
        return view(all, filled(shelf));
      }
      if (shelf.slug().equals(parent) && shelf.parentId() == null) {
        return view(
            all, Form.empty().put("parent", shelf.id().toString()).put("icon", shelf.icon()));
      }
    }
    return view(all, Form.empty());
  }

  private static Form filled(ShelfDesk.Shelf shelf) {
    return Form.empty()
        .put("id", shelf.id().toString())
        .put("nameId", shelf.nameId())
        .put("nameEn", shelf.nameEn())
        .put("icon", shelf.icon())
        .put("parent", shelf.parentId() == null ? "" : shelf.parentId().toString());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response act(MultivaluedMap<String, String> sent) {
    Actor operator = operator();
    Form form = Form.sent(sent);
    try {
      return answers.done(OperatorDesk.CATEGORIES, act(operator, form));
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(desk.all(operator), refusals.mark(form, refusal)));
    }
  }

  /** What is done, and the key of what to say about it. */
  private String act(Actor operator, Form form) {
    switch (form.value("tindakan")) {
      case "tambah" -> {
        desk.add(operator, typed(form));
        return "notice.operator.category-added";
      }
      case "ubah" -> {
        desk.change(operator, id(form, "id"), typed(form));
        return "notice.operator.category-changed";
      }
      case "naik" -> desk.move(operator, id(form, "id"), ShelfDesk.Step.UP);
      case "turun" -> desk.move(operator, id(form, "id"), ShelfDesk.Step.DOWN);
      case "hentikan" -> {
        desk.retire(operator, id(form, "id"), Numbers.id(form.value("successor")).orElse(null));
        return "notice.operator.category-retired";
      }
      default -> throw new NotFoundException();
    }
    return "notice.operator.category-moved";
  }

  private static ShelfDesk.Typed typed(Form form) {
    return new ShelfDesk.Typed(
        form.value("nameId"),
        form.value("nameEn"),
        form.value("icon"),
        form.value("parent").isEmpty() ? null : id(form, "parent"));
  }

  private static UUID id(Form form, String field) {
    return Numbers.id(form.value(field)).orElseThrow(() -> Refusal.notFound("category"));
  }

  private static View view(List<ShelfDesk.Shelf> all, Form form) {
    return View.of("operator/goods/categories", "shelves", all).with("form", form);
  }

  private Actor operator() {
    return currentActor.actor().requireOperator(Right.CATALOGUE);
  }
}
