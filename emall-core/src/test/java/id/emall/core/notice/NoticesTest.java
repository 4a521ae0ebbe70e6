package id.emall.core.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.admission.SellerApplied;
import id.emall.core.admission.SellerApproved;
import id.emall.core.admission.SellerReturned;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.member.MemberView;
import id.emall.core.member.Members;
import id.emall.core.member.PhoneCodeIssued;
import id.emall.core.member.PhoneCodes;
import id.emall.core.notice.delivery.MessageDrain;
import id.emall.core.notice.inapp.NoticeView;
import id.emall.core.notice.inapp.Notices;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.InvoicePartlyPaid;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Invoices;
import id.emall.core.ordering.InvoicesPaid;
import id.emall.core.ordering.MoneyOwedBack;
import id.emall.core.ordering.OrderCompleted;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Shopping;
import id.emall.core.payment.ReceivingAccounts;
import id.emall.core.payment.qris.QrCodes;
import id.emall.core.payment.qris.QrIssuing;
import id.emall.core.shipping.ResiEntered;
import id.emall.core.shipping.ShipmentStatusChanged;
import id.emall.core.shop.Shops;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What buyers and sellers read, from the event to the inbox. */
@Timeout(120)
class NoticesTest extends CoreTest {

  private final Inboxes inboxes = new Inboxes();
  private Seed seed;

