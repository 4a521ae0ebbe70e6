package id.emall.core.notice;

import static id.emall.core.notice.PaperFonts.AMOUNT;
import static id.emall.core.notice.PaperFonts.BOLD;
import static id.emall.core.notice.PaperFonts.PLAIN;
import static id.emall.core.notice.PaperFonts.SMALL;
import static id.emall.core.notice.PaperFonts.phrase;

import id.emall.contracts.bank.AccountKind;
import id.emall.core.common.Rupiah;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.OrderView;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Draws an invoice (faktur): how, how much and until when to pay first, then who sells what to
 * whom. The page is half a sheet of A4 cut lengthwise, so that a phone shows it at full width in
 * letters of a readable size, and two are printed side by side.
 */
final class InvoicePaper {

  static final float MARGIN = 18f;

  /** 105 by 297 mm. */
  static final Rectangle PAGE = new Rectangle(297.6f, 841.9f);

  static final float BOTTOM = 34f;
  private static final float QR_TO_PAY = 150f;
  static final float QR_TO_PAGE = 76f;
  private static final Color TINT = new Color(0xe4, 0xee, 0xe7);
  private static final Color LINE = new Color(0xe3, 0xdc, 0xcb);
  private static final Color STAMP = new Color(0x1f, 0x7a, 0x4d);

  private final InvoiceView invoice;
  private final Around around;
  private final Texts texts;
  private final Moments moments;
  private PdfWriter writer;

  /**
   * What an invoice's paper says beyond the invoice.
   *
   * @param link to the invoice's page
   * @param toPay what the QR code holds that can be paid now; empty when there is none
   * @param origins where each shop sends from, by its id
   * @param addresses where each order goes, by its id
   */
  record Around(
      String language,
      String site,
      String link,
      Optional<String> toPay,
      ZoneId zone,
      Map<UUID, String> origins,
      Map<UUID, String> addresses) {}

  InvoicePaper(InvoiceView invoice, Around around) {
    this.invoice = invoice;
    this.around = around;
    this.texts = Texts.in(around.language());
    this.moments = new Moments(around.zone(), around.language());
  }

