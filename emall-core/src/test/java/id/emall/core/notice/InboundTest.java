package id.emall.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.sms.InboundText;
import id.emall.core.care.Complaints;
import id.emall.core.common.Actor;
import id.emall.core.notice.delivery.MessageDrain;
import id.emall.core.notice.sms.GatewayInboxes;
import id.emall.core.notice.sms.SmsNewsDesk;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.ordering.Receipt;
import id.emall.core.ordering.Settlement;
import id.emall.core.ordering.Shopping;
import id.emall.core.payment.ReceivingAccounts;
import id.emall.core.shipping.Shipments;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.FakeSms;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class InboundTest extends CoreTest {

  private static final Actor SYSTEM = new Actor.System("test");
  private static final AtomicInteger IDS = new AtomicInteger();

  private Seed seed;

  @Override
  protected String[] settings() {
    return Stream.concat(
            Stream.of(Shopping.settings("5550009999")),
            Stream.of(
                "emall.sms.a.adapter=fake",
                "emall.sms.b.adapter=fake",
                "emall.site.url=https://lumbung.example"))
        .toArray(String[]::new);
  }

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    get(ReceivingAccounts.class).run();
  }

  @ParameterizedTest
  @ValueSource(strings = {"BAYAR %s", "bayar: %s.", " Bayar  #%s sudah ya", "PAID %s"})
  void who_says_that_an_invoice_is_paid_has_the_bank_asked(String words) {
    InvoiceView invoice = place(seed.buyer());

    assertThat(reply(invoice.buyerPhone(), words.formatted(invoice.code())))
        .contains(invoice.code(), "sedang kami cari di bank");
    assertThat(number("select count(*) from payment_claim where invoice_id = ?", invoice.id()))
        .isOne();
  }

  @Test
  void the_status_of_an_invoice_is_told_to_its_buyers_phone_alone() {
    InvoiceView invoice = place(seed.buyer());
    String other = phone(seed.buyer());

    assertThat(reply(invoice.buyerPhone(), "status " + invoice.code()))
        .contains(invoice.code(), "menunggu pembayaran", "https://lumbung.example/f/");
    assertThat(reply(other, "STATUS " + invoice.code()))
        .contains("tidak kami temukan")
        .doesNotContain("menunggu");
  }

  @Test
  void a_code_that_is_mistyped_is_told_so_with_the_word_as_typed() {
    assertThat(reply(phone(seed.buyer()), "STATUS ABCD1234")).contains("ABCD1234", "Periksa");
  }

  @ParameterizedTest
  @ValueSource(strings = {"halo kak", "STATUS", "", "???", "BAYAR"})
  void what_is_not_understood_is_answered_with_how_to(String text) {
    assertThat(reply(phone(seed.buyer()), text)).contains("STATUS 7K2M9QXB", "KELUHAN");
  }

  @Test
  void a_complaint_holds_the_order_and_says_what_is_wrong() {
    Actor.Member buyer = seed.buyer();
    OrderView order = delivered(buyer);

    say(phone(buyer), "KELUHAN " + order.invoiceCode() + " dua botol pecah di jalan");

    assertThat(texts(phone(buyer)).getLast()).contains("keluhan Anda", order.code(), "kami terima");
    assertThat(get(Complaints.class).of(buyer, order.id()))
        .singleElement()
        .satisfies(complaint -> assertThat(complaint.text()).isEqualTo("dua botol pecah di jalan"));
    assertThat(get(Orders.class).find(order.id()).hold()).isEqualTo("DISPUTE");
    assertThat(reply(phone(buyer), "KELUHAN " + order.code() + " sekali lagi saya keluhkan"))
        .contains("tidak lagi dapat dikeluhkan");
  }

  @Test
  void a_complaint_without_words_asks_for_them_and_one_too_early_is_told_so() {
    Actor.Member buyer = seed.buyer();
    InvoiceView open = place(buyer);

    assertThat(reply(phone(buyer), "KELUHAN " + open.code())).contains("tuliskan masalahnya");
    assertThat(reply(phone(buyer), "KELUHAN " + open.code() + " belum sampai juga barangnya"))
        .contains("belum atau tidak lagi dapat dikeluhkan");
  }

  @Test
  void who_says_stop_is_spared_what_need_not_be_and_nothing_else() {
    Actor.Member buyer = seed.buyer();
    String phone = phone(buyer);

    assertThat(reply(phone, "Berhenti!")).contains("kami hentikan", "MULAI");
    InvoiceView invoice = place(buyer);
    assertThat(texts(phone)).anyMatch(text -> text.contains(invoice.total().toString()));
    sent(invoice);
    assertThat(texts(phone)).noneMatch(text -> text.contains("resi"));

    assertThat(reply(phone, "mulai")).contains("kami kirim lagi");
    sent(place(buyer));
    assertThat(texts(phone)).anyMatch(text -> text.contains("resi"));
  }

  @Test
  void parts_of_a_long_text_are_put_together_in_any_order() {
    InvoiceView invoice = place(seed.buyer());
    part(invoice.buyerPhone(), invoice.code() + " tolong", 2);
    work();
    assertThat(texts(invoice.buyerPhone())).noneMatch(text -> text.contains("cari di bank"));
    clock.advance(Duration.ofSeconds(5));
    part(invoice.buyerPhone(), "BAYAR ", 1);
    clock.advance(Duration.ofSeconds(31));

    work();

    assertThat(texts(invoice.buyerPhone()))
        .filteredOn(text -> text.contains("cari di bank"))
        .hasSize(1);
  }

  @Test
  void the_same_text_told_twice_is_answered_once() {
    InvoiceView invoice = place(seed.buyer());
    InboundText text =
        new InboundText(
            "mo-twice", invoice.buyerPhone(), "9000", "BAYAR " + invoice.code(), null, "");

    get(SmsNewsDesk.class).inbound("a", List.of(text));
    work();
    get(SmsNewsDesk.class).inbound("a", List.of(text));
    work();

    assertThat(number("select count(*) from payment_claim where invoice_id = ?", invoice.id()))
        .isOne();
  }

  @Test
  void what_a_gateway_keeps_is_fetched_and_answered_once() {
    InvoiceView invoice = place(seed.buyer());
    InboundText kept =
        new InboundText(
            null, invoice.buyerPhone(), "9000", "STATUS " + invoice.code(), clock.instant(), "");
    FakeSms.inbox("b", since -> List.of(kept));
    int before = texts(invoice.buyerPhone()).size();

    get(GatewayInboxes.class).run();
    work();
    get(GatewayInboxes.class).run();
    work();
    FakeSms.inbox("b", null);

    assertThat(texts(invoice.buyerPhone())).hasSize(before + 1);
    assertThat(texts(invoice.buyerPhone()).getLast()).contains("menunggu pembayaran");
  }

  @Test
  void robots_and_floods_are_not_answered() {
    say("TELKOMSEL", "Kuota Anda habis");
    say("9000", "STOP");
    assertThat(number("select count(*) from sms_inbound where outcome = 'NO_PHONE'")).isEqualTo(2);

    String phone = phone(seed.buyer());
    for (int i = 0; i < 20; i++) {
      say(phone, "halo " + i);
    }

    assertThat(texts(phone)).hasSize(12);
    clock.advance(Duration.ofHours(2));
    assertThat(reply(phone, "halo lagi")).contains("belum kami pahami");
  }

  @ParameterizedTest
  @CsvSource({
    "081234512345, +6281234512345",
    "6281234512346, +6281234512346",
    "+6281234512347, +6281234512347"
  })
  void a_number_is_one_however_the_gateway_writes_it(String written, String phone) {
    say(written, "apa ini");

    assertThat(texts(phone)).hasSize(1);
  }

  private String reply(String phone, String text) {
    int before = texts(phone).size();
    say(phone, text);
    List<String> texts = texts(phone);
    assertThat(texts).as(text).hasSize(before + 1);
    return texts.getLast();
  }

  private void say(String phone, String text) {
    get(SmsNewsDesk.class)
        .inbound(
            "a",
            List.of(
                new InboundText("mo-" + IDS.incrementAndGet(), phone, "9000", text, null, text)));
    work();
  }

  private void part(String phone, String text, int number) {
    get(SmsNewsDesk.class)
        .inbound(
            "a",
            List.of(
                new InboundText(
                    null, phone, "9000", text, null, text, new InboundText.Part(7, 2, number))));
  }

  private void work() {
    get(InboundDesk.class).run();
    get(MessageDrain.class).run();
  }

  private static List<String> texts(String phone) {
    return FakeSms.to(phone).stream().map(sent -> sent.message().text()).toList();
  }

  private String phone(Actor.Member member) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select phone from member where id = :id")
                .bind("id", member.id())
                .mapTo(String.class)
                .one());
  }

  private InvoiceView place(Actor.Member buyer) {
    Seed.Product product = seed.product(seed.seller(), 45_000, 10);
    InvoiceView invoice = get(Checkout.class).place(buyer, Shopping.wish(product));
    work();
    return invoice;
  }

  private OrderView paid(InvoiceView invoice) {
    Receipt receipt =
        new Receipt(UUID.randomUUID(), invoice.account().id(), invoice.total().withSen());
    transaction(() -> get(Settlement.class).receive(SYSTEM, invoice.id(), receipt));
    return invoice.orders().getFirst();
  }

  private void sent(InvoiceView invoice) {
    OrderView order = paid(invoice);
    get(Shipments.class)
        .enterResi(SYSTEM, order.id(), "JNE", "%016d".formatted(IDS.incrementAndGet()));
    work();
  }

  private OrderView delivered(Actor.Member buyer) {
    OrderView order = paid(place(buyer));
    get(Orders.class).shipped(SYSTEM, order.id());
    get(Orders.class).delivered(SYSTEM, order.id(), clock.instant());
    return order;
  }
}
