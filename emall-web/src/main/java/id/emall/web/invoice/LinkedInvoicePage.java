package id.emall.web.invoice;

import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Invoices;
import id.emall.core.ordering.WayChanges;
import id.emall.core.payment.PaymentClaims;
import id.emall.core.refund.Refunds;
import id.emall.web.frame.Form;
import id.emall.web.frame.SentForm;
import id.emall.web.frame.View;
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

/** The invoice for whoever holds the link that was sent to its buyer. */
@Path("/f/{code}")
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class LinkedInvoicePage {

  @Inject private Invoices invoices;

  @Inject private PaymentClaims claims;

  @Inject private Claiming claiming;

  @Inject private InvoiceMoney money;

  @Inject private PayLooks looks;

  @Inject private Rechoosing rechoosing;

  @Inject private WayChanges changes;

  @Inject private Refunds refunds;

  @Inject private PaperAnswer papers;

  @GET
  public View show(
      @PathParam("code") String code,
      @QueryParam("k") String key,
      @QueryParam("diperiksa") String claimed,
      @QueryParam("ubah") String change) {
    InvoiceView invoice = invoices.byLink(code, key);
    View page =
        InvoiceViews.byLink(invoice, key)
            .page(invoice, looks.of(invoice), Form.empty(), claimed != null);
    return money.on(page, invoice, change);
  }

  /** Where a form that was refused stood before its page was loaded again. */
  @GET
  @Path("/{form: cara-bayar|sudah-bayar|rekening/.+}")
  public Response backToInvoice(@PathParam("code") String code, @QueryParam("k") String key) {
    InvoiceView invoice = invoices.byLink(code, key);
    return Response.seeOther(InvoiceViews.byLink(invoice, key).self()).build();
  }

  /** Where money that comes back is to go. */
  @POST
  @Path("/rekening/{refund}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response account(
      @PathParam("code") String code,
      @PathParam("refund") String refund,
      MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    String key = form.value("k");
    InvoiceView invoice = invoices.byLink(code, key);
    return money.take(
        InvoiceViews.byLink(invoice, key),
        invoice,
        refund,
        form,
        (id, account) -> refunds.giveAccountByLink(code, key, id, account));
  }

  /** The part that changes when money comes. */
  @GET
  @Path("/status")
  public Response state(
      @PathParam("code") String code,
      @QueryParam("k") String key,
      @QueryParam("keadaan") String known) {
    InvoiceView invoice = invoices.byLink(code, key);
    return money.news(InvoiceViews.byLink(invoice, key), invoice, known);
  }

  /** The picture of its QRIS code. */
  @GET
  @Path("/qris/{number: [0-9]{1,3}}.svg")
  @Produces("image/svg+xml")
  public Response picture(
      @PathParam("code") String code,
      @PathParam("number") int number,
      @QueryParam("k") String key,
      @HeaderParam("Accept-Encoding") String encodings)
      throws IOException {
    return looks.picture(invoices.byLink(code, key), number, encodings);
  }

  /** The invoice as a file. */
  @GET
  @Path("/faktur.pdf")
  @Produces("application/pdf")
  public Response paper(@PathParam("code") String code, @QueryParam("k") String key) {
    return papers.invoice(invoices.byLink(code, key));
  }

  /** The receipt as a file, once it is paid. */
  @GET
  @Path("/kuitansi.pdf")
  @Produces("application/pdf")
  public Response receipt(@PathParam("code") String code, @QueryParam("k") String key) {
    return papers.receipt(invoices.byLink(code, key));
  }

  /** Another way to pay. */
  @POST
  @Path("/cara-bayar")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response choose(@PathParam("code") String code, MultivaluedMap<String, String> sent) {
    Form form = Form.sent(sent);
    String key = form.value("k");
    InvoiceView invoice = invoices.byLink(code, key);
    return rechoosing.send(
        InvoiceViews.byLink(invoice, key),
        invoice,
        form,
        way -> changes.chooseByLink(code, key, way));
  }

  /** "I have paid": the bank is asked at once. */
  @POST
  @Path("/sudah-bayar")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response claim(@PathParam("code") String code, List<EntityPart> parts) {
    SentForm sent = SentForm.of(parts);
    String key = sent.form().value("k");
    InvoiceView invoice = invoices.byLink(code, key);
    return claiming.send(
        InvoiceViews.byLink(invoice, key),
        invoice,
        sent,
        claim -> claims.claimByLink(code, key, claim));
  }
}
