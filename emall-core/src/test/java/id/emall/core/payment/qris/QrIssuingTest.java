package id.emall.core.payment.qris;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.bank.qr.QrOrder;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Invoices;
import id.emall.core.ordering.Shopping;
import id.emall.core.ordering.WayChanges;
import id.emall.core.payment.ReceivingAccounts;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.FakeQris;
import id.emall.core.testing.Seed;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class QrIssuingTest extends CoreTest {

  private static final Actor BY = new Actor.System("test");

  private final FakeQris bank = FakeQris.merchant("1820000003");
  private Seed seed;
  private Actor.Member seller;

  @Override
  protected String[] settings() {
    return Stream.concat(
            Arrays.stream(Shopping.settings("1820000001")),
            Stream.of(
                "emall.push.qris.adapter=fake-qris",
                "emall.push.qris.holder=Lumbung",
                "emall.push.qris.account=1820000003"))
        .toArray(String[]::new);
  }

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    seller = seed.seller();
    get(ReceivingAccounts.class).run();
  }

  private InvoiceView order() {
    return get(Checkout.class)
        .place(seed.buyer(), Shopping.by("qris", Shopping.wish(seed.product(seller, 50_000, 1))));
  }

  private void work() {
    get(QrIssuing.class).run();
  }

  private QrCode code(InvoiceView invoice) {
    return get(QrCodes.class).of(get(Invoices.class).find(invoice.id())).orElseThrow();
  }

  private InvoiceView choose(InvoiceView invoice, String way) {
    return get(WayChanges.class).choose(BY, invoice.code(), way);
  }

  @Test
  void a_code_is_asked_for_after_the_checkout_and_shown() {
    InvoiceView invoice = order();
    assertThat(code(invoice).state()).isEqualTo(QrCode.State.WANTED);

    work();

    QrCode shown = code(invoice);
    assertThat(shown.state()).isEqualTo(QrCode.State.SHOWN);
    assertThat(shown.content()).endsWith(invoice.account().payReference() + "-1");
    assertThat(shown.payable(clock.instant(), invoice.missing())).isTrue();
    assertThat(shown.payable(invoice.deadline(), invoice.missing())).isFalse();
    assertThat(shown.payable(clock.instant(), BigDecimal.ONE)).isFalse();
    QrOrder asked = bank.asked().getLast();
    assertThat(asked.rupiah()).isEqualTo(invoice.total().amount());
    assertThat(asked.validUntil()).isEqualTo(invoice.deadline());
    int calls = bank.asked().size();
    work();
    assertThat(bank.asked()).hasSize(calls);
  }

  @Test
  void a_bank_that_is_down_is_asked_again_and_then_the_buyer_is_told() {
    InvoiceView invoice = order();
    for (int i = 0; i < 5; i++) {
      bank.failing(new OutsideFailure(Kind.TRANSIENT, "5044700", "Timeout"));
    }

    work();
    assertThat(code(invoice).state()).isEqualTo(QrCode.State.WANTED);
    for (int i = 0; i < 5; i++) {
      clock.advance(Duration.ofMinutes(1));
      work();
    }
    assertThat(code(invoice).state()).isEqualTo(QrCode.State.FAILED);

    choose(invoice, "qris");
    work();
    assertThat(code(invoice).state()).isEqualTo(QrCode.State.SHOWN);
    assertThat(code(invoice).number()).isEqualTo(1);
  }

  @Test
  void an_answer_that_was_lost_leads_to_another_code() {
    InvoiceView invoice = order();
    String first = invoice.account().payReference() + "-1";
    bank.made(first, new QrOrder(first, 1, invoice.deadline()));

    work();

    assertThat(code(invoice).state()).isEqualTo(QrCode.State.SHOWN);
    assertThat(code(invoice).number()).isEqualTo(2);
    assertThat(
            number(
                "select count(*) from qr_code where invoice_id = ? and state = 'LOST'",
                invoice.id()))
        .isEqualTo(1);
  }

  @Test
  void a_bank_that_refuses_the_mall_is_told_to_the_operators_at_once() {
    InvoiceView invoice = order();
    bank.failing(new OutsideFailure(Kind.AUTH, "4014700", "Unauthorized. [Signature]"));

    work();

    assertThat(code(invoice).state()).isEqualTo(QrCode.State.FAILED);
    Actor operator = seed.operator();
    assertThat(get(WorkItems.class).open(operator))
        .extracting(WorkItems.WorkItem::kind)
        .contains("qris.refused");

    order();
    work();
    assertThat(get(WorkItems.class).open(operator))
        .extracting(WorkItems.WorkItem::kind)
        .doesNotContain("qris.refused");
  }

  @Test
  void nothing_is_asked_for_an_invoice_that_was_withdrawn_or_goes_another_way() {
    InvoiceView withdrawn = order();
    get(Invoices.class).cancel(BY, withdrawn.code());
    InvoiceView elsewhere = choose(order(), "bca");
    int calls = bank.asked().size();

    work();

    assertThat(bank.asked()).hasSize(calls);
    assertThat(code(withdrawn).state()).isEqualTo(QrCode.State.FAILED);
    assertThat(get(QrCodes.class).of(elsewhere)).isEmpty();

    choose(elsewhere, "qris");
    work();
    assertThat(code(elsewhere).state()).isEqualTo(QrCode.State.SHOWN);
  }

  @Test
  void a_code_that_can_be_paid_is_kept_and_one_that_expired_is_replaced_a_few_times() {
    InvoiceView invoice = order();
    work();
    choose(invoice, "qris");
    assertThat(code(invoice).number()).isEqualTo(1);

    for (int number = 2; number <= QrCodes.MOST_PER_INVOICE; number++) {
      expire(invoice);
      choose(invoice, "qris");
      work();
      assertThat(code(invoice).number()).isEqualTo(number);
    }
    expire(invoice);

    assertThatThrownBy(() -> choose(invoice, "qris"))
        .satisfies(
            thrown ->
                assertThat(thrown instanceof Refusal ? thrown : thrown.getCause())
                    .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("payment.too-many-codes")));
  }

  private void expire(InvoiceView invoice) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update qr_code set valid_until = ? where invoice_id = ?",
                java.sql.Timestamp.from(clock.instant()),
                invoice.id()));
  }
}
