package id.emall.core.notice;

import id.emall.core.common.Refusal;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Invoices;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.PublicLinks;
import id.emall.core.payment.qris.QrCode;
import id.emall.core.payment.qris.QrCodes;
import id.emall.core.shop.ShopView;
import id.emall.core.shop.Shops;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what is enclosed with a mail when its turn has come, as things stand then. */
@ApplicationScoped
public class Enclosures {

  /** How often a mail waits for the bank to make its invoice's QR code. */
  private static final int PATIENCE = 2;

  private Invoices invoices;
  private Shops shops;
  private QrCodes codes;
  private PublicLinks links;
  private Places places;
  private MallSettings mall;
  private Clock clock;

  protected Enclosures() {}

  @Inject
  Enclosures(
      Invoices invoices,
      Shops shops,
      QrCodes codes,
      PublicLinks links,
      Places places,
      MallSettings mall,
      Clock clock) {
    this.invoices = invoices;
    this.shops = shops;
    this.codes = codes;
    this.links = links;
    this.places = places;
    this.mall = mall;
    this.clock = clock;
  }

  /** A file that goes with a mail. */
  public record Enclosure(String name, String type, byte[] bytes) {}

  /** All that a file needs is read; it can be drawn on any thread. */
  public interface Drawing {
    Enclosure draw();
  }

  /** What is to be enclosed will be complete in a moment. */
  public static final class NotYet extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotYet(String what) {
      super(what);
    }
  }

  /**
   * What goes with a mail that encloses an invoice.
   *
   * @param language of the mail
   * @param attempts at handing the mail over, this one included
   * @throws NotYet when it is worth waiting for
   */
  public Drawing invoice(UUID id, String language, int attempts) {
    InvoiceView invoice = invoices.find(id);
    Optional<QrCode> code = invoice.waiting() ? codes.of(invoice) : Optional.empty();
    if (code.filter(one -> one.state() == QrCode.State.WANTED).isPresent()
        && attempts <= PATIENCE) {
      throw new NotYet("the bank is making the QR code");
    }
    InvoicePaper.Around around =
        new InvoicePaper.Around(
            language,
            mall.siteName(),
            links.invoiceUrl(invoice),
            code.filter(one -> one.payable(clock.instant(), invoice.missing()))
                .map(QrCode::content),
            places.zone(invoice),
            origins(invoice),
            invoice.orders().stream().collect(Collectors.toMap(OrderView::id, places::address)));
    return () ->
        new Enclosure(
            "faktur-" + invoice.code() + ".pdf",
            "application/pdf",
            new InvoicePaper(invoice, around).draw());
  }

  /** An invoice's paper as things stand now, for whom the caller found to be its reader. */
  public Enclosure invoice(UUID id, String language) {
    return invoice(id, language, PATIENCE + 1).draw();
  }

  /**
   * The receipt (kuitansi) of an invoice that was paid, for whom the caller found to be its reader.
   *
   * @throws Refusal NOT_FOUND while it is not paid
   */
  public Enclosure receipt(UUID id, String language) {
    InvoiceView invoice = invoices.find(id);
    if (invoice.state() != InvoiceState.PAID) {
      throw Refusal.notFound("receipt");
    }
    ReceiptPaper paper =
        new ReceiptPaper(
            invoice,
            language,
            mall.siteName(),
            links.invoiceUrl(invoice),
            new Moments(places.zone(invoice), language));
    return new Enclosure("kuitansi-" + invoice.code() + ".pdf", "application/pdf", paper.draw());
  }

  private Map<UUID, String> origins(InvoiceView invoice) {
    return shops
        .find(invoice.orders().stream().map(OrderView::shopId).collect(Collectors.toSet()))
        .stream()
        .collect(Collectors.toMap(ShopView::id, shop -> places.name(shop.regencyCode())));
  }
}
