package id.emall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.bank.push.CallId;
import id.emall.contracts.bank.push.PushedPayment;
import id.emall.contracts.bank.push.Taken;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.CheckoutWish;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Shopping;
import id.emall.core.testing.FakeVirtualAccounts;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A mall with an account at a bank and virtual accounts that are swept onto it. */
abstract class VirtualAccountScene extends PaymentScene {

  static final String NAME = "bca-va";

  private static final AtomicInteger COUNT = new AtomicInteger();

  protected final FakeVirtualAccounts contract;
  private final String company;

  protected VirtualAccountScene(String account, String company) {
    super(account);
    this.company = company;
    contract = FakeVirtualAccounts.company(company);
  }

  @Override
  protected String[] settings() {
    return Stream.concat(
            Stream.of(super.settings()),
            Stream.of(
                "emall.push.bca-va.adapter=fake-va",
                "emall.push.bca-va.bank=BCA",
                "emall.push.bca-va.holder=Lumbung",
                "emall.push.bca-va.account=" + company))
        .toArray(String[]::new);
  }

  protected InvoiceView virtualAccount() {
    CheckoutWish wish = Shopping.wish(seed.product(seller, 50_000, 1));
    return get(Checkout.class)
        .place(
            seed.buyer(),
            new CheckoutWish(
                wish.requestKey(),
                wish.buyer(),
                wish.delivery(),
                wish.lines(),
                wish.shipping(),
                NAME,
                wish.expected()));
  }

  protected static CallId call() {
    return new CallId("25", Integer.toString(COUNT.incrementAndGet()));
  }

  /** What the bank tells when the bill is paid exactly. */
  protected static PushedPayment exact(InvoiceView invoice) {
    return payment("PAY" + COUNT.incrementAndGet(), invoice, exactly(invoice));
  }

  protected static PushedPayment payment(String id, InvoiceView invoice, String amount) {
    return new PushedPayment(
        id,
        invoice.account().payReference(),
        new BigDecimal(amount),
        null,
        "SITI RAHMA",
        "REF" + id,
        "{}".getBytes(StandardCharsets.UTF_8));
  }

  protected Taken told(CallId call, PushedPayment payment) {
    return get(PushPayments.class).pay(NAME, call, payment);
  }

  protected Taken told(PushedPayment payment) {
    return told(call(), payment);
  }

  /** The bank's own statement shows the money of a virtual account. */
  protected void swept(InvoiceView invoice) {
    bank.credit(
        clock.instant(), exactly(invoice), "KR OTOMATIS VA " + invoice.account().payReference());
  }

  protected List<String> outcomes(InvoiceView invoice) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select distinct m.first_seen_at, m.id, m.outcome from mutation m
                    where position(:reference in m.remark) > 0 order by m.first_seen_at, m.id
                    """)
                .bind("reference", invoice.account().payReference())
                .map((row, context) -> row.getString("outcome"))
                .list());
  }

  protected BigDecimal atVirtualAccounts() {
    return get(Ledger.class).balance(LedgerAccount.bank(contractAccount()));
  }

  private java.util.UUID contractAccount() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select id from receiving_account where number = :number")
                .bind("number", company)
                .mapTo(java.util.UUID.class)
                .one());
  }

  protected void assertCountedOnce(InvoiceView invoice) {
    assertThat(number("select count(*) from settlement where invoice_id = ?", invoice.id()))
        .isEqualTo(1);
    assertThat(owedBack(invoice)).isEqualTo("0.00");
  }
}
