package id.emall.core.notice;

import id.emall.core.audit.WorkItems;
import id.emall.core.care.ComplaintKind;
import id.emall.core.care.ComplaintWish;
import id.emall.core.care.Complaints;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.member.MemberView;
import id.emall.core.member.Members;
import id.emall.core.notice.sms.MessageWork;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Invoices;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.PublicLinks;
import id.emall.core.payment.PaymentClaims;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Does what a text message wishes and answers it. Who sends is known by the phone alone, so nothing
 * is done that its owner could not undo and nothing is told but to that phone. Robots and floods
 * are not answered.
 */
@ApplicationScoped
class InboundAnswers {

  /** Messages of one phone within an hour that are looked at. */
  private static final int MOST_AN_HOUR = 12;

  private static final int FEWEST_WORDS = 10;

  private InboundRows rows;
  private Invoices invoices;
  private PaymentClaims claims;
  private Complaints complaints;
  private Members members;
  private People people;
  private PublicLinks links;
  private SmsStops stops;
  private WorkItems workItems;
  private Herald herald;

  protected InboundAnswers() {}

  @Inject
  InboundAnswers(
      InboundRows rows,
      Invoices invoices,
      PaymentClaims claims,
      Complaints complaints,
      Members members,
      People people,
      PublicLinks links,
      SmsStops stops,
      WorkItems workItems,
      Herald herald) {
    this.rows = rows;
    this.invoices = invoices;
    this.claims = claims;
    this.complaints = complaints;
    this.members = members;
    this.people = people;
    this.links = links;
    this.stops = stops;
    this.workItems = workItems;
    this.herald = herald;
  }

  /** A message that is looked at, of a phone. */
  private record Asked(InboundRows.Row row, String phone, InboundWish wish) {}

