package id.emall.core.notice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What is told on an occasion: what it concerns, the values of its text, the facts below it. */
final class Tidings {

  private final Occasion occasion;
  private final String subject;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<String, String> facts = new LinkedHashMap<>();
  private String link;
  private UUID invoiceId;
  private UUID orderId;

  /**
   * @param subject what makes this telling the only one of its kind, e.g. the invoice's id
   */
  Tidings(Occasion occasion, Object subject) {
    this.occasion = occasion;
    this.subject = subject.toString();
  }

  /** Fills a hole of the text. */
  Tidings with(String name, String value) {
    values.put(name, value);
    return this;
  }

  /** A line of the table below a mail's text; its label is the text {@code fact.<name>}. */
  Tidings fact(String name, String value) {
    facts.put(name, value);
    return this;
  }

  /** Where a mail's button leads; texts may name it as {@code {link}}. */
  Tidings link(String address) {
    link = address;
    return with("link", address);
  }

  Tidings about(UUID invoice, UUID order) {
    invoiceId = invoice;
    orderId = order;
    return this;
  }

  Occasion occasion() {
    return occasion;
  }

  String subject() {
    return subject;
  }

  Map<String, String> values() {
    return values;
  }

  Map<String, String> facts() {
    return facts;
  }

  String link() {
    return link;
  }

  MessageDraft.About about(Addressee to, Channel channel) {
    boolean encloses = channel == Channel.EMAIL && occasion.enclosesInvoice();
    return new MessageDraft.About(invoiceId, orderId, to.memberId(), encloses ? invoiceId : null);
  }
}
