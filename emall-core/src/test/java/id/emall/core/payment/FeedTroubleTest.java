package id.emall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.bank.Capabilities;
import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.time.MallClock;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.CheckoutWish;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Shopping;
import id.emall.core.testing.FakeBank;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A bank with ids beside another one: what goes wrong with one stays with it. */
class FeedTroubleTest extends PaymentScene {

  private static final String OTHER = "2000000007";
  private final FakeBank other = FakeBank.account(OTHER);

  FeedTroubleTest() {
    super("2000000006");
  }

  @Override
  protected String[] settings() {
    return Stream.concat(
            Stream.of(super.settings()).filter(one -> !one.contains("bca.adapter")),
            Stream.of(
                "emall.bank.bca.adapter=fake-bank-with-ids",
                "emall.bank.mandiri.adapter=fake-bank",
                "emall.bank.mandiri.holder=Lumbung",
                "emall.bank.mandiri.account=" + OTHER))
        .toArray(String[]::new);
  }

  @AfterEach
  void recover() {
    bank.recover();
    other.recover();
  }

  private StatementRow row(Instant at, String id, String amount) {
    return new StatementRow(
        StatementRow.Direction.CREDIT,
        new BigDecimal(amount),
        StatementRow.Status.BOOKED,
        LocalDate.ofInstant(at, MallClock.WIB),
        at,
        "BARIS " + id,
        null,
        null,
        id,
        null);
  }

  private InvoiceView orderAt(String account) {
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
                account,
                null));
  }

  private static Capabilities changingFor(int days) {
    return new Capabilities(
        31, 31, 0, true, false, Duration.ofSeconds(1), null, null, days, Duration.ZERO);
  }

  @Test
  void an_id_that_the_bank_uses_again_after_its_rows_are_final_is_another_row() {
    bank.terms(changingFor(4));
    bank.add(row(clock.instant(), "FT2", "82000.00"));
    read();
    clock.advance(Duration.ofDays(20));
    read();

    bank.add(row(clock.instant(), "FT2", "82000.00"));
    readTwice();

    assertThat(number("select count(*) from mutation where bank_transaction_id = 'FT2'"))
        .isEqualTo(2);
    assertThat(work("mutation.disappeared")).isEmpty();
  }

  @Test
  void a_row_that_the_bank_dates_anew_is_stored_once() {
    bank.terms(changingFor(4));
    StatementRow row = row(clock.instant(), "FT1", "81000.00");
    bank.add(row);
    read();
    clock.advance(Duration.ofDays(3));
    read();

    bank.remove(row);
    bank.add(row(clock.instant(), "FT1", "81000.00"));
    read();
    clock.advance(Duration.ofDays(4));
    read();

    assertThat(work("mutation.disappeared")).isEmpty();
    assertThat(one("select count(*) from mutation where bank_transaction_id = 'FT1'"))
        .isEqualByComparingTo("1");
    assertThat(work("feed.trouble")).isEmpty();
  }

  @Test
  void a_statement_that_cannot_be_stored_is_told_and_does_not_stop_the_other_banks() {
    InvoiceView invoice = orderAt("mandiri");
    bank.whileReading(
        () -> {
          throw new IllegalStateException("as the test wants it");
        });
    other.credit(clock.instant(), exactly(invoice), "DI BANK LAIN");

    read();

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
    assertThat(work("feed.trouble"))
        .singleElement()
        .satisfies(item -> assertThat(item.reason()).contains("INCONSISTENT", "as the test wants"));
    bank.recover();
    read();
    assertThat(work("feed.trouble")).isEmpty();
  }

  @Test
  void a_slow_bank_does_not_keep_payments_at_another_waiting() {
    InvoiceView invoice = orderAt("mandiri");
    other.credit(clock.instant(), exactly(invoice), "CEPAT");
    AtomicBoolean paidMeanwhile = new AtomicBoolean();
    bank.whileReading(
        () -> {
          for (int i = 0; i < 400 && !paidMeanwhile.get(); i++) {
            LockSupport.parkNanos(Duration.ofMillis(25).toNanos());
            paidMeanwhile.set(now(invoice).state() == InvoiceState.PAID);
          }
        });
    clock.advance(Duration.ofHours(1));
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                update feed set next_read_at = next_read_at - interval '1 day'
                where account_id = (select id from receiving_account where name = 'bca')
                """));

    get(FeedReader.class).run();

    assertThat(paidMeanwhile).isTrue();
  }
}
