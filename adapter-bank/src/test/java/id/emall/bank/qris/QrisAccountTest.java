package id.emall.bank.qris;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.bank.MemoryTokens;
import id.emall.bank.PlayedBank;
import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.bank.AccountKind;
import id.emall.contracts.bank.push.PayQuestion;
import id.emall.contracts.bank.push.PushedPayment;
import id.emall.contracts.bank.qr.IssuedQr;
import id.emall.contracts.bank.qr.QrOrder;
import id.emall.contracts.time.MallClock;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes as BCA's stand-in gives them out, by the standard's field table. */
class QrisAccountTest {

  private static final AtomicLong SEQUENCE = new AtomicLong();
  private static final AtomicLong BILLS = new AtomicLong();

  private final Clock clock = new MallClock();
  private final PlayedBank bank = new PlayedBank("bank");
  private final Map<String, String> settings = settings();
  private final MemoryTokens tokens = new MemoryTokens(clock);

  private static Map<String, String> settings() {
    String prefix = "emall.push.qris.";
    Map<String, String> own = new TreeMap<>();
    PlayedBank.sandbox()
        .mallSettings()
        .forEach(
            (key, value) -> {
              if (key.startsWith(prefix)) {
                own.put(key.substring(prefix.length()), value);
              }
            });
    return own;
  }

  private QrisAccount account() {
    return (QrisAccount)
        new BcaQrisFactory()
            .create(
                new AdapterContext(
                    new AdapterSettings("qris", settings),
                    new OkHttpClient(),
                    clock,
                    tokens,
                    name -> SEQUENCE.incrementAndGet()));
  }

  private static String bill() {
    return "T%d".formatted(BILLS.incrementAndGet()) + System.nanoTime();
  }

  private QrOrder order(String bill, int number) {
    return new QrOrder(bill + "-" + number, 147_000, later());
  }

  private Instant later() {
    return clock.instant().plus(Duration.ofHours(2));
  }

  private Optional<PushedPayment> look(String bill) {
    return account().look(new PayQuestion(bill, new BigDecimal("147000.00"), clock.instant()));
  }

  private void pay(IssuedQr code) {
    bank.fault("qr-notify-lost", 1);
    bank.control("qris/pay", "{\"content\":\"%s\"}".formatted(code.content()));
  }

  @AfterEach
  void clearFaults() {
    bank.control("faults/clear", "{}");
  }

  @Test
  void a_code_holds_its_amount_and_names_us() {
    IssuedQr code = account().generate(order(bill(), 1)).orElseThrow();

    assertThat(code.content()).startsWith("000201010212").contains("5406147000", "5303360");
    assertThat(code.bankReference()).isNotEmpty();
    assertThat(account().kind()).isEqualTo(AccountKind.QRIS);
    assertThat(account().reference(17).orElseThrow()).matches("[0-9]{12}000000017");
    assertThat(account().numbered("ABC", 3)).isEqualTo("ABC-3");
    assertThat(QrisAccount.billOf("ABC-3")).isEqualTo("ABC");
  }

  @Test
  void it_can_be_paid_no_longer_than_the_bank_lets() {
    QrOrder order = new QrOrder(bill() + "-1", 10_000, clock.instant().plus(Duration.ofDays(9)));

    IssuedQr code = account().generate(order).orElseThrow();

    assertThat(code.validUntil()).isBeforeOrEqualTo(clock.instant().plus(Duration.ofHours(24)));
  }

  @Test
  void a_reference_that_was_used_gives_no_second_code() {
    QrOrder order = order(bill(), 1);
    account().generate(order);

    assertThat(account().generate(order)).isEmpty();
  }

  @Test
  void an_answer_that_was_lost_is_told_and_the_next_call_learns_that_the_bank_knows_it() {
    QrOrder order = order(bill(), 1);
    bank.fault("qr-answer-lost", 1);

    assertThatThrownBy(() -> account().generate(order))
        .isInstanceOfSatisfying(
            OutsideFailure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.TRANSIENT));
    assertThat(account().generate(order)).isEmpty();
  }

  @Test
  void what_became_of_a_bill_is_asked_code_by_code() {
    String bill = bill();
    assertThat(look(bill)).isEmpty();
    account().generate(order(bill, 1));
    IssuedQr second = account().generate(order(bill, 2)).orElseThrow();
    assertThat(look(bill)).isEmpty();

    pay(second);

    PushedPayment paid = look(bill).orElseThrow();
    assertThat(paid.paymentId()).isEqualTo(bill + "-2");
    assertThat(paid.reference()).isEqualTo(bill);
    assertThat(paid.amount()).isEqualTo("147000.00");
    assertThat(paid.paidAt()).isNotNull();
    assertThat(paid.bankReference()).isEqualTo(second.bankReference());
  }

  @ParameterizedTest
  @CsvSource({
    "qr-refused, TRANSIENT, 5004700",
    "signature-refused, AUTH, 4014700",
    "throttled, THROTTLED, 4294700",
    "token-refused, AUTH, 4017300"
  })
  void what_the_bank_says_decides_what_is_done(String fault, Kind kind, String code) {
    bank.fault(fault, 1);

    assertThatThrownBy(() -> account().generate(order(bill(), 1)))
        .isInstanceOfSatisfying(
            OutsideFailure.class,
            failure -> {
              assertThat(failure.kind()).isEqualTo(kind);
              assertThat(failure.code()).isEqualTo(code);
            });
  }

  @Test
  void fields_that_are_not_as_the_standard_has_them_are_refused_by_name() {
    refused(new QrOrder(bill() + "-1", 1_000, clock.instant().minusSeconds(60)), "validityPeriod");
    refused(new QrOrder("T ü 1", 1_000, later()), "partnerReferenceNo");
    refused(new QrOrder(bill() + "-1", 99_999_999_999_999L, later()), "value");
    settings.put("account", "0815");
    refused(order(bill(), 1), "Invalid Merchant");
  }

  private void refused(QrOrder order, String why) {
    assertThatThrownBy(() -> account().generate(order))
        .isInstanceOfSatisfying(
            OutsideFailure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.BAD_REQUEST))
        .hasMessageContaining(why);
  }

  @Test
  void a_code_is_paid_once_and_not_after_its_end() {
    IssuedQr code = account().generate(order(bill(), 1)).orElseThrow();
    pay(code);
    assertThatThrownBy(() -> pay(code)).hasMessageContaining("paid already");

    bank.fault("qr-expired", 1);
    IssuedQr over = account().generate(order(bill(), 1)).orElseThrow();
    assertThatThrownBy(() -> pay(over)).hasMessageContaining("expired");
  }

  @Test
  void a_token_that_ended_and_a_number_that_was_used_are_replaced_once() {
    bank.fault("token-expired", 1);
    bank.fault("external-id-conflict", 1);

    assertThat(account().generate(order(bill(), 1))).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "valid-most, PT5S",
    "generate-path, no path",
    "terminal-id, 12345678901234567",
    "caller-signature, MAYBE",
    "caller-public-key, none",
    "channel-id, ''"
  })
  void a_setting_that_cannot_be_used_is_named(String key, String value) {
    settings.put(key, value);

    assertThatThrownBy(this::account)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + key + "'");
  }
}