  /** The pages as a PDF. */
  byte[] draw() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Document paper = new Document(PAGE, MARGIN, MARGIN, PaperFrame.HEAD + 14f, BOTTOM)) {
      writer = PdfWriter.getInstance(paper, bytes);
      String name = texts.say("faktur.title") + " " + invoice.code();
      writer.setPageEvent(new PaperFrame(texts, around.site(), name));
      paper.addTitle(name);
      paper.addAuthor(around.site());
      writer.getExtraCatalog().put(PdfName.LANG, new PdfString(around.language()));
      paper.open();
      paper.add(summary());
      if (invoice.waiting()) {
        paper.add(payment());
      }
      paper.add(who());
      invoice.orders().forEach(order -> paper.add(parcel(order)));
      paper.add(sums());
    }
    return bytes.toByteArray();
  }

  /** What stands first: how it is with the invoice, and how much. */
  private PdfPTable summary() {
    boolean paid = invoice.state() == InvoiceState.PAID;
    PdfPTable summary = paid ? table(2f, 1f) : table(1f);
    PdfPCell words = new PdfPCell();
    words.addElement(phrase(texts.say("faktur.state." + invoice.state()), BOLD));
    words.addElement(phrase(due(), AMOUNT));
    words.addElement(phrase(until(), PLAIN));
    summary.addCell(tinted(words));
    if (paid) {
      PdfPCell stamped = new PdfPCell(stamp(), false);
      stamped.setVerticalAlignment(Element.ALIGN_MIDDLE);
      stamped.setHorizontalAlignment(Element.ALIGN_RIGHT);
      summary.addCell(tinted(stamped));
    }
    return summary;
  }

  static PdfPCell tinted(PdfPCell cell) {
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setBackgroundColor(TINT);
    cell.setPadding(8f);
    return cell;
  }

  private String due() {
    return invoice.waiting() ? Amounts.said(invoice.missing()) : invoice.total().toString();
  }

  private String until() {
    return switch (invoice.state()) {
      case OPEN, PARTLY_PAID ->
          texts.say("faktur.until", Map.of("deadline", moments.full(invoice.deadline())));
      case PAID -> texts.say("faktur.paid", Map.of("paid", moments.full(invoice.paidAt())));
      case LAPSED, CANCELLED -> texts.say("faktur.closed");
    };
  }

  /** A stamp as one puts it on a receipt: aslant, in a frame. */
  private Image stamp() {
    String word = texts.say("faktur.state.PAID");
    float size = 14f;
    float wide = PaperFonts.STRONG.getWidthPoint(word, size) + 24f;
    PdfTemplate drawing = canvas().createTemplate(wide, size + 16f);
    drawing.setColorStroke(STAMP);
    drawing.setLineWidth(2f);
    drawing.roundRectangle(2f, 2f, wide - 4f, size + 12f, 5f);
    drawing.stroke();
    drawing.beginText();
    drawing.setFontAndSize(PaperFonts.STRONG, size);
    drawing.setColorFill(STAMP);
    drawing.setTextMatrix(12f, 10f);
    drawing.showText(word);
    drawing.endText();
    Image stamp = Image.getInstance(drawing);
    stamp.setRotationDegrees(7f);
    return stamp;
  }

  private PdfPTable payment() {
    PdfPTable payment = table(1f, 1.5f);
    payment.setKeepTogether(true);
    payment.addCell(wide(texts.say("faktur.pay"), BOLD, 2));
    InvoiceView.Account account = invoice.account();
    switch (account.kind()) {
      case BANK -> {
        fact(payment, "faktur.bank", account.bank());
        fact(payment, "faktur.account", account.number());
        fact(payment, "faktur.holder", account.holder());
      }
      case VA -> {
        fact(payment, "faktur.bank", account.bank());
        fact(payment, "faktur.va-number", numberOf(invoice));
        fact(payment, "faktur.holder", account.holder());
      }
      case QRIS -> fact(payment, "faktur.qris-to", account.holder());
    }
    fact(payment, "faktur.exactly", Amounts.said(invoice.missing()));
    around.toPay().ifPresent(code -> payment.addCell(picture(QrDrawing.of(code, QR_TO_PAY), 2)));
    payment.addCell(wide(texts.say(steps()), SMALL, 2));
    return payment;
  }

  private String steps() {
    return switch (invoice.account().kind()) {
      case BANK -> invoice.uniqueCode() > 0 ? "faktur.unique" : "faktur.transfer";
      case VA -> "faktur.va";
      case QRIS -> around.toPay().isPresent() ? "faktur.qris" : "faktur.qris-page";
    };
  }

  private PdfContentByte canvas() {
    return writer.getDirectContent();
  }

  /** Beside it a code leads to the invoice's page, unless there is one to pay already. */
  private PdfPTable who() {
    PdfPTable who = table(2.4f, 1f);
    PdfPTable facts = new PdfPTable(new float[] {1f, 2.6f});
    fact(facts, "faktur.number", invoice.code());
    fact(facts, "faktur.date", moments.full(invoice.createdAt()));
    fact(facts, "faktur.buyer", invoice.buyerName());
    facts.setWidthPercentage(100f);
    PdfPCell left = new PdfPCell();
    left.setBorder(Rectangle.NO_BORDER);
    left.setPadding(0);
    left.addElement(facts);
    if (around.toPay().isPresent()) {
      left.setColspan(2);
      who.addCell(left);
    } else {
      Paragraph check = new Paragraph(phrase(texts.say("faktur.check"), SMALL));
      check.setIndentationLeft(4f);
      left.addElement(check);
      who.addCell(left);
      who.addCell(picture(QrDrawing.of(around.link(), QR_TO_PAGE), 1));
    }
    return who;
  }

  private PdfPTable parcel(OrderView order) {
    PdfPTable parcel = table(2.6f, 1f);
    PdfPCell seller = wide(texts.say("faktur.seller", Map.of("shop", order.shopName())), BOLD, 2);
    seller.setBackgroundColor(TINT);
    parcel.addCell(seller);
    parcel.setHeaderRows(1);
    parcel.addCell(wide(places(order), SMALL, 2));
    for (OrderView.Line line : order.lines()) {
      Phrase item = phrase(line.name() + "\n", PLAIN);
      item.add(phrase(line.quantity() + " × " + line.unitPrice(), SMALL));
      row(parcel, item, line.amount().toString(), PLAIN);
    }
    if (!order.discount().isNone()) {
      String words = texts.say("faktur.voucher", Map.of("code", order.discount().code()));
      row(parcel, phrase(words, PLAIN), "-" + order.discount().amount(), PLAIN);
    }
    Map<String, String> way =
        Map.of("courier", order.courier(), "service", texts.service(order.service()));
    row(
        parcel,
        phrase(texts.say("faktur.shipping", way), PLAIN),
        order.shippingCost().toString(),
        PLAIN);
    return parcel;
  }

  private String places(OrderView order) {
    return texts.say(
        "faktur.to",
        Map.of(
            "order", order.code(),
            "origin", around.origins().getOrDefault(order.shopId(), order.shopName()),
            "recipient", order.recipient(),
            "address", around.addresses().get(order.id())));
  }

  private PdfPTable sums() {
    PdfPTable sums = table(2.2f, 1f);
    sums.setKeepTogether(true);
    sum(sums, "faktur.goods", invoice.goodsTotal().plus(invoice.discount()).toString(), PLAIN);
    if (!invoice.discount().equals(Rupiah.ZERO)) {
      sum(sums, "faktur.vouchers", "-" + invoice.discount(), PLAIN);
    }
    sum(sums, "faktur.shippings", invoice.shippingTotal().toString(), PLAIN);
    if (!invoice.creditUsed().equals(Rupiah.ZERO)) {
      sum(sums, "faktur.credit", "-" + invoice.creditUsed(), PLAIN);
    }
    if (invoice.uniqueCode() > 0) {
      sum(sums, "faktur.code", new Rupiah(invoice.uniqueCode()).toString(), PLAIN);
    }
    sum(sums, "faktur.total", invoice.total().toString(), BOLD);
    String words = AmountInWords.of(invoice.total().amount(), around.language());
    PdfPCell said = wide(texts.say("faktur.words") + ": " + words, SMALL, 2);
    said.setBorder(Rectangle.NO_BORDER);
    sums.addCell(said);
    return sums;
  }

  /** The number that the payer enters: the account's, or that of this invoice's virtual account. */
  static String numberOf(InvoiceView invoice) {
    return invoice.account().kind() == AccountKind.VA
        ? invoice.account().payReference()
        : invoice.account().number();
  }

  static PdfPTable table(float... widths) {
    PdfPTable table = new PdfPTable(widths);
    table.setWidthPercentage(100f);
    table.setSpacingAfter(10f);
    return table;
  }

  private static PdfPCell cell(Phrase text, int alignment) {
    PdfPCell cell = new PdfPCell(text);
    cell.setLeading(0, 1.25f);
    cell.setBorder(Rectangle.BOTTOM);
    cell.setBorderColor(LINE);
    cell.setPadding(4f);
    cell.setPaddingBottom(6f);
    cell.setHorizontalAlignment(alignment);
    return cell;
  }

  static PdfPCell wide(String text, Font font, int columns) {
    PdfPCell cell = cell(phrase(text, font), Element.ALIGN_LEFT);
    cell.setColspan(columns);
    return cell;
  }

  static PdfPCell picture(Image image, int columns) {
    PdfPCell cell = new PdfPCell(image, false);
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setColspan(columns);
    cell.setHorizontalAlignment(columns == 1 ? Element.ALIGN_RIGHT : Element.ALIGN_CENTER);
    return cell;
  }

  private void fact(PdfPTable table, String label, String value) {
    said(table, texts.say(label), value);
  }

  /** A fact beside what it is called. */
  static void said(PdfPTable table, String label, String value) {
    PdfPCell name = cell(phrase(label, SMALL), Element.ALIGN_LEFT);
    PdfPCell said = cell(phrase(value, BOLD), Element.ALIGN_LEFT);
    name.setBorder(Rectangle.NO_BORDER);
    said.setBorder(Rectangle.NO_BORDER);
    name.setPaddingBottom(2f);
    said.setPaddingBottom(2f);
    table.addCell(name);
    table.addCell(said);
  }

  private void sum(PdfPTable table, String label, String value, Font font) {
    row(table, phrase(texts.say(label), font), value, font);
  }

  static void row(PdfPTable table, Phrase words, String amount, Font font) {
    table.addCell(cell(words, Element.ALIGN_LEFT));
    PdfPCell figure = cell(phrase(amount, font), Element.ALIGN_RIGHT);
    figure.setVerticalAlignment(Element.ALIGN_BOTTOM);
    figure.setNoWrap(true);
    table.addCell(figure);
  }
}
