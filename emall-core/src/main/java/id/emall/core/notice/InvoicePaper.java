package id.emall.core.notice;

import id.emall.contracts.bank.AccountKind;
import id.emall.core.common.Rupiah;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.OrderView;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.FontFactory;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** Draws an invoice (faktur) on a page of A5: who, what, how much, how and until when to pay. */
final class InvoicePaper {

  private static final Color BRAND = new Color(0x1f, 0x4d, 0x3a);
  private static final Color TINT = new Color(0xe4, 0xee, 0xe7);
  private static final Color LINE = new Color(0xe3, 0xdc, 0xcb);
  private static final Font PLAIN = FontFactory.getFont(FontFactory.HELVETICA, 8.5f);
  private static final Font BOLD = FontFactory.getFont(FontFactory.HELVETICA_BOLD, 8.5f);
  private static final Font SMALL =
      FontFactory.getFont(FontFactory.HELVETICA, 7.5f, Color.DARK_GRAY);
  private static final Font TITLE =
      FontFactory.getFont(FontFactory.HELVETICA_BOLD, 16f, Color.WHITE);
  private static final Font ON_BRAND =
      FontFactory.getFont(FontFactory.HELVETICA_BOLD, 9f, Color.WHITE);
  private static final float MARGIN = 28f;

  private final InvoiceView invoice;
  private final Texts texts;
  private final Moments moments;
  private final String language;
  private final String site;
  private final Places places;

  InvoicePaper(InvoiceView invoice, String language, String site, Places places) {
    this.invoice = invoice;
    this.texts = Texts.in(language);
    this.moments = new Moments(places.zone(invoice), language);
    this.language = language;
    this.site = site;
    this.places = places;
  }

