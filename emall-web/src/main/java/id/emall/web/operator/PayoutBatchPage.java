package id.emall.web.operator;

import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.payout.PayoutBatch;
import id.emall.core.payout.PayoutBatches;
import id.emall.core.payout.PayoutDesk;
import id.emall.core.payout.PayoutFiles;
import id.emall.core.payout.PayoutResults;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.SentForm;
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
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** One batch of payouts: what is in it, its second person, its file, and what became of each. */
@Path(OperatorDesk.PAYOUTS + "/{id}")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class PayoutBatchPage {

  @Inject private CurrentActor currentActor;

  @Inject private PayoutBatches batches;

  @Inject private PayoutFiles files;

  @Inject private PayoutResults results;

  @Inject private PayoutDesk desk;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  @GET
  public View show(@PathParam("id") String id) {
    return view(find(id), Form.empty());
  }

  /** Where a refused wish stood before its page was loaded again. */
  @GET
  @Path("/{wish: .+}")
  public Response backToBatch(@PathParam("id") String id) {
    return Response.seeOther(URI.create(path(find(id)))).build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decide(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
    PayoutBatch batch = find(id);
    Form form = Form.sent(sent);
    try {
      switch (form.value("tindakan")) {
        case "periksa" -> batches.check(operator(), batch.id());
        case "setujui" -> batches.approve(operator(), batch.id());
        case "tolak" -> batches.refuse(operator(), batch.id());
        default -> throw new NotFoundException();
      }
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(find(id), form));
    }
    boolean checked = form.value("tindakan").equals("periksa");
    return answers.done(
        path(batch), checked ? "notice.operator.payout.checked" : "notice.operator.payout.decided");
  }

  /** The batch's file; made the first time. */
  @POST
  @Path("/berkas")
  @Produces("text/csv")
  public Response export(@PathParam("id") String id) {
    PayoutBatch batch = find(id);
    try {
      PayoutFiles.PayoutFile file = files.export(operator(), batch.id());
      return Response.ok(file.content().getBytes(StandardCharsets.UTF_8), "text/csv;charset=utf-8")
          .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
          .header("Cache-Control", "private, no-store")
          .build();
    } catch (Refusal refusal) {
      Response refused = answers.refused(refusal, view(find(id), Form.empty()));
      return Response.fromResponse(refused).type(MediaType.TEXT_HTML_TYPE).build();
    }
  }

  /** What the bank's site said of the file. */
  @POST
  @Path("/hasil")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response results(@PathParam("id") String id, List<EntityPart> parts) {
    PayoutBatch batch = find(id);
    SentForm sent = SentForm.of(parts);
    try {
      var told = results.read(operator(), batch.id(), text(sent));
      return Response.ok(view(find(id), Form.empty()).with("told", told)).build();
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(find(id), refusals.mark(sent.form(), refusal)));
    }
  }

  private static String text(SentForm sent) {
    InputStream file =
        sent.file("file").orElseThrow(() -> Refusal.invalid(new FieldError("file", "required")));
    try (file) {
      byte[] bytes = file.readNBytes(PayoutResults.MOST_CHARACTERS + 1);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("a result file could not be read", e);
    }
  }

  /** What operators found out about one payout. */
  @POST
  @Path("/{payout}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response resolve(
      @PathParam("id") String id,
      @PathParam("payout") String payout,
      MultivaluedMap<String, String> sent) {
    PayoutBatch batch = find(id);
    Form form = Form.sent(sent);
    UUID which = Numbers.id(payout).orElseThrow(() -> Refusal.notFound("payout"));
    try {
      if (form.value("tindakan").equals("setujui")) {
        desk.agree(operator(), which, outcome(form.value("outcome")));
      } else {
        desk.propose(operator(), which, outcome(form.value("tindakan")), form.value("reason"));
      }
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(find(id), refusals.mark(form, refusal)));
    }
    return answers.done(path(batch), "notice.operator.payout.decided");
  }

  private static PayoutDesk.Outcome outcome(String name) {
    return Arrays.stream(PayoutDesk.Outcome.values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private View view(PayoutBatch batch, Form form) {
    return View.of("operator/payout-batch", "batch", batch)
        .with("payouts", batches.payouts(operator(), batch.id()))
        .with("fetches", files.fetches(operator(), batch.id()))
        .with("form", form)
        .with("me", operator().id());
  }

  private static String path(PayoutBatch batch) {
    return OperatorDesk.PAYOUTS + "/" + batch.id();
  }

  private PayoutBatch find(String id) {
    Actor operator = operator();
    return Numbers.id(id)
        .map(batch -> batches.find(operator, batch))
        .orElseThrow(() -> Refusal.notFound("payout.batch"));
  }

  private Actor.Member operator() {
    return currentActor.actor().requireOperator(Right.MONEY);
  }
}