  @Override
  protected String[] settings() {
    return Stream.of(
            inboxes.settings(),
            Shopping.settings("5550001234"),
            new String[] {
              "emall.push.bca-va.adapter=fake-va",
              "emall.push.bca-va.bank=BCA",
              "emall.push.bca-va.holder=Lumbung",
              "emall.push.bca-va.account=55501",
              "emall.push.qris.adapter=fake-qris",
              "emall.push.qris.holder=Lumbung Nusantara",
              "emall.push.qris.account=5550100001"
            })
        .flatMap(Stream::of)
        .toArray(String[]::new);
  }

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    get(ReceivingAccounts.class).run();
  }

  @AfterAll
  void closeInboxes() {
    inboxes.close();
  }

  @Test
  void a_buyer_learns_what_to_pay_where_and_until_when_with_the_invoice_enclosed()
      throws Exception {
    Actor.Member buyer = seed.buyer();
    InvoiceView invoice = place(buyer);

    get(MessageDrain.class).run();

    assertThat(inboxes.texts(invoice.buyerPhone()))
        .singleElement()
        .asString()
        .contains(
            "TEPAT " + invoice.total(),
            "BCA 5550001234",
            "3 Mar 10.00 WIB",
            "https://lumbung.example/f/" + invoice.code() + "?k=");
    JsonNode mail = inboxes.mails(invoice.buyerEmail()).getFirst();
    assertThat(mail.path("subject").asText()).contains(invoice.code(), invoice.total().toString());
    assertThat(mail.path("text").asText()).contains("5550001234", "https://lumbung.example/f/");
    assertThat(mail.path("html").asText()).contains("5550001234", "lang=\"id\"");
    assertThat(pdf(mail, invoice))
        .contains(invoice.code(), "MENUNGGU PEMBAYARAN", invoice.total().toString(), "5550001234")
        .contains(AmountInWords.of(invoice.total().amount(), "id").split(" ")[0])
        .contains(invoice.orders().getFirst().shopName());
  }

  @Test
  void who_pays_by_virtual_account_is_told_the_number() throws Exception {
    InvoiceView invoice = placeBy("bca-va");

    get(MessageDrain.class).run();

    String number = invoice.account().payReference();
    assertThat(inboxes.texts(invoice.buyerPhone()))
        .singleElement()
        .asString()
        .contains("virtual account BCA " + number, invoice.total().toString())
        .doesNotContain("TEPAT");
    JsonNode mail = inboxes.mails(invoice.buyerEmail()).getFirst();
    assertThat(mail.path("text").asText()).contains(number).doesNotContain("kode unik");
    assertThat(pdf(mail, invoice)).contains(number).doesNotContain("kode unik");
  }

  @Test
  void who_pays_by_qris_is_led_to_the_code() throws Exception {
    InvoiceView invoice = placeBy("qris");

    get(MessageDrain.class).run();
    assertThat(inboxes.mails(invoice.buyerEmail())).isEmpty();
    get(QrIssuing.class).run();
    clock.advance(Duration.ofSeconds(30));
    get(MessageDrain.class).run();

    assertThat(inboxes.texts(invoice.buyerPhone()))
        .singleElement()
        .asString()
        .contains("QRIS", "https://lumbung.example/f/" + invoice.code() + "?k=");
    JsonNode mail = inboxes.mails(invoice.buyerEmail()).getFirst();
    assertThat(mail.path("text").asText()).contains("QRIS", "Lumbung Nusantara");
    assertThat(pdf(mail, invoice)).contains("QRIS").doesNotContain("kode unik");
    assertThat(new ReadPaper(file(mail, invoice)).codes())
        .containsExactly(get(QrCodes.class).of(invoice).orElseThrow().content());
  }

  private InvoiceView placeBy(String way) {
    Actor.Member seller = seed.seller();
    return get(Checkout.class)
        .place(seed.buyer(), Shopping.by(way, Shopping.wish(seed.product(seller, 20_000, 1))));
  }

  @Test
  void a_paid_invoice_comes_as_a_receipt() throws Exception {
    InvoiceView invoice = place(seed.buyer());
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update invoice set state = 'PAID', paid_at = created_at where id = ?",
                invoice.id()));
    fire(new InvoicesPaid(List.of(invoice), clock.instant()));

    get(MessageDrain.class).run();

    JsonNode mail = inboxes.mails(invoice.buyerEmail()).getFirst();
    assertThat(mail.path("subject").asText()).contains("diterima");
    assertThat(pdf(mail, invoice)).contains("LUNAS").doesNotContain("5550001234");
  }

  @Test
  void amounts_with_sen_are_told_with_sen() {
    InvoiceView invoice = place(seed.buyer());

    fire(new InvoicePartlyPaid(invoice.id(), new BigDecimal("1000.50"), new BigDecimal("25.00")));
    get(MessageDrain.class).run();

    assertThat(inboxes.texts(invoice.buyerPhone()).getFirst()).contains("Rp1.000,50", "Rp25.");
  }

  @Test
  void money_owed_back_twice_is_told_twice_but_a_paid_invoice_once() {
    InvoiceView invoice = place(seed.buyer());
    BigDecimal same = new BigDecimal("5000.00");

    fire(new InvoicesPaid(List.of(invoice), clock.instant()));
    fire(new InvoicesPaid(List.of(invoice), clock.instant()));
    fire(new MoneyOwedBack(invoice.id(), UUID.randomUUID(), same, "duplicate"));
    fire(new MoneyOwedBack(invoice.id(), UUID.randomUUID(), same, "duplicate"));
    get(MessageDrain.class).run();

    assertThat(inboxes.texts(invoice.buyerPhone()))
        .filteredOn(text -> text.contains("rekening tujuan"))
        .hasSize(2);
    assertThat(inboxes.texts(invoice.buyerPhone()))
        .filteredOn(text -> text.contains("Terima kasih"))
        .hasSize(1);
  }

  @Test
  void an_applicant_is_led_to_the_application() {
    Actor.Member member = seed.buyer();
    String email = get(Members.class).find(member.id()).orElseThrow().email();

    fire(new SellerApplied(member.id()));
    fire(new SellerReturned(member.id(), "Pindaian tidak terbaca."));
    get(MessageDrain.class).run();

    assertThat(inboxes.mails(email))
        .hasSize(2)
        .allMatch(mail -> mail.toString().contains("/penjual/pengajuan"));
  }

  @Test
  void operators_find_what_was_told_by_the_order_and_see_what_became_of_it() {
    Seed.Product one = seed.product(seed.seller(), 20_000, 1);
    Seed.Product other = seed.product(seed.seller(), 20_000, 1);
    InvoiceView invoice = get(Checkout.class).place(seed.buyer(), Shopping.wish(one, other));
    OrderView first = invoice.orders().getFirst();
    OrderView second = invoice.orders().getLast();
    fire(new InvoicesPaid(List.of(invoice), clock.instant()));
    get(MessageDrain.class).run();
    fire(new OrderCompleted(first.id(), first.sellerShare()));
    Actor.Member operator = seed.operator();
    Messages messages = get(Messages.class);

    assertThat(messages.about(operator, first))
        .extracting(MessageView::template, MessageView::channel, MessageView::state)
        .contains(
            tuple("invoice-issued", Channel.SMS, MessageState.SUBMITTED),
            tuple("invoice-paid", Channel.EMAIL, MessageState.SUBMITTED),
            tuple("order-paid-seller", Channel.SMS, MessageState.SUBMITTED),
            tuple("order-completed-seller", Channel.SMS, MessageState.QUEUED));
    assertThat(messages.about(operator, second))
        .extracting(MessageView::template)
        .contains("order-paid-seller")
        .doesNotContain("order-completed-seller");
    assertThat(messages.search(operator, second.code().toLowerCase(Locale.ROOT)))
        .isEqualTo(messages.search(operator, invoice.code()))
        .hasSizeGreaterThan(messages.about(operator, first).size());
    assertThatThrownBy(() -> messages.about(seed.buyer(), first)).isInstanceOf(Refusal.class);
  }

  @Test
  void operators_find_all_that_was_told_to_a_member_by_phone_or_mail_address() {
    Actor.Member buyer = seed.buyer();
    MemberView member = get(Members.class).find(buyer.id()).orElseThrow();
    place(buyer);
    Actor.Member operator = seed.operator();
    Messages messages = get(Messages.class);

    List<MessageView> found = messages.search(operator, "0" + member.phone().substring(3));

    assertThat(found)
        .extracting(MessageView::recipient)
        .contains(member.phone(), member.email())
        .doesNotContain(sellerPhone(seed.product(seed.seller(), 1_000, 1).shopId()));
    assertThat(messages.search(operator, member.email().toUpperCase(Locale.ROOT))).isEqualTo(found);
    assertThat(messages.search(operator, "nobody@example.com")).isEmpty();
  }

  @Test
  void both_sides_learn_that_an_order_is_completed_and_the_seller_how_much_it_brought() {
    InvoiceView invoice = place(seed.buyer());
    OrderView order = invoice.orders().getFirst();

    fire(new OrderCompleted(order.id(), order.sellerShare()));
    get(MessageDrain.class).run();

    assertThat(inboxes.mails(invoice.buyerEmail()).getFirst().path("subject").asText())
        .contains(order.code());
    assertThat(inboxes.texts(sellerPhone(order.shopId())).getFirst())
        .contains(order.sellerShare().toString(), order.code());
  }

  @Test
  void what_people_typed_is_escaped_in_mail() {
    Actor.Member buyer = seed.buyer();
    InvoiceView invoice = place(buyer);
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update invoice set buyer_name = ? where id = ?",
                "<b>Siti</b>\r\nBcc: x@example.test",
                invoice.id()));

    fire(new MoneyOwedBack(invoice.id(), UUID.randomUUID(), BigDecimal.TEN, "over"));
    clock.advance(Duration.ofSeconds(1));
    get(MessageDrain.class).run();

    JsonNode mail = inboxes.mails(invoice.buyerEmail()).getFirst();
    assertThat(mail.path("html").asText()).contains("&lt;b&gt;Siti").doesNotContain("<b>Siti");
    assertThat(inboxes.mails("x@example.test")).isEmpty();
  }

  @Test
  void a_code_goes_to_the_phone_that_is_to_be_proven() {
    Actor.Member member = seed.buyer();

    fire(
        new PhoneCodeIssued(
            member.id(), PhoneCodes.Purpose.CONFIRM_PHONE, "135790", "+6281399990001", "en"));
    get(MessageDrain.class).run();

    assertThat(inboxes.texts("+6281399990001"))
        .singleElement()
        .asString()
        .contains("your code is 135790");
  }

  @Test
  void a_seller_learns_that_the_shop_is_open_and_of_the_first_order() {
    Actor.Member seller = seed.seller();
    InvoiceView invoice = place(seed.buyer());
    OrderView order = invoice.orders().getFirst();

    fire(new SellerApproved(seller.id(), seller.shopId()));
    fire(new InvoicesPaid(List.of(invoice), clock.instant()));
    get(MessageDrain.class).run();

    assertThat(inboxes.texts(sellerPhone(seller.shopId())))
        .singleElement()
        .asString()
        .contains("disetujui");
    assertThat(inboxes.texts(sellerPhone(order.shopId())))
        .singleElement()
        .asString()
        .contains(order.code(), "JNE Reguler", order.total().toString());
  }

  @Test
  void a_buyer_follows_a_parcel_by_text_message_and_hears_of_each_turn_once_a_day() {
    Actor.Member buyer = seed.buyer();
    InvoiceView invoice = place(buyer);
    OrderView order = invoice.orders().getFirst();
    UUID shipment = shipment(order);
    ShipmentStatusChanged out =
        new ShipmentStatusChanged(
            order.id(),
            shipment,
            ShipmentStatus.IN_TRANSIT,
            ShipmentStatus.OUT_FOR_DELIVERY,
            "WITH DELIVERY COURIER",
            clock.instant());

    fire(new ResiEntered(order.id(), shipment, "JNE", "0123456789012345"));
    fire(out);
    fire(out);
    get(MessageDrain.class).run();

    assertThat(inboxes.texts(invoice.buyerPhone()))
        .hasSize(3)
        .anyMatch(text -> text.contains("dikirim lewat JNE, resi 0123456789012345"))
        .anyMatch(text -> text.contains("sedang diantar"));
    assertThat(get(Notices.class).mine(buyer, null).rows())
        .extracting(NoticeView::title)
        .as("what has no mail, without the name by which a text message begins")
        .anyMatch(title -> title.startsWith("Paket " + order.code()));
  }

  private UUID shipment(OrderView order) {
    UUID id = UUID.randomUUID();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into shipment (id, order_id, courier, number, recipient_phone, time_zone, status,
                      entered_at)
                    values (:id, :order, 'JNE', '0123456789012345', '+6281234567890', 'Asia/Jakarta', 'IN_TRANSIT',
                      :at)
                    """)
                .bind("id", id)
                .bind("order", order.id())
                .bind("at", clock.instant())
                .execute());
    return id;
  }

  private InvoiceView place(Actor.Member buyer) {
    Seed.Product product = seed.product(seed.seller(), 45_000, 10);
    InvoiceView invoice = get(Checkout.class).place(buyer, Shopping.wish(product));
    return get(Invoices.class).find(invoice.id());
  }

  private String sellerPhone(UUID shopId) {
    UUID owner = get(Shops.class).find(shopId).orElseThrow().ownerId();
    return get(Members.class).find(owner).orElseThrow().phone();
  }

  private String pdf(JsonNode mail, InvoiceView invoice) throws IOException {
    return new ReadPaper(file(mail, invoice)).text();
  }

  private byte[] file(JsonNode mail, InvoiceView invoice) {
    return inboxes.attachment(mail, "faktur-" + invoice.code() + ".pdf");
  }
}
