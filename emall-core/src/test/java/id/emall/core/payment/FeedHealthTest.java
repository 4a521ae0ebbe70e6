package id.emall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.bank.AccountKind;
import id.emall.core.common.Refusal;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What operators are told of how an account is read. */
class FeedHealthTest extends PaymentScene {

  FeedHealthTest() {
    super("2200000004");
  }

  @Test
  void a_well_read_account_tells_when_and_what_waits() {
    order();
    bank.credit(clock.instant(), "4567.00", "ENTAH");
    read();

    assertThat(bankFeed().kind()).isEqualTo(AccountKind.BANK);
    assertThat(bankFeed().lastCompleteAt()).isEqualTo(clock.instant());
    assertThat(bankFeed().age(clock.instant().plus(Duration.ofMinutes(7))))
        .isEqualTo(Duration.ofMinutes(7));
    assertThat(bankFeed().failures()).isZero();
    assertThat(bankFeed().waiting()).isPositive();
    assertThat(bankFeed().undecided()).isEqualByComparingTo("4567.00");
    assertThat(bankFeed().unswept()).isNull();
    assertThat(get(FeedHealth.class).readings(operator, bankFeed().accountId()).getFirst())
        .satisfies(
            reading -> {
              assertThat(reading.newRows()).isEqualTo(1);
              assertThat(reading.complete()).isTrue();
              assertThat(reading.source()).startsWith("fake-bank");
            });
  }

  @Test
  void a_failure_is_told_and_an_operator_has_the_bank_asked_again() {
    read();
    bank.fail(OutsideFailure.Kind.TRANSIENT);
    read();
    assertThat(bankFeed().failures()).isEqualTo(1);
    assertThat(bankFeed().lastError()).startsWith("TRANSIENT");
    assertThat(bankFeed().lastReadAt()).isAfter(bankFeed().lastCompleteAt());

    bank.recover();
    clock.advance(Duration.ofMinutes(2));
    get(FeedHealth.class).readNow(operator, bankFeed().accountId());
    get(FeedReader.class).run();

    assertThat(bankFeed().failures()).isZero();
    assertThat(bankFeed().lastError()).isNull();
    assertThat(bankFeed().lastCompleteAt()).isEqualTo(clock.instant());
  }

  @Test
  void a_stopped_account_goes_on_when_an_operator_says_so() {
    bank.fail(OutsideFailure.Kind.AUTH);
    read();
    assertThat(bankFeed().stoppedReason()).startsWith("AUTH");

    bank.recover();
    get(Feeds.class).resume(operator, bankFeed().accountId());
    read();

    assertThat(bankFeed().stoppedReason()).isNull();
    assertThat(bankFeed().failures()).isZero();
  }

  @Test
  void only_operators_see_it_and_only_of_accounts_there_are() {
    FeedHealth health = get(FeedHealth.class);
    assertThatThrownBy(() -> health.states(seller)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> health.readNow(seller, bankFeed().accountId()))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> health.readNow(operator, UUID.randomUUID()))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("feed.not-found"));
  }
}