  /** The page as a PDF. */
  byte[] draw() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Document page = new Document(PageSize.A5, MARGIN, MARGIN, MARGIN, MARGIN)) {
      PdfWriter.getInstance(page, bytes);
      page.addTitle(texts.say("faktur.title") + " " + invoice.code());
      page.addAuthor(site);
      page.setDocumentLanguage(language);
      page.open();
      page.add(head());
      page.add(who());
      invoice.orders().forEach(order -> page.add(parcel(order)));
      page.add(sums());
      page.add(words());
      page.add(payment());
    }
    return bytes.toByteArray();
  }

  private PdfPTable head() {
    PdfPTable head = table(1f, 1f);
    head.addCell(banner(site, TITLE, Element.ALIGN_LEFT));
    head.addCell(
        banner(
            texts.say("faktur.title")
                + " "
                + invoice.code()
                + "\n"
                + texts.say("faktur.state." + invoice.state()),
            ON_BRAND,
            Element.ALIGN_RIGHT));
    return head;
  }

  private PdfPTable who() {
    PdfPTable who = table(1f, 3f);
    line(who, texts.say("faktur.number"), invoice.code());
    line(who, texts.say("faktur.date"), moments.full(invoice.createdAt()));
    line(who, texts.say("faktur.buyer"), invoice.buyerName());
    return who;
  }

  private PdfPTable parcel(OrderView order) {
    PdfPTable parcel = table(5f, 1.2f, 2f, 2f);
    parcel.addCell(
        wide(texts.say("faktur.seller", Map.of("shop", order.shopName())), BOLD, 4, TINT));
    parcel.addCell(
        wide(
            texts.say(
                "faktur.to",
                Map.of(
                    "recipient", order.recipient(),
                    "address", places.address(order))),
            SMALL,
            4,
            null));
    parcel.addCell(cell(texts.say("faktur.item"), BOLD, Element.ALIGN_LEFT));
    parcel.addCell(cell(texts.say("faktur.quantity"), BOLD, Element.ALIGN_RIGHT));
    parcel.addCell(cell(texts.say("faktur.price"), BOLD, Element.ALIGN_RIGHT));
    parcel.addCell(cell(texts.say("faktur.amount"), BOLD, Element.ALIGN_RIGHT));
    for (OrderView.Line line : order.lines()) {
      parcel.addCell(cell(line.name(), PLAIN, Element.ALIGN_LEFT));
      parcel.addCell(cell(Integer.toString(line.quantity()), PLAIN, Element.ALIGN_RIGHT));
      parcel.addCell(cell(line.unitPrice().toString(), PLAIN, Element.ALIGN_RIGHT));
      parcel.addCell(cell(line.amount().toString(), PLAIN, Element.ALIGN_RIGHT));
    }
    Map<String, String> way =
        Map.of("courier", order.courier(), "service", texts.service(order.service()));
    parcel.addCell(wide(texts.say("faktur.shipping", way), PLAIN, 3, null));
    parcel.addCell(cell(order.shippingCost().toString(), PLAIN, Element.ALIGN_RIGHT));
    return parcel;
  }

  private PdfPTable sums() {
    PdfPTable sums = table(3f, 1f);
    sum(sums, "faktur.goods", invoice.goodsTotal().toString(), PLAIN);
    sum(sums, "faktur.shippings", invoice.shippingTotal().toString(), PLAIN);
    if (!invoice.creditUsed().equals(Rupiah.ZERO)) {
      sum(sums, "faktur.credit", "-" + invoice.creditUsed(), PLAIN);
    }
    if (invoice.uniqueCode() > 0) {
      sum(sums, "faktur.code", new Rupiah(invoice.uniqueCode()).toString(), PLAIN);
    }
    sum(sums, "faktur.total", invoice.total().toString(), BOLD);
    return sums;
  }

  private Paragraph words() {
    String words = AmountInWords.of(invoice.total().amount());
    return spaced(new Phrase(texts.say("faktur.words") + ": " + words, SMALL), 4f);
  }

  private Paragraph payment() {
    Phrase payment = new Phrase();
    switch (invoice.state()) {
      case OPEN, PARTLY_PAID -> {
        payment.add(new Phrase(texts.say("faktur.pay") + "\n", BOLD));
        payment.add(new Phrase(texts.say(way(), account()) + "\n", PLAIN));
        if (invoice.uniqueCode() > 0) {
          payment.add(new Phrase(texts.say("faktur.unique"), SMALL));
        }
      }
      case PAID -> {
        Map<String, String> paid = Map.of("paid", moments.full(invoice.paidAt()));
        payment.add(new Phrase(texts.say("faktur.paid", paid), BOLD));
      }
      case LAPSED, CANCELLED -> payment.add(new Phrase(texts.say("faktur.closed"), BOLD));
    }
    return spaced(payment, 12f);
  }

  private String way() {
    return switch (invoice.account().kind()) {
      case BANK -> "faktur.transfer";
      case VA -> "faktur.va";
      case QRIS -> "faktur.qris";
    };
  }

  /** The number that the payer enters: the account's, or that of this invoice's virtual account. */
  static String numberOf(InvoiceView invoice) {
    return invoice.account().kind() == AccountKind.VA
        ? invoice.account().payReference()
        : invoice.account().number();
  }

  private Map<String, String> account() {
    InvoiceView.Account account = invoice.account();
    return Map.of(
        "total", Amounts.said(invoice.missing()),
        "bank", account.bank(),
        "account", numberOf(invoice),
        "holder", account.holder(),
        "deadline", moments.full(invoice.deadline()));
  }

  private static PdfPTable table(float... widths) {
    PdfPTable table = new PdfPTable(widths);
    table.setWidthPercentage(100f);
    table.setSpacingAfter(8f);
    return table;
  }

  private static PdfPCell banner(String text, Font font, int alignment) {
    PdfPCell cell = new PdfPCell(new Phrase(text, font));
    cell.setBackgroundColor(BRAND);
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setPadding(10f);
    cell.setHorizontalAlignment(alignment);
    cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
    return cell;
  }

  private static PdfPCell cell(String text, Font font, int alignment) {
    PdfPCell cell = new PdfPCell(new Phrase(text, font));
    cell.setBorder(Rectangle.BOTTOM);
    cell.setBorderColor(LINE);
    cell.setPadding(4f);
    cell.setHorizontalAlignment(alignment);
    return cell;
  }

  private static PdfPCell wide(String text, Font font, int columns, Color background) {
    PdfPCell cell = cell(text, font, Element.ALIGN_LEFT);
    cell.setColspan(columns);
    cell.setBackgroundColor(background);
    return cell;
  }

  private static void line(PdfPTable table, String label, String value) {
    for (PdfPCell cell :
        new PdfPCell[] {
          cell(label, SMALL, Element.ALIGN_LEFT), cell(value, PLAIN, Element.ALIGN_LEFT)
        }) {
      cell.setBorder(Rectangle.NO_BORDER);
      cell.setPadding(2f);
      table.addCell(cell);
    }
  }

  private void sum(PdfPTable table, String label, String value, Font font) {
    table.addCell(cell(texts.say(label), font, Element.ALIGN_RIGHT));
    table.addCell(cell(value, font, Element.ALIGN_RIGHT));
  }

  private static Paragraph spaced(Phrase phrase, float before) {
    Paragraph paragraph = new Paragraph(phrase);
    paragraph.setSpacingBefore(before);
    paragraph.setLeading(11f);
    return paragraph;
  }
}
