package id.emall.web.invoice;

import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Invoices;
import id.emall.core.ordering.WayChanges;
import id.emall.core.payment.PaymentClaims;
import id.emall.core.refund.Refunds;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.SentForm;
import id.emall.web.frame.View;
import id.emall.web.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;

/** The invoice for its signed-in buyer. */
@Path("/faktur/{code}")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class InvoicePage {

  @Inject private CurrentActor currentActor;

  @Inject private Invoices invoices;

  @Inject private PaymentClaims claims;

  @Inject private Claiming claiming;

  @Inject private InvoiceMoney money;

  @Inject private PayLooks looks;

  @Inject private Rechoosing rechoosing;

  @Inject private WayChanges changes;

  @Inject private Refunds refunds;

  @Inject private PaperAnswer papers;

  @Inject private Answers answers;

  @GET
  public View show(
      @PathParam("code") String code,
      @QueryParam("diperiksa") String claimed,
      @QueryParam("ubah") String change) {
    InvoiceView invoice = own(code);
    View page =
        InvoiceViews.signedIn(invoice)
            .page(invoice, looks.of(invoice), Form.empty(), claimed != null);
    return money.on(page, invoice, change);
  }

  /** Where a form that was refused stood before its page was loaded again. */
  @GET
  @Path("/{form: cara-bayar|sudah-bayar|batal|rekening/.+}")
  public Response backToInvoice(@PathParam("code") String code) {
    return Response.seeOther(InvoiceViews.signedIn(own(code)).self()).build();
  }

  /** Where money that comes back is to go. */
  @POST
  @Path("/rekening/{refund}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response account(
      @PathParam("code") String code,
      @PathParam("refund") String refund,
      MultivaluedMap<String, String> sent) {
    InvoiceView invoice = own(code);
    return money.take(
        InvoiceViews.signedIn(invoice),
        invoice,
        refund,
        Form.sent(sent),
        (id, account) -> refunds.giveAccount(currentActor.actor(), code, id, account));
  }

  /** The part that changes when money comes. */
  @GET
  @Path("/status")
  public Response state(@PathParam("code") String code, @QueryParam("keadaan") String known) {
    InvoiceView invoice = own(code);
    return money.news(InvoiceViews.signedIn(invoice), invoice, known);
  }

  /** The picture of its QRIS code. */
  @GET
  @Path("/qris/{number: [0-9]{1,3}}.svg")
  @Produces("image/svg+xml")
  public Response picture(
      @PathParam("code") String code,
      @PathParam("number") int number,
      @HeaderParam("Accept-Encoding") String encodings)
      throws IOException {
    return looks.picture(own(code), number, encodings);
  }

  /** The invoice as a file. */
  @GET
  @Path("/faktur.pdf")
  @Produces("application/pdf")
  public Response paper(@PathParam("code") String code) {
    return papers.invoice(own(code));
  }

  /** The receipt as a file, once it is paid. */
  @GET
  @Path("/kuitansi.pdf")
  @Produces("application/pdf")
  public Response receipt(@PathParam("code") String code) {
    return papers.receipt(own(code));
  }

  /** Another way to pay. */
  @POST
  @Path("/cara-bayar")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response choose(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
    InvoiceView invoice = own(code);
    return rechoosing.send(
        InvoiceViews.signedIn(invoice),
        invoice,
        Form.sent(sent),
        way -> changes.choose(currentActor.actor(), code, way));
  }

  /** "I have paid": the bank is asked at once. */
  @POST
  @Path("/sudah-bayar")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response claim(@PathParam("code") String code, List<EntityPart> parts) {
    InvoiceView invoice = own(code);
    SentForm sent = SentForm.of(parts);
    return claiming.send(
        InvoiceViews.signedIn(invoice),
        invoice,
        sent,
        claim -> claims.claim(currentActor.actor(), code, claim));
  }

  /** Withdraws the invoice. */
  @POST
  @Path("/batal")
  public Response cancel(@PathParam("code") String code) {
    currentActor.actor().requireMember();
    InvoiceView invoice = invoices.cancel(currentActor.actor(), code);
    return answers.done("/faktur/" + invoice.code(), "notice.invoice.cancelled");
  }

  private InvoiceView own(String code) {
    currentActor.actor().requireMember();
    return invoices.byCode(currentActor.actor(), code);
  }
}
