package id.emall.web.invoice;

import id.emall.core.ordering.InvoiceView;
import id.emall.web.frame.Form;
import id.emall.web.frame.View;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/**
 * The invoice's page and its changing part, for one way of seeing it.
 *
 * @param base the page's own path, below which its parts lie
 * @param key the key of the signed link, or empty for who is signed in
 */
record InvoiceViews(String base, String key) {

  static InvoiceViews signedIn(InvoiceView invoice) {
    return new InvoiceViews("/faktur/" + invoice.code(), "");
  }

  static InvoiceViews byLink(InvoiceView invoice, String key) {
    return new InvoiceViews("/f/" + invoice.code(), key);
  }

  View page(InvoiceView invoice, Form claim, boolean claimed) {
    return values(View.of("invoice/invoice"), invoice, claim, claimed);
  }

  /** The page's own address, to come back to once the bank is being asked. */
  URI asking() {
    return URI.create(base + "?diperiksa=ya" + (key.isEmpty() ? "" : "&k=" + key));
  }

  /** The page's own address. */
  URI self() {
    return URI.create(base + (key.isEmpty() ? "" : "?k=" + key));
  }

  /** The changing part, or nothing while the invoice stands as the reader knows it. */
  Optional<View> changed(InvoiceView invoice, String known) {
    return invoice.state().name().equals(known)
        ? Optional.empty()
        : Optional.of(values(View.of("invoice/state"), invoice, Form.empty(), false));
  }

  /** The answer to the script that asks for the changing part. */
  Response state(InvoiceView invoice, String known) {
    return changed(invoice, known)
        .map(view -> Response.ok(view).build())
        .orElseGet(() -> Response.noContent().build());
  }

  private View values(View view, InvoiceView invoice, Form claim, boolean claimed) {
    return view.with("invoice", invoice)
        .with("claim", claim)
        .with("base", base)
        .with("key", key)
        .with("claimed", claimed);
  }
}
