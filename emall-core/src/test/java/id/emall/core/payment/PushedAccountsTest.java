package id.emall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.bank.AccountKind;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.refund.RefundDesk;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Accounts whose payments are told: they have no statement, and each invoice a number. */
class PushedAccountsTest extends VirtualAccountScene {

  private static final String COMPANY = "88017";

  PushedAccountsTest() {
    super("2000000170", COMPANY);
  }

  @Test
  void an_account_is_kept_with_how_the_mall_learns_of_its_money() {
    assertThat(get(ReceivingAccounts.class).offered())
        .extracting(ReceivingAccounts.Offered::name, ReceivingAccounts.Offered::kind)
        .contains(
            org.assertj.core.groups.Tuple.tuple("bca", AccountKind.BANK),
            org.assertj.core.groups.Tuple.tuple("bca-va", AccountKind.VA));
  }

  @Test
  void each_invoice_gets_a_number_of_its_own() {
    InvoiceView first = virtualAccount();
    InvoiceView second = virtualAccount();

    assertThat(first.account().payReference()).matches(COMPANY + "[0-9]{10}");
    assertThat(second.account().payReference()).isNotEqualTo(first.account().payReference());
    assertThat(order().account().payReference()).isNull();
  }

  @Test
  void its_feed_is_never_read_and_no_operator_is_troubled_with_it() {
    virtualAccount();
    read();

    assertThat(get(FeedHealth.class).states(operator))
        .filteredOn(feed -> feed.lastReadAt() != null)
        .extracting(FeedHealth.State::name)
        .containsExactly("bca");
    assertThat(work("feed.unread")).isEmpty();
    assertThat(work("feed.trouble")).isEmpty();
  }

  @Test
  void who_says_that_they_have_paid_is_told_a_time_that_is_near() {
    Instant asked =
        get(PaymentClaims.class)
            .claim(SYSTEM, virtualAccount().code(), PaymentClaims.Claim.PLAIN)
            .askedFor();

    assertThat(asked).isBeforeOrEqualTo(clock.instant().plus(Duration.ofMinutes(5)));
  }

  @Test
  void an_invoice_ends_after_its_deadline_although_there_is_no_statement_to_wait_for() {
    InvoiceView invoice = virtualAccount();
    clock.set(invoice.deadline().plus(Duration.ofHours(2)));
    get(PaymentLooks.class).run();

    get(InvoiceLapse.class).run();

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.LAPSED);
  }

  @Test
  void money_goes_back_from_accounts_at_banks_alone() {
    assertThat(get(RefundDesk.class).sources(operator))
        .extracting(RefundDesk.Source::number)
        .contains(order().account().number())
        .doesNotContain(virtualAccount().account().number());
  }
}
