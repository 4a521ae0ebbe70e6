package id.emall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.ordering.InvoiceView;
import org.junit.jupiter.api.Test;

class ReceivingAccountsTest extends PaymentScene {

  ReceivingAccountsTest() {
    super("2000000010");
  }

  @Test
  void a_new_number_under_an_old_name_is_a_new_account_and_the_old_one_stays_for_its_invoices() {
    jdbi.useHandle(handle -> handle.execute("update receiving_account set number = '1999999999'"));
    InvoiceView before = order();

    get(ReceivingAccounts.class).run();
    get(ReceivingAccounts.class).run();

    assertThat(get(ReceivingAccounts.class).offered())
        .extracting(ReceivingAccounts.Offered::number)
        .containsExactly("2000000010");
    assertThat(order().account().number()).isEqualTo("2000000010");
    assertThat(now(before).account().number()).isEqualTo("1999999999");
  }
}
