package id.emall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.CheckoutWish;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Shopping;
import id.emall.core.testing.FakeBank;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An account whose bank cannot be asked: only statement files tell of it. */
class AccountOfFilesTest extends PaymentScene {

  private static final String NUMBER = "2000000131";

  AccountOfFilesTest() {
    super("2000000031");
  }

  @Override
  protected String[] settings() {
    return Stream.concat(
            Stream.of(super.settings()),
            Stream.of(
                "emall.bank.daerah.adapter=fake-files",
                "emall.bank.daerah.holder=Lumbung",
                "emall.bank.daerah.account=" + NUMBER))
        .toArray(String[]::new);
  }

  private InvoiceView orderOnFiles() {
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
                "daerah",
                wish.expected()));
  }

  @Test
  void its_bank_is_never_asked_and_a_file_pays_its_invoices() {
    InvoiceView invoice = orderOnFiles();
    FakeBank file = FakeBank.account(NUMBER);
    file.credit(clock.instant(), exactly(invoice), "SETORAN");

    get(Feeds.class).ask(invoice.account().id());
    read();
    assertThat(file.reads()).isZero();
    assertThat(now(invoice).state()).isEqualTo(InvoiceState.OPEN);

    get(StatementIntake.class)
        .take(
            invoice.account().id(),
            new StatementSource("MT940", false, false, 0, 0, 0),
            List.of(file.newest()),
            Coverage.SOME);
    read();

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
    assertThat(work("feed.trouble")).isEmpty();
    assertThat(work("feed.unread")).isEmpty();
  }
}
