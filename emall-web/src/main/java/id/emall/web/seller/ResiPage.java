package id.emall.web.seller;

import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.ordering.SellerOrders;
import id.emall.core.shipping.ResiBatch;
import id.emall.core.shipping.Shipments;
import id.emall.core.shipping.TypedResi;
import id.emall.web.frame.Answers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Option;
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
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Many resi numbers at once, pasted or from a file. Good lines go; what is wrong stays in the form
 * beside what is wrong with it, and so do lines whose number is still missing.
 */
@Path(SellerDesk.RESI)
@ApplicationScoped
@Produces(MediaType.TEXT_HTML)
public class ResiPage {

  private static final String LINES = "lines";
  private static final int FILE_BYTES_MOST = 30_000;

  @Inject private CurrentActor currentActor;

  @Inject private SellerOrders orders;

  @Inject private Shipments shipments;

  @Inject private ResiBatch batch;

  @Inject private Refusals refusals;

  @Inject private Answers answers;

  /** Begins with the orders that are packed and wait for their number. */
  @GET
  public View show() {
    String packed =
        orders.packedCodes(seller()).stream()
            .map(code -> code + " ")
            .collect(Collectors.joining("\n"));
    return view(Form.empty().put(LINES, packed), List.of());
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response take(List<EntityPart> parts) {
    Actor.Member seller = seller();
    SentForm sent = SentForm.of(parts);
    Form form = sent.form();
    try {
      sent.file("file").ifPresent(file -> form.put(LINES, both(form.value(LINES), text(file))));
      return Response.ok(taken(seller, form)).build();
    } catch (Refusal refusal) {
      return answers.refused(refusal, view(refusals.mark(form, refusal), List.of()));
    }
  }

  private View taken(Actor seller, Form form) {
    List<TypedResi> rows = TypedResi.read(form.value(LINES), couriers());
    List<TypedResi> numbered = rows.stream().filter(row -> !row.number().isEmpty()).toList();
    if (numbered.isEmpty()) {
      throw Refusal.invalid(new FieldError(LINES, "resi.no-lines"));
    }
    boolean save = form.has("act", "simpan");
    List<ResiBatch.Outcome> outcomes =
        save
            ? batch.enter(seller, form.value("courier"), numbered)
            : batch.look(seller, form.value("courier"), numbered);
    if (save) {
      form.put(LINES, left(rows, outcomes));
    }
    return view(form, outcomes);
  }

  /** The lines that were not taken, as they were typed. */
  private static String left(List<TypedResi> rows, List<ResiBatch.Outcome> outcomes) {
    Set<Integer> gone =
        outcomes.stream()
            .filter(one -> one.fate() != ResiBatch.Fate.WRONG)
            .map(one -> one.row().line())
            .collect(Collectors.toSet());
    return rows.stream()
        .filter(row -> !gone.contains(row.line()))
        .map(TypedResi::text)
        .collect(Collectors.joining("\n"));
  }

  private static String both(String typed, String file) {
    return typed.isEmpty() ? file : typed + "\n" + file;
  }

  private static String text(InputStream file) {
    try (file) {
      byte[] bytes = file.readNBytes(FILE_BYTES_MOST + 1);
      if (bytes.length > FILE_BYTES_MOST) {
        throw Refusal.invalid(new FieldError("file", "resi.file-too-big", FILE_BYTES_MOST / 1_000));
      }
      return new String(bytes, StandardCharsets.UTF_8).replace("\0", "").strip();
    } catch (IOException e) {
      throw new UncheckedIOException("the file cannot be read", e);
    }
  }

  private Set<String> couriers() {
    return shipments.couriers().stream().map(Shipments.Courier::id).collect(Collectors.toSet());
  }

  private View view(Form form, List<ResiBatch.Outcome> outcomes) {
    List<Option> couriers =
        shipments.couriers().stream()
            .map(courier -> new Option(courier.id(), courier.id()))
            .toList();
    return View.of("seller/resi-batch", "form", form)
        .with("couriers", couriers)
        .with("outcomes", outcomes.stream().map(this::look).toList());
  }

  private ResiLine look(ResiBatch.Outcome outcome) {
    return new ResiLine(
        outcome.row().line(),
        outcome.row().code(),
        outcome.courier(),
        outcome.number(),
        outcome.fate(),
        outcome.refusal() == null ? null : outcome.field(),
        outcome.refusal() == null
            ? outcome.warning() == null ? "" : refusals.say(Refusal.invalid(outcome.warning()))
            : refusals.say(outcome.refusal()));
  }

  private Actor.Member seller() {
    return currentActor.actor().requireSeller(Right.ORDERS);
  }
}
