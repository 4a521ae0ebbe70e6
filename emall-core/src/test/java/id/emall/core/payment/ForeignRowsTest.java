package id.emall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.time.MallClock;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceView;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that a service reads for the mall, beside the bank's own statement. */
class ForeignRowsTest extends PaymentScene {

  private static final String ACCOUNT = "2000000174";

  ForeignRowsTest() {
    super(ACCOUNT);
  }

  private StatementRow row(String id, InvoiceView invoice) {
    return new StatementRow(
        StatementRow.Direction.CREDIT,
        new BigDecimal(exactly(invoice)),
        StatementRow.Status.BOOKED,
        LocalDate.ofInstant(clock.instant(), MallClock.WIB),
        null,
        "KR " + id,
        null,
        null,
        id,
        null);
  }

  private boolean pushed(StatementRow... rows) {
    boolean known = get(ForeignRows.class).take("moota", ACCOUNT, List.of(rows), new byte[0]);
    get(UndecidedCredits.class).decide();
    return known;
  }

  private int mutations(InvoiceView invoice) {
    return number(
        "select count(*) from mutation where amount = ?", new BigDecimal(exactly(invoice)));
  }

  @Test
  void a_row_that_only_the_service_has_shown_pays_its_invoice() {
    InvoiceView invoice = order();

    assertThat(pushed(row("A1", invoice))).isTrue();

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
  }

  @Test
  void the_same_call_again_adds_nothing() {
    InvoiceView invoice = order();
    StatementRow row = row("B1", invoice);
    pushed(row);
    pushed(row, row);

    assertThat(mutations(invoice)).isEqualTo(1);
  }

  @Test
  void what_the_bank_shows_later_is_the_same_money() {
    InvoiceView invoice = order();
    pushed(row("C1", invoice));
    bank.credit(clock.instant().minus(Duration.ofMinutes(10)), exactly(invoice), "TRSF CR");
    read();

    assertThat(mutations(invoice)).isEqualTo(1);
    assertThat(owedBack(invoice)).isEqualTo("0.00");
  }

  @Test
  void what_the_bank_showed_before_is_the_same_money() {
    InvoiceView invoice = order();
    bank.credit(clock.instant(), exactly(invoice), "TRSF CR");
    read();
    pushed(row("D1", invoice));

    assertThat(mutations(invoice)).isEqualTo(1);
    assertThat(owedBack(invoice)).isEqualTo("0.00");
  }

  @Test
  void feed_and_service_at_the_same_moment_count_it_once() throws Exception {
    InvoiceView invoice = order();
    StatementRow row = row("E1", invoice);
    bank.credit(clock.instant(), exactly(invoice), "TRSF CR");
    clock.advance(Duration.ofHours(1));

    atOnce(
        () -> pushed(row),
        () -> pushed(row),
        () -> {
          get(FeedReader.class).run();
          return true;
        });
    get(UndecidedCredits.class).decide();

    assertThat(mutations(invoice)).isEqualTo(1);
    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
  }

  @Test
  void an_account_that_the_mall_does_not_have_is_told() {
    assertThat(
            get(ForeignRows.class)
                .take("moota", "5555555555", List.of(row("F1", order())), new byte[0]))
        .isFalse();
    assertThat(work("push.unknown-account")).hasSize(1);
  }
}
