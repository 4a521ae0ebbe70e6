package id.emall.bank.snap;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.bank.MemoryTokens;
import id.emall.bank.PlayedBank;
import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.bank.transfer.AccountAnswer;
import id.emall.contracts.bank.transfer.Beneficiary;
import id.emall.contracts.bank.transfer.TransferAnswer;
import id.emall.contracts.bank.transfer.TransferAnswer.Reason;
import id.emall.contracts.bank.transfer.TransferOrder;
import id.emall.contracts.bank.transfer.TransferService;
import id.emall.contracts.bank.transfer.TransferServiceFactory;
import id.emall.contracts.time.MallClock;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What must hold for the transfers of every bank. */
@Timeout(60)
abstract class TransferContract {

  private static final AtomicLong NUMBERS = new AtomicLong(6_000_000_000L);
  private static final AtomicLong SEQUENCE = new AtomicLong();

  private final TransferServiceFactory factory;
  private final PlayedBank bank;
  private final String adapter;
  private final String code;
  private final int digits;
  private final Clock clock = new MallClock();
  private final Map<String, String> settings = new HashMap<>();
  private String source;
  private Beneficiary here;
  private Beneficiary elsewhere;

  TransferContract(
      TransferServiceFactory factory, String standIn, String adapter, String code, int digits) {
    this.factory = factory;
    this.bank = new PlayedBank(standIn);
    this.adapter = adapter;
    this.code = code;
    this.digits = digits;
  }

  @BeforeEach
  void open() {
    source = number();
    bank.open(source);
    here = payee(code);
    elsewhere = payee(code.equals("014") ? "008" : "014");
    settings.putAll(PlayedBank.sandbox().bankSettings(adapter));
    settings.put("timeout", "PT1S");
  }

  private String number() {
    return ("%0" + digits + "d").formatted(NUMBERS.incrementAndGet());
  }

  private Beneficiary payee(String bankCode) {
    String number = Long.toString(NUMBERS.incrementAndGet());
    bank.payee(bankCode, number, "SITI RAHMA");
    return new Beneficiary(bankCode, number, "Siti Rahma");
  }

  private TransferService service() {
    return factory.create(
        new AdapterContext(
            new AdapterSettings(adapter, settings),
            new OkHttpClient(),
            clock,
            new MemoryTokens(clock),
            name -> SEQUENCE.incrementAndGet()));
  }

  private TransferOrder order(Beneficiary to, String amount) {
    String reference = "T" + NUMBERS.incrementAndGet();
    return new TransferOrder(
        reference, source, to, new BigDecimal(amount), clock.instant(), reference);
  }

  private Reason reasonOf(TransferAnswer answer) {
    assertThat(answer).isInstanceOf(TransferAnswer.NotMade.class);
    return ((TransferAnswer.NotMade) answer).why();
  }

  @Test
  void whose_an_account_is_here_and_elsewhere() {
    assertThat(service().inquire(here)).isEqualTo(new AccountAnswer.Named("SITI RAHMA"));
    assertThat(service().inquire(elsewhere)).isEqualTo(new AccountAnswer.Named("SITI RAHMA"));
    assertThat(service().inquire(new Beneficiary(code, "1234567890", "Siti")))
        .isInstanceOf(AccountAnswer.Unknown.class);
    bank.fault("account-closed", 1);
    assertThat(service().inquire(here)).isInstanceOf(AccountAnswer.Unknown.class);
    bank.fault("name-differs", 1);
    assertThat(service().inquire(here)).isEqualTo(new AccountAnswer.Named("BUDI HARTONO"));
  }

  @Test
  void a_transfer_is_made_here_and_elsewhere_with_its_fee() {
    TransferOrder inside = order(here, "100.00");
    TransferOrder outside = order(elsewhere, "50.00");

    assertThat(service().transfer(inside)).isInstanceOf(TransferAnswer.Made.class);
    assertThat(service().transfer(outside)).isInstanceOf(TransferAnswer.Made.class);
    assertThat(service().status(inside)).isInstanceOf(TransferAnswer.Made.class);

    assertThat(bank.rows(source))
        .contains(inside.reference(), outside.reference(), "BI-FAST BIAYA DB 2500.00");
  }

