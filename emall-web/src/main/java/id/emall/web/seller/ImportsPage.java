package id.emall.web.seller;

import id.emall.core.catalogue.sheet.ImportReports;
import id.emall.core.catalogue.sheet.ProductImports;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.SentForm;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;

/** Where a seller brings products as a file, and finds the files that were brought. */
@Path(SellerDesk.IMPORTS)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ImportsPage {

  @Inject private CurrentActor currentActor;

  @Inject private ProductImports imports;

  @Inject private ImportReports reports;

  @Inject private ProductTyping typing;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show() {
    return view(Form.empty());
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response bring(List<EntityPart> parts) {
    Actor seller = seller();
    SentForm sent = SentForm.of(parts);
    try {
      UUID id =
          imports.bring(
              seller,
              sent.fileName("file"),
              sent.file("file").orElseGet(InputStream::nullInputStream));
      return answers.done(SellerDesk.IMPORTS + "/" + id, "notice.seller.import.received");
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(refusals.mark(sent.form(), refusal)));
    }
  }

  private View view(Form form) {
    return View.of("seller/imports", "imports", reports.list(seller()))
        .with("form", form)
        .with("categories", typing.categories());
  }

  private Actor seller() {
    return currentActor.actor().requireSeller(Right.PRODUCTS);
  }
}
