package id.emall.web.seller;

import id.emall.core.catalogue.BulkEdit;
import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.Refusals;
import id.emall.web.frame.View;
import id.emall.web.operator.ListAddress;
import id.emall.web.security.CurrentActor;
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
import java.util.List;
import java.util.Optional;

/** Several products of the shop changed at once, and what became of each. */
@Path(SellerDesk.BULK)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class BulkEditPage {

  @Inject private CurrentActor currentActor;

  @Inject private BulkEdit bulk;

  @Inject private ShelfPages shelf;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  /** Where a result stood before its page was loaded again. */
  @GET
  public Response backToList() {
    seller();
    return Response.seeOther(URI.create(SellerDesk.PRODUCTS)).build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(MultivaluedMap<String, String> sent) {
    Actor seller = seller();
    Form form = Form.sent(sent);
    try {
      List<BulkEdit.Seen> chosen =
          form.values("products").stream()
              .map(SeenProduct::read)
              .flatMap(Optional::stream)
              .toList();
      List<BulkLine> lines =
          bulk.change(seller, chosen, wish(form)).stream().map(this::line).toList();
      return Response.ok(View.of("seller/bulk", "lines", lines).with("back", back(form))).build();
    } catch (Refusal refusal) {
      refusals.mark(form, refusal);
      return answers.refused(refusal, shelf.view(seller, form).with("form", form));
    }
  }

  /** The page of the shelf on which they were chosen. */
  private static String back(Form form) {
    return new ListAddress(SellerDesk.PRODUCTS)
        .with("q", form.value("q"))
        .with("tampil", form.value("tampil"))
        .with("hal", form.value("hal"))
        .whole();
  }

  private static BulkEdit.Wish wish(Form form) {
    String value = form.value("value");
    return switch (form.value("act")) {
      case "harga" -> new BulkEdit.Wish.Price(Numbers.rupiah(value).orElse(null));
      case "persen" -> new BulkEdit.Wish.Percent(Numbers.percent(value).orElse(null));
      case "stok" -> new BulkEdit.Wish.Stock(whole(value));
      case "pesanan" -> new BulkEdit.Wish.MadeToOrder(whole(value));
      case "siap" -> new BulkEdit.Wish.FromStock();
      case "jual" -> new BulkEdit.Wish.Sold();
      case "sembunyikan" -> new BulkEdit.Wish.NotSold();
      default -> throw Refusal.invalid(new FieldError("act", "required"));
    };
  }

  private static Integer whole(String value) {
    int read = Numbers.whole(value, -1);
    return read < 0 ? null : read;
  }

  private BulkLine line(BulkEdit.Outcome outcome) {
    return new BulkLine(
        outcome.productId(),
        outcome.name(),
        outcome.fate(),
        outcome.refusal() == null ? "" : refusals.say(outcome.refusal()));
  }

  private Actor seller() {
    return currentActor.actor().requireSeller(Right.PRODUCTS);
  }
}