  /**
   * @throws Refusal as the wish's use case does; nothing is done then
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void act(UUID id) {
    InboundRows.Row row = rows.take(id).orElse(null);
    String text = row == null ? null : rows.whole(row).orElse(null);
    if (text == null) {
      return;
    }
    Optional<String> phone = row.phone();
    if (phone.isEmpty()) {
      rows.done(id, "NO_PHONE");
    } else if (rows.sentLately(row.sender()) > MOST_AN_HOUR) {
      rows.done(id, "FLOOD");
    } else {
      Asked asked = new Asked(row, phone.get(), InboundWish.read(text));
      rows.done(id, asked.wish().kind().name());
      answer(asked);
    }
  }

  private void answer(Asked asked) {
    switch (asked.wish().kind()) {
      case UNKNOWN -> reply(asked, Occasion.INBOUND_HELP);
      case STOP -> {
        stops.stop(asked.phone());
        reply(asked, Occasion.INBOUND_STOPPED);
      }
      case START -> {
        stops.start(asked.phone());
        reply(asked, Occasion.INBOUND_STARTED);
      }
      case PAID, STATUS, COMPLAINT -> {
        Optional<InvoiceView> invoice = invoice(asked);
        if (invoice.isPresent()) {
          about(asked, invoice.get());
        } else if (asked.wish().typed().isEmpty()) {
          reply(asked, Occasion.INBOUND_HELP);
        } else {
          herald.tell(
              someone(asked),
              begun(asked, Occasion.INBOUND_NO_INVOICE).with("code", asked.wish().typed()));
        }
      }
    }
  }

  private void about(Asked asked, InvoiceView invoice) {
    switch (asked.wish().kind()) {
      case PAID -> {
        if (invoice.waiting()) {
          claims.claimBySms(invoice);
        }
        tell(
            asked,
            invoice,
            invoice.waiting() ? Occasion.INBOUND_PAID_NOTED : Occasion.INBOUND_NOT_WAITING);
      }
      case COMPLAINT -> complain(asked, invoice);
      default -> tell(asked, invoice, Occasion.INBOUND_STATUS);
    }
  }

  private void complain(Asked asked, InvoiceView invoice) {
    Optional<Actor> buyer = buyer(invoice);
    if (buyer.isEmpty()) {
      tell(asked, invoice, Occasion.INBOUND_COMPLAINT_ELSEWHERE);
      return;
    }
    List<OrderView> meant =
        invoice.orders().stream()
            .filter(order -> invoice.code().equals(code(asked)) || order.code().equals(code(asked)))
            .filter(order -> complaints.allowed(buyer.get(), order))
            .toList();
    if (asked.wish().words().length() < FEWEST_WORDS) {
      tell(asked, invoice, Occasion.INBOUND_COMPLAINT_WORDS);
    } else if (meant.size() > 1) {
      tell(asked, invoice, Occasion.INBOUND_COMPLAINT_WHICH);
    } else if (meant.isEmpty()) {
      tell(asked, invoice, Occasion.INBOUND_COMPLAINT_NOT_NOW);
    } else {
      String order = meant.getFirst().code();
      complaints.make(
          buyer.get(),
          order,
          new Complaints.Told(
              ComplaintKind.OTHER,
              asked.wish().words(),
              ComplaintWish.MONEY,
              List.of(),
              List.of()));
      tell(asked, invoice, Occasion.INBOUND_COMPLAINT_NOTED, order);
    }
  }

  /** The use case does not do it. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void refused(UUID id, Refusal refusal) {
    InboundRows.Row row = rows.take(id).orElse(null);
    String text = row == null ? null : rows.whole(row).orElse(null);
    if (text == null) {
      return;
    }
    rows.done(id, refusal.code());
    Asked asked = new Asked(row, row.phone().orElseThrow(), InboundWish.read(text));
    invoice(asked)
        .ifPresent(
            invoice ->
                tell(
                    asked,
                    invoice,
                    asked.wish().kind() == InboundWish.Kind.PAID
                        ? Occasion.INBOUND_TOO_OFTEN
                        : Occasion.INBOUND_COMPLAINT_NOT_NOW));
  }

  /** Something of ours is wrong: a person has to read it. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void broken(UUID id) {
    rows.done(id, "BROKEN");
    workItems.raise(MessageWork.INBOUND, id, "A text message cannot be worked off", Map.of());
  }

  private Optional<InvoiceView> invoice(Asked asked) {
    return asked
        .wish()
        .code()
        .flatMap(code -> invoices.findByCode(code).or(() -> invoices.findByOrderCode(code)))
        .filter(invoice -> isBuyer(asked.phone(), invoice));
  }

  private boolean isBuyer(String phone, InvoiceView invoice) {
    return phone.equals(invoice.buyerPhone())
        || Optional.ofNullable(invoice.buyerId())
            .flatMap(members::find)
            .filter(member -> phone.equals(member.phone()))
            .isPresent();
  }

  private Optional<Actor> buyer(InvoiceView invoice) {
    return Optional.ofNullable(invoice.buyerId())
        .flatMap(members::find)
        .filter(member -> member.state() == MemberView.State.ACTIVE)
        .map(
            member ->
                new Actor.Member(
                    member.id(), member.name(), member.role(), null, member.language()));
  }

  private static String code(Asked asked) {
    return asked.wish().code().orElse("");
  }

  private void tell(Asked asked, InvoiceView invoice, Occasion occasion) {
    tell(asked, invoice, occasion, code(asked));
  }

  private void tell(Asked asked, InvoiceView invoice, Occasion occasion, String order) {
    Addressee buyer = people.buyer(invoice).reachedAt(asked.phone(), invoice.language());
    Texts texts = buyer.texts();
    herald.tell(
        buyer,
        begun(asked, occasion)
            .about(invoice.id(), null)
            .link(links.invoiceUrl(invoice))
            .with("invoice", invoice.code())
            .with("code", code(asked))
            .with("order", order)
            .with("state", texts.say("state.invoice." + invoice.state().name()))
            .with("orders", orders(invoice, texts)));
  }

  private static String orders(InvoiceView invoice, Texts texts) {
    return invoice.orders().stream()
        .map(order -> order.code() + " " + texts.say("state.order." + order.state().name()))
        .collect(Collectors.joining("; "));
  }

  private void reply(Asked asked, Occasion occasion) {
    herald.tell(someone(asked), begun(asked, occasion));
  }

  private static Tidings begun(Asked asked, Occasion occasion) {
    return new Tidings(occasion, asked.row().id());
  }

  /** Whoever holds the phone: in the language of the member of this number, if there is one. */
  private Addressee someone(Asked asked) {
    return people.byPhone(asked.phone()).orElseGet(() -> people.stranger(asked.phone()));
  }
}
