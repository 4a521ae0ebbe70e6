package id.emall.core.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PayoutAccountTest extends PayoutScene {

  PayoutAccountTest() {
    super("2000000220", "transfer");
  }

  private PayoutAccountDesk desk() {
    return get(PayoutAccountDesk.class);
  }

  @Test
  void a_clear_match_verifies_the_account_and_tells_the_seller() {
    String number = newNumber();
    transfers.knows(number, "SITI RAHMA PUTRI LES");

    PayoutAccount account = give(number, "Hj. Siti Rahma Putri Lestari");

    assertThat(account.state()).isEqualTo(PayoutAccount.State.VERIFIED);
    assertThat(account.likeness()).isGreaterThanOrEqualTo(90);
    assertThat(messages("payout-account-verified")).isEqualTo(1);
  }

  @Test
  void near_names_are_compared_by_an_operator() {
    String number = newNumber();
    transfers.knows(number, "SITI RAHMAWATI");
    PayoutAccount account = give(number, "Siti Rahma");
    assertThat(account.state()).isEqualTo(PayoutAccount.State.NEAR);
    assertThat(desk().list(operator))
        .extracting(PayoutAccount::toldName)
        .contains("SITI RAHMAWATI");
    assertThat(work("payout.account")).isNotEmpty();

    desk().accept(operator, account.id());

    assertThat(account().state()).isEqualTo(PayoutAccount.State.VERIFIED);
    refused("payout.account-decided", () -> desk().refuse(operator, account.id()));
  }

  @Test
  void somebody_elses_account_and_an_unknown_one_are_told_to_the_seller() {
    String number = newNumber();
    transfers.knows(number, "BUDI HARTONO");

    assertThat(give(number, "Siti Rahma").state()).isEqualTo(PayoutAccount.State.DIFFERS);
    assertThat(give(newNumber(), "Siti Rahma").state()).isEqualTo(PayoutAccount.State.UNKNOWN);

    assertThat(messages("payout-account-differs")).isEqualTo(2);
    assertThat(messages("payout-account-unknown")).isEqualTo(2);
  }

  @Test
  void only_the_owner_says_where_the_money_goes() {
    PayoutAccount account = verified();
    Actor.Member cashier = seed.staff(seller, Right.MONEY);
    PayoutAccounts accounts = get(PayoutAccounts.class);

    assertThat(accounts.mine(cashier)).contains(account);
    assertThatThrownBy(
            () ->
                accounts.give(cashier, new PayoutAccounts.Typed("014", newNumber(), "Siti Rahma")))
        .isInstanceOf(Refusal.class);
    assertThat(account()).isEqualTo(account);
  }

  @Test
  void a_change_is_told_by_sms_and_mail_and_waits_a_day() {
    PayoutAccounts accounts = get(PayoutAccounts.class);
    assertThat(accounts.usableIfChanged(seller)).isEqualTo(clock.instant());
    verified();
    completed();
    Instant tomorrow = clock.instant().plus(Duration.ofHours(24));
    assertThat(accounts.usableIfChanged(seller)).isEqualTo(tomorrow);

    assertThat(verified().usableFrom()).isEqualTo(tomorrow);

    assertThat(messages("payout-account-changed")).isEqualTo(2);
    refused("payout.nothing-due", () -> get(PayoutBatches.class).prepare(operator));
    clock.advance(Duration.ofHours(24));
    assertThat(get(PayoutBatches.class).prepare(operator)).isEqualTo(1);
  }

  @Test
  void two_operators_may_end_the_wait() {
    verified();
    PayoutAccount changed = verified();
    desk().askRelease(operator, changed.id(), "Penjual datang sendiri");

    refused("payout.second-operator", () -> desk().agreeRelease(operator, changed.id()));
    desk().agreeRelease(second, changed.id());

    assertThat(account().usable(clock.instant())).isTrue();
    assertThat(audited("payout-account.release", seller.shopId())).isEqualTo(1);
  }

  @Test
  void a_number_has_the_digits_of_its_bank() {
    refused("payout.digits", () -> give("123456789", "Siti Rahma"));
    refused(
        "payout.bank",
        () ->
            get(PayoutAccounts.class)
                .give(seller, new PayoutAccounts.Typed("999", "1234567890", "Siti Rahma")));
    refused("forbidden", () -> get(PayoutAccounts.class).mine(seed.buyer()));
    refused("forbidden", () -> desk().list(seller));
  }

  @Test
  void names_are_the_same_whatever_banks_make_of_them() {
    assertThat(NameLikeness.of("Siti Rahma", "RAHMA SITI")).isEqualTo(100);
    assertThat(NameLikeness.of("PT. Lumbung Nusantara", "LUMBUNG NUSANTARA PT")).isEqualTo(100);
    assertThat(NameLikeness.of("José Ä. Pèrez", "JOSE A PEREZ")).isEqualTo(100);
    assertThat(NameLikeness.of("Siti", "SITI RAHMA PUTRI")).isLessThan(90);
    assertThat(NameLikeness.of("Siti Rahma", "BUDI HARTONO")).isLessThan(60);
    assertThat(NameLikeness.of("Siti Rahma", "")).isZero();
  }

  @Test
  void the_list_of_banks_has_each_code_once() {
    assertThat(PayeeBank.all()).extracting(PayeeBank::code).doesNotHaveDuplicates();
    assertThat(PayeeBank.all()).allMatch(bank -> bank.code().matches("[0-9]{3}"));
    assertThat(PayeeBank.all()).hasSizeGreaterThan(40);
  }
}
