package id.emall.core.refund;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.time.MallClock;
import id.emall.core.common.Actor;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.payment.PaymentScene;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;

/** A mall with two operators and money that must go back. */
abstract class RefundScene extends PaymentScene {

  static final Refunds.Account SITI = new Refunds.Account("BRI", "0021-0100 123456", "SITI RAHMA");

  Actor.Member second;

  RefundScene(String account) {
    super(account);
  }

  @BeforeAll
  void second() {
    second = seed.operator();
  }

  RefundDesk desk() {
    return get(RefundDesk.class);
  }

  Actor.Member buyer(InvoiceView invoice) {
    return new Actor.Member(invoice.buyerId(), "Siti", Actor.Role.BUYER, null, "id");
  }

  RefundView only(InvoiceView invoice) {
    assertThat(get(Refunds.class).ofInvoice(invoice.id())).hasSize(1);
    return get(Refunds.class).ofInvoice(invoice.id()).getFirst();
  }

  RefundView now(RefundView refund) {
    return desk().find(operator, refund.id());
  }

  /** An invoice that was paid twice, and what is owed back. */
  RefundView owed() {
    InvoiceView invoice = paidOrder();
    bank.credit(clock.instant(), exactly(invoice), "DUA KALI");
    read();
    return only(invoice);
  }

  InvoiceView invoice(RefundView refund) {
    return get(id.emall.core.ordering.Invoices.class).find(refund.invoiceId());
  }

  RefundView ready() {
    RefundView refund = owed();
    return get(Refunds.class)
        .giveAccount(buyer(invoice(refund)), refund.invoiceCode(), refund.id(), SITI);
  }

  RefundView prepared() {
    return desk().prepare(operator, ready().id(), desk().sources(operator).getFirst().id());
  }

  RefundView approved() {
    return desk().approve(second, prepared().id());
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), MallClock.WIB);
  }

  /** The bank shows money going out. */
  StatementRow debit(BigDecimal amount, String remark) {
    StatementRow row =
        new StatementRow(
            StatementRow.Direction.DEBIT,
            amount,
            StatementRow.Status.BOOKED,
            today(),
            clock.instant(),
            remark,
            null,
            null,
            null,
            null);
    bank.add(row);
    return row;
  }

  String balance(LedgerAccount account) {
    return get(Ledger.class).balance(account).toPlainString();
  }

  String audited(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select string_agg(act, ' ' order by at, id) from audit_event where object_id = :id")
                .bind("id", id.toString())
                .mapTo(String.class)
                .one());
  }
}
