package id.emall.web.seller;

import id.emall.core.catalogue.sheet.ImportLook;
import id.emall.core.catalogue.sheet.ImportReports;
import id.emall.core.catalogue.sheet.ProductImports;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.web.frame.Answers;
import id.emall.web.frame.CurrentPage;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * One file of products: how far it has come, what would become of its rows, the seller's word, and
 * what is wrong with rows that are refused.
 */
@Path(SellerDesk.IMPORTS + "/{id}")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ImportPage {

  @Inject private CurrentActor currentActor;

  @Inject private CurrentPage currentPage;

  @Inject private ProductImports imports;

  @Inject private ImportReports reports;

  @Inject private Answers answers;

  /**
   * @param after the row behind which the page of refused rows begins
   */
  @GET
  public View show(
      @PathParam("id") String id, @QueryParam("setelah") @DefaultValue("") String after) {
    ImportLook found = find(id);
    int behind = Numbers.whole(after, 0);
    List<ImportReports.RefusedRow> rows = reports.refused(seller(), found.id(), behind);
    boolean more = rows.size() > ImportReports.ROWS;
    List<ImportReports.RefusedRow> shown = more ? rows.subList(0, ImportReports.ROWS) : rows;
    String own = SellerDesk.IMPORTS + "/" + found.id();
    return View.of("seller/import", "look", found)
        .with("rows", shown)
        .with("before", behind == 0 ? null : own)
        .with("after", more ? own + "?setelah=" + shown.getLast().line() : null);
  }

  /** The seller's word: have it written, or let go of it. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(@PathParam("id") String id, @FormParam("tindakan") String act) {
    UUID found = find(id).id();
    boolean write = "simpan".equals(act);
    try {
      if (write) {
        imports.confirm(seller(), found);
      } else {
        imports.drop(seller(), found);
      }
    } catch (Refusal refusal) {
      return answers.refused(refusal, show(id, ""));
    }
    return answers.done(
        SellerDesk.IMPORTS + (write ? "/" + found : ""),
        write ? "notice.seller.import.confirmed" : "notice.seller.import.dropped");
  }

  /** All refused rows, for a spreadsheet. */
  @GET
  @Path("/laporan.csv")
  @Produces("text/csv")
  public Response report(@PathParam("id") String id) {
    UUID found = find(id).id();
    Actor seller = seller();
    String language = currentPage.language().code();
    StreamingOutput report =
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          reports.writeCsv(seller, found, language, writer);
          writer.flush();
        };
    return Response.ok(report, "text/csv; charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"baris-ditolak.csv\"")
        .build();
  }

  private ImportLook find(String id) {
    Actor seller = seller();
    UUID wanted = Numbers.id(id).orElseThrow(() -> Refusal.notFound("import"));
    return reports.find(seller, wanted);
  }

  private Actor seller() {
    return currentActor.actor().requireSeller(Right.PRODUCTS);
  }
}
