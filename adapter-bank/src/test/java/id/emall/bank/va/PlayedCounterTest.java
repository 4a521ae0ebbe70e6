package id.emall.bank.va;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.emall.bank.MemoryTokens;
import id.emall.bank.PlayedDesk;
import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.bank.push.Bill;
import id.emall.contracts.bank.push.CallId;
import id.emall.contracts.bank.push.Inquiry;
import id.emall.contracts.bank.push.PayQuestion;
import id.emall.contracts.bank.push.PushCall;
import id.emall.contracts.bank.push.PushReply;
import id.emall.contracts.bank.push.PushedAccount;
import id.emall.contracts.bank.push.PushedPayment;
import id.emall.contracts.bank.push.Taken;
import id.emall.contracts.time.MallClock;
import id.emall.sandbox.Sandbox;
import id.emall.sandbox.SandboxOptions;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The played bank pays virtual accounts, holds every answer to the standard, and errs by name. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlayedCounterTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final BigDecimal DUE = new BigDecimal("147000.00");

  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicLong serial = new AtomicLong();
  private HttpServer mall;
  private Sandbox sandbox;
  private PushedAccount accounts;
  private Counting desk;

  /** One bill of one amount under each number, taken once. */
  private static final class Counting extends PlayedDesk {
    private final Map<String, String> paid = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();

    @Override
    public synchronized Bill inquire(Inquiry inquiry) {
      return paid.containsKey(inquiry.reference())
          ? new Bill.Refused(Bill.Reason.PAID)
          : new Bill.Due(
              "7K2M9QXB", "Siti Rahma", DUE, new MallClock().instant().plus(Duration.ofHours(1)));
    }

    @Override
    public synchronized Taken pay(CallId call, PushedPayment payment) {
      super.pay(call, payment);
      String before = numbers.putIfAbsent(call.externalId(), payment.paymentId());
      Taken yes = new Taken.Accepted("7K2M9QXB", "Siti Rahma");
      if (before != null) {
        return before.equals(payment.paymentId())
            ? new Taken.Repeated(yes)
            : new Taken.Refused(Bill.Reason.CONFLICT);
      }
      if (payment.amount().compareTo(DUE) != 0) {
        return new Taken.Refused(Bill.Reason.AMOUNT);
      }
      String first = paid.putIfAbsent(payment.reference(), payment.paymentId());
      return first == null || first.equals(payment.paymentId())
          ? yes
          : new Taken.Refused(Bill.Reason.PAID);
    }
  }

  @BeforeAll
  void open() throws IOException {
    mall = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    mall.createContext("/bank/bca-va/", this::answer);
    mall.start();
    sandbox =
        Sandbox.start(
            SandboxOptions.any()
                .with("bank.calls-per-minute", "100000")
                .with("bank.mall-url", "http://127.0.0.1:" + mall.getAddress().getPort()));
    Map<String, String> settings = new HashMap<>();
    String prefix = "emall.push.bca-va.";
    sandbox
        .mallSettings()
        .forEach(
            (key, value) -> {
              if (key.startsWith(prefix)) {
                settings.put(key.substring(prefix.length()), value);
              }
            });
    MallClock clock = new MallClock();
    desk = new Counting();
    accounts =
        (PushedAccount)
            new BcaVaFactory()
                .create(
                    new AdapterContext(
                        new AdapterSettings("bca-va", settings),
                        new OkHttpClient(),
                        clock,
                        new MemoryTokens(clock),
                        name -> serial.incrementAndGet()));
  }

  @AfterAll
  void close() {
    sandbox.close();
    mall.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String url = exchange.getRequestURI().getPath();
    PushReply reply =
        accounts.answer(
            new PushCall(
                exchange.getRequestMethod(),
                url.substring("/bank/bca-va".length()),
                url,
                exchange.getRequestHeaders(),
                exchange.getRequestBody().readAllBytes()),
            desk);
    exchange.sendResponseHeaders(reply.status(), reply.body().length);
    exchange.getResponseBody().write(reply.body());
    exchange.close();
  }

  private JsonNode play(String what, String json) {
    try {
      HttpResponse<String> response =
          http.send(
              HttpRequest.newBuilder(URI.create(sandbox.url() + "/sandbox/bank/" + what))
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(json))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).as(response.body()).isLessThan(300);
      return JSON.readTree(response.body());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String number() {
    return accounts.reference(serial.incrementAndGet()).orElseThrow();
  }

  private JsonNode pay(String number) {
    return play("va/pay", "{\"number\":\"" + number + "\"}");
  }

  private void fault(String name) {
    play("faults", "{\"fault\":\"" + name + "\",\"times\":1}");
  }

  private static PayQuestion about(String number) {
    return new PayQuestion(number, DUE, new MallClock().instant());
  }

  @Test
  void a_payment_is_asked_about_signed_told_and_found_again_by_asking() {
    String number = number();
    assertThat(accounts.looks()).isTrue();
    assertThat(accounts.look(about(number))).isEmpty();

    assertThat(pay(number).path("told").asText()).isEqualTo("2002500");

    PushedPayment told = desk.payments().getLast();
    PushedPayment found = accounts.look(about(number)).orElseThrow();
    assertThat(found.paymentId()).isEqualTo(told.paymentId());
    assertThat(found.reference()).isEqualTo(number);
    assertThat(found.amount()).isEqualTo(DUE);
    assertThat(found.paidAt()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "va-replay, replay, 4042518",
    "va-forged, forged, 4012500",
    "va-token-expired, token, 4012501",
    "va-answer-lost, lost, 2002500",
    "va-double, double, 4042514",
    "va-conflict, conflict, 4092500"
  })
  void what_goes_wrong_on_the_way_is_answered_by_the_standard_and_counts_once(
      String fault, String what, String code) {
    String number = number();
    fault(fault);

    JsonNode done = pay(number);

    assertThat(done.path(what).asText()).isEqualTo(code);
    assertThat(done.path("told").asText()).isEqualTo("2002500");
    assertThat(desk.paid).containsKey(number);
  }

  @Test
  void a_wrong_amount_is_refused_and_the_bank_keeps_the_money() {
    String number = number();
    fault("va-wrong-amount");

    assertThat(pay(number).path("told").asText()).isEqualTo("4042513");
    assertThat(accounts.look(about(number))).isEmpty();
  }

  @Test
  void a_payment_that_was_not_told_is_found_by_asking_and_told_later() {
    String number = number();
    fault("va-untold");
    pay(number);

    assertThat(accounts.look(about(number))).isPresent();
    assertThat(play("va/tell", "{}").path(number).asText()).isEqualTo("2002500");
  }

  @Test
  void money_reaches_the_account_with_the_number_in_its_remark() throws Exception {
    String number = number();
    fault("va-giro-first");
    pay(number);

    HttpResponse<String> accountsNow =
        http.send(
            HttpRequest.newBuilder(URI.create(sandbox.url() + "/sandbox/bank/accounts")).build(),
            HttpResponse.BodyHandlers.ofString());

    assertThat(accountsNow.body()).contains("KR OTOMATIS VA " + number);
  }
}
