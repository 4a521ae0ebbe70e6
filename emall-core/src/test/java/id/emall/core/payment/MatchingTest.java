package id.emall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.time.MallClock;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Settlement;
import id.emall.core.ordering.Shopping;
import id.emall.core.refund.HandBinds;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which invoice money is for, and what goes to the desk. */
class MatchingTest extends PaymentScene {

  MatchingTest() {
    super("2000000002");
  }

  @Test
  void the_invoice_number_in_the_remark_finds_it_even_when_the_bank_splits_it() {
    InvoiceView invoice = order();
    String split =
        "PEMBAYARAN " + invoice.code().substring(0, 3) + " " + invoice.code().substring(3);
    bank.credit(clock.instant(), invoice.total().amount() + ".00", split);

    read();

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
  }

  @Test
  void an_unknown_amount_goes_to_the_desk_and_an_operator_binds_it_once() {
    InvoiceView invoice = order();
    bank.credit(clock.instant(), (invoice.total().amount() - 1_000) + ".00", "ANGGOTA KURANG");
    read();
    UUID mutation = get(UnmatchedPayments.class).list(operator).getLast().id();
    int waiting = get(UnmatchedPayments.class).backlog(operator).count();
    assertThat(get(UnmatchedPayments.class).find(operator, mutation)).isPresent();

    Settlement.Outcome outcome = bind(mutation, invoice);

    assertThat(outcome).isEqualTo(Settlement.Outcome.PARTLY_PAID);
    assertThat(get(UnmatchedPayments.class).find(operator, mutation)).isEmpty();
    assertThat(get(UnmatchedPayments.class).backlog(operator).count()).isEqualTo(waiting - 1);
    assertThat(now(invoice).missing()).isEqualTo("1000.00");
    assertThatThrownBy(() -> get(HandBinds.class).whole(operator, mutation, invoice.code()))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("payment.not-on-desk"));
    assertThatThrownBy(() -> get(HandBinds.class).whole(seed.buyer(), mutation, invoice.code()))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
  }

  @Test
  void the_banks_own_reference_names_the_invoice() {
    InvoiceView invoice = order();
    bank.add(credit(clock.instant(), exactly(invoice), "VA", invoice.code()));

    read();

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
    assertThat(
            one(
                "select count(*) from settlement where how = 'REFERENCE' and invoice_id = '"
                    + invoice.id()
                    + "'"))
        .isEqualByComparingTo("1");
  }

  @Test
  void money_of_one_invoices_total_whose_remark_names_another_is_for_a_person_to_look_at() {
    InvoiceView named = order();
    InvoiceView ofThatTotal =
        get(Checkout.class).place(seed.buyer(), Shopping.wish(seed.product(seller, 33_000, 1)));
    bank.credit(clock.instant(), exactly(ofThatTotal), "pembayaran " + named.code());

    read();

    assertThat(now(ofThatTotal).state()).isEqualTo(InvoiceState.OPEN);
    assertThat(now(named).state()).isEqualTo(InvoiceState.OPEN);
    assertThat(get(UnmatchedPayments.class).list(operator).getLast().reason())
        .isEqualTo("other-invoice-named");
  }

  @Test
  void a_remark_with_a_character_that_cannot_be_stored_keeps_no_money_waiting() {
    InvoiceView invoice = order();
    bank.credit(clock.instant(), exactly(invoice), "BELANJA\0\u0007 \uD800");

    read();

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
  }

  @Test
  void money_that_came_before_the_invoice_of_that_total_is_for_a_person_to_look_at() {
    InvoiceView invoice = order();
    bank.credit(clock.instant().minus(Duration.ofMinutes(30)), exactly(invoice), "LEBIH DULU");

    read();

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.OPEN);
    assertThat(get(UnmatchedPayments.class).list(operator).getLast().reason())
        .isEqualTo("older-than-invoice");
  }

  @Test
  void money_that_the_bank_shows_no_more_cannot_be_bound() {
    InvoiceView invoice = order();
    StatementRow row = bank.credit(clock.instant(), "31000.00", "SALAH JUMLAH");
    read();
    UUID mutation = newestOnDesk();
    bank.remove(row);
    readTwice();

    assertThatThrownBy(() -> get(HandBinds.class).whole(operator, mutation, invoice.code()))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("payment.disappeared"));
  }

  private static StatementRow credit(Instant at, String amount, String remark, String reference) {
    return new StatementRow(
        StatementRow.Direction.CREDIT,
        new BigDecimal(amount),
        StatementRow.Status.BOOKED,
        LocalDate.ofInstant(at, MallClock.WIB),
        at,
        remark,
        null,
        reference,
        null,
        null);
  }

  @Test
  void what_buyers_told_ranks_the_suggestions_and_is_shown_beside_them() {
    order();
    InvoiceView told = order();
    InvoiceView named = order();
    for (int i = 0; i < 3; i++) {
      order();
    }
    get(PaymentClaims.class)
        .claim(
            new Actor.Member(told.buyerId(), "x", Actor.Role.BUYER, null, "id"),
            told.code(),
            new PaymentClaims.Claim(
                "BRI",
                "Bambang Wijaya",
                LocalDate.ofInstant(clock.instant(), MallClock.WIB),
                "lewat ATM",
                null));
    bank.credit(
        clock.instant(),
        "49000.00",
        "TRSF BAMBANG WIJAYA UNTUK " + named.code().toLowerCase(Locale.ROOT));
    read();

    List<Suggestion> likeliest = get(PaymentSuggestions.class).of(operator, newestOnDesk());

    assertThat(likeliest).extracting(Suggestion::code).startsWith(named.code(), told.code());
    assertThat(likeliest.get(1))
        .extracting(
            Suggestion::claimed, Suggestion::senderBank, Suggestion::senderName, Suggestion::note)
        .containsExactly(true, "BRI", "Bambang Wijaya", "lewat ATM");
  }
}
