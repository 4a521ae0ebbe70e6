package id.emall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.audit.WorkItems;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.testing.FakeBank;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Accounts that take invoices, that are closed, and that no settings name any more. */
class ReceivingAccountsTest extends PaymentScene {

  private static final String CLOSED = "2000000110";

  ReceivingAccountsTest() {
    super("2000000010");
  }

  @Override
  protected String[] settings() {
    return Stream.concat(
            Stream.of(super.settings()),
            Stream.of(
                "emall.bank.lama.adapter=fake-bank",
                "emall.bank.lama.holder=Lumbung",
                "emall.bank.lama.account=" + CLOSED,
                "emall.bank.lama.closed=true"))
        .toArray(String[]::new);
  }

  private void rename(String from, String to) {
    jdbi.useHandle(
        handle ->
            handle.execute("update receiving_account set number = ? where number = ?", to, from));
  }

  @Test
  void a_new_number_under_an_old_name_is_a_new_account_and_the_old_one_stays_for_its_invoices() {
    rename("2000000010", "1999999999");
    InvoiceView before = order();

    get(ReceivingAccounts.class).run();
    get(ReceivingAccounts.class).run();

    assertThat(get(ReceivingAccounts.class).offered())
        .extracting(ReceivingAccounts.Offered::number)
        .containsExactly("2000000010");
    assertThat(order().account().number()).isEqualTo("2000000010");
    assertThat(now(before).account().number()).isEqualTo("1999999999");
  }

  @Test
  void an_account_without_settings_is_not_read_which_is_told_until_an_operator_has_seen_to_it() {
    rename("2000000010", "1999999998");
    order();
    get(ReceivingAccounts.class).run();
    assertThat(work("feed.unread"))
        .anyMatch(item -> item.reason().contains("no settings for account BCA 1999999998"));

    work("feed.unread").forEach(item -> workDone(item.id()));
    read();

    assertThat(work("feed.unread")).isEmpty();
    assertThat(work("feed.trouble")).isEmpty();
    assertThat(number("select count(*) from feed where stopped_reason is not null")).isZero();
  }

  private void workDone(UUID item) {
    get(WorkItems.class).done(operator, item);
  }

  @Test
  void a_closed_account_takes_no_invoices_and_is_read_for_those_it_has() {
    InvoiceView invoice = order();
    jdbi.useHandle(
        handle -> {
          String closed = "(select id from receiving_account where number = '" + CLOSED + "')";
          handle.execute(
              "update invoice set account_id = " + closed + " where id = ?", invoice.id());
          handle.execute(
              "update reserved_total set account_id = " + closed + " where invoice_id = ?",
              invoice.id());
        });
    FakeBank.account(CLOSED).credit(clock.instant(), exactly(invoice), "KE REKENING LAMA");

    read();

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
    assertThat(get(ReceivingAccounts.class).offered())
        .extracting(ReceivingAccounts.Offered::number)
        .doesNotContain(CLOSED);
  }
}