  @Test
  void online_transfers_are_asked_for_by_setting() {
    settings.put("interbank-service", "ONL");

    service().transfer(order(elsewhere, "50.00"));

    assertThat(bank.rows(source)).contains("SWITCHING BIAYA DB 6500.00");
  }

  @Test
  void the_same_key_makes_one_transfer() {
    TransferOrder order = order(here, "10.00");
    service().transfer(order);

    assertThat(service().transfer(order)).isInstanceOf(TransferAnswer.Unclear.class);
    assertThat(service().status(order)).isInstanceOf(TransferAnswer.Made.class);
    assertThat(bank.rows(source).split(order.reference(), -1)).hasSize(2);
    TransferOrder other =
        new TransferOrder(
            order.reference(),
            source,
            here,
            new BigDecimal("11.00"),
            order.at(),
            order.reference());
    assertThat(service().transfer(other)).isInstanceOf(TransferAnswer.Made.class);
    assertThat(bank.rows(source).split(order.reference(), -1)).hasSize(2);
  }

  @Test
  void a_bank_that_books_and_falls_silent_is_asked() {
    TransferOrder order = order(here, "10.00");
    bank.fault("transfer-timeout", 1);

    assertThat(service().transfer(order)).isInstanceOf(TransferAnswer.Unclear.class);
    assertThat(service().status(order)).isInstanceOf(TransferAnswer.Made.class);
  }

  @Test
  void a_transfer_under_way_succeeds_or_fails_later() {
    TransferOrder good = order(here, "10.00");
    TransferOrder bad = order(here, "10.00");
    bank.fault("transfer-pending", 1);
    assertThat(service().transfer(good)).isInstanceOf(TransferAnswer.UnderWay.class);
    bank.fault("transfer-pending-failed", 1);
    assertThat(service().transfer(bad)).isInstanceOf(TransferAnswer.UnderWay.class);

    assertThat(service().status(good)).isInstanceOf(TransferAnswer.UnderWay.class);
    assertThat(service().status(good)).isInstanceOf(TransferAnswer.Made.class);
    assertThat(service().status(bad)).isInstanceOf(TransferAnswer.UnderWay.class);
    assertThat(reasonOf(service().status(bad))).isEqualTo(Reason.REFUSED);
    assertThat(bank.rows(source)).doesNotContain(bad.reference());
  }

  @Test
  void what_the_bank_refuses_is_told_by_its_reason() {
    assertThat(reasonOf(service().transfer(order(here, "9000000.00")))).isEqualTo(Reason.FUNDS);
    bank.fault("account-closed", 1);
    assertThat(reasonOf(service().transfer(order(here, "10.00")))).isEqualTo(Reason.ACCOUNT);
    Beneficiary nobody = new Beneficiary(code, "1234567890", "Siti");
    assertThat(reasonOf(service().transfer(order(nobody, "10.00")))).isEqualTo(Reason.ACCOUNT);
    bank.fault("throttled", 1);
    assertThat(reasonOf(service().transfer(order(here, "10.00")))).isEqualTo(Reason.LATER);
    bank.fault("signature-refused", 1);
    assertThat(reasonOf(service().transfer(order(here, "10.00")))).isEqualTo(Reason.LATER);
  }

  @Test
  void what_is_not_surely_refused_is_unclear_and_an_external_id_is_not_tried_twice() {
    for (String fault :
        new String[] {
          "cut-connection",
          "server-error",
          "html-page",
          "malformed-json",
          "half-answer",
          "external-id-conflict",
          "transfer-duplicate"
        }) {
      bank.fault(fault, 1);
      assertThat(service().transfer(order(here, "1.00")))
          .as(fault)
          .isInstanceOf(TransferAnswer.Unclear.class);
    }
  }

  @Test
  void nothing_is_known_of_a_key_that_never_came() {
    assertThat(service().status(order(here, "10.00"))).isInstanceOf(TransferAnswer.NotKnown.class);
  }

  @Test
  void without_a_connection_nothing_was_sent() {
    settings.put("base-url", "http://localhost:1");

    assertThat(reasonOf(service().transfer(order(here, "10.00")))).isEqualTo(Reason.LATER);
    assertThat(service().status(order(here, "10.00"))).isInstanceOf(TransferAnswer.Unclear.class);
  }
}
