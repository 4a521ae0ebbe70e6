package id.emall.web.operator;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.reconciliation.Differences;
import id.emall.core.reconciliation.Reconciliation;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;

/** Whether bank, ledger and orders agree, day by day, and what does not. */
@Path(OperatorDesk.RECONCILIATION)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ReconciliationPage {

  @Inject private CurrentActor currentActor;

  @Inject private Reconciliation reconciliation;

  @Inject private Differences differences;

  @Inject private Answers answers;

  @Inject private Refusals refusals;

  /**
   * @param day as {@code 2026-11-20}; yesterday when it is none, and never after today
   */
  @GET
  public View show(@QueryParam("hari") String day) {
    return View.of("operator/reconciliation", "day", day(day));
  }

  /** The same without the desk around it. */
  @GET
  @Path("/cetak")
  public View print(@QueryParam("hari") String day) {
    return View.of("operator/reconciliation-print", "day", day(day));
  }

  @GET
  @Path("/unduh")
  @Produces("text/csv")
  public Response download(@QueryParam("hari") String day) {
    Reconciliation.Day found = day(day);
    return Response.ok(ReconciliationCsv.of(found), "text/csv; charset=UTF-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"rekonsiliasi-" + found.day() + ".csv\"")
        .build();
  }

  /** Where a refused wish stood before its page was loaded again. */
  @GET
  @Path("/{wish: .+}")
  public Response backToPage() {
    operator();
    return Response.seeOther(URI.create(OperatorDesk.RECONCILIATION)).build();
  }

  /** Looks at everything now. */
  @POST
  @Path("/periksa")
  public Response look(@FormParam("hari") String day) {
    reconciliation.look(operator());
    return answers.done(pathOf(day), "notice.operator.reconciliation.looked");
  }

  @POST
  @Path("/selisih/{id}/ambil")
  public Response take(@PathParam("id") String id, @FormParam("hari") String day) {
    return change(id, day, which -> differences.take(operator(), which));
  }

  @POST
  @Path("/selisih/{id}/lepas")
  public Response release(@PathParam("id") String id, @FormParam("hari") String day) {
    return change(id, day, which -> differences.release(operator(), which));
  }

  @POST
  @Path("/selisih/{id}/catatan")
  public Response note(
      @PathParam("id") String id, @FormParam("hari") String day, @FormParam("note") String note) {
    return change(id, day, which -> differences.note(operator(), which, note));
  }

  private Response change(String id, String day, Consumer<UUID> change) {
    UUID which = Numbers.id(id).orElseThrow(() -> Refusal.notFound("difference"));
    try {
      change.accept(which);
    } catch (Refusal refusal) {
      View again = show(day).with("problem", refusals.say(refusal));
      return Response.status(refusal.kind().status()).entity(again).build();
    }
    return answers.done(pathOf(day), "notice.operator.work");
  }

  private Reconciliation.Day day(String day) {
    return reconciliation.day(operator(), read(day));
  }

  private String pathOf(String day) {
    return OperatorDesk.RECONCILIATION + "?hari=" + read(day);
  }

  private LocalDate read(String day) {
    LocalDate today = reconciliation.today();
    return Numbers.day(day)
        .map(read -> read.isAfter(today) || read.getYear() < 2000 ? today : read)
        .orElse(today.minusDays(1));
  }

  private Actor operator() {
    return currentActor.actor().requireOperator(Right.MONEY);
  }
}
