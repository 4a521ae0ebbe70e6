package id.emall.bank.bca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.emall.bank.MemoryTokens;
import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.bank.Account;
import id.emall.contracts.bank.Cursor;
import id.emall.contracts.bank.MutationSource;
import id.emall.contracts.bank.Statement;
import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.time.MallClock;
import id.emall.sandbox.Sandbox;
import id.emall.sandbox.SandboxOptions;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The adapter against a bank as strict as the real one. */
@Timeout(60)
class BcaStatementSourceTest {

  private static final AtomicLong ACCOUNTS = new AtomicLong(5_000_000_000L);
  private static Sandbox sandbox;

  private final OkHttpClient http = new OkHttpClient();
  private final Clock clock = new MallClock();
  private final MemoryTokens tokens = new MemoryTokens(clock);
  private final AtomicLong sequence = new AtomicLong();
  private final Map<String, String> settings = new HashMap<>();
  private Account account;
  private LocalDate today;

  @BeforeAll
  static void start() {
    sandbox =
        Sandbox.start(
            SandboxOptions.any().with("bank.calls-per-minute", "100000").with("bank.hang", "PT3S"));
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @BeforeEach
  void open() throws IOException {
    account = new Account("BCA", Long.toString(ACCOUNTS.incrementAndGet()));
    control(
        "accounts",
        "{\"account\":\"%s\",\"holder\":\"UJI\",\"opening\":\"500.25\"}"
            .formatted(account.number()));
    control("faults/clear", "{}");
    today = LocalDate.ofInstant(clock.instant(), MallClock.WIB);
    settings.putAll(sandbox.bcaSettings());
    settings.put("timeout", "PT1S");
  }

  @Test
  void a_transfer_is_read() throws IOException {
    transfer("147356.00", "INV7K2P");

    Statement statement = fetch();

    assertThat(statement.complete()).isTrue();
    StatementRow row = statement.rows().getFirst();
    assertThat(row.direction()).isEqualTo(StatementRow.Direction.CREDIT);
    assertThat(row.amount()).isEqualTo("147356.00");
    assertThat(row.bookingDate()).isEqualTo(today);
    assertThat(row.remark()).contains("TRSF E-BANKING CR", "147356.00", "INV7K2P", "SITI RAHMA");
    assertThat(row.counterparty()).isEqualTo("SITI RAHMA");
    assertThat(statement.totals().opening()).isEqualTo("500.25");
    assertThat(statement.totals().closing()).isEqualTo("147856.25");
  }

  @Test
  void a_day_without_rows_is_an_empty_statement() {
    Statement statement = fetch();

    assertThat(statement.complete()).isTrue();
    assertThat(statement.rows()).isEmpty();
    assertThat(statement.totals().closing()).isEqualTo(new BigDecimal("500.25"));
  }

  @Test
  void equal_transfers_are_two_rows_and_the_order_does_not_matter() throws IOException {
    transfer("1000.00", "A");
    transfer("1000.00", "A");
    transfer("2000.00", "B");

    Set<StatementRow> first = new HashSet<>(fetch().rows());
    Set<StatementRow> second = new HashSet<>(fetch().rows());

    assertThat(fetch().rows()).hasSize(3);
    assertThat(second).isEqualTo(first);
  }

  @Test
  void one_token_serves_many_calls() {
    MutationSource source = source();

    fetch(source);
    fetch(source);

    assertThat(tokens.fetched()).isEqualTo(1);
    assertThat(tokens.goodUntil("bank.bca").orElseThrow())
        .isBetween(clock.instant().plusSeconds(800), clock.instant().plusSeconds(840));
  }

  @Test
  void a_token_past_its_life_is_fetched_anew() throws IOException {
    fetch();

    post("/sandbox/clock", "{\"advance\":\"PT15M\"}");
    fetch();

    assertThat(tokens.fetched()).isEqualTo(2);
  }

  @Test
  void a_refused_token_is_renewed_once() throws IOException {
    fetch();

    fault("token-expired", 1);
    fetch();
    assertThat(tokens.fetched()).isEqualTo(2);

    fault("token-expired", 2);
    assertFails(Kind.AUTH, "4011401");
  }

  @Test
  void a_used_external_id_is_replaced_once() throws IOException {
    fault("external-id-conflict", 1);
    fetch();

    fault("external-id-conflict", 2);
    assertFails(Kind.TRANSIENT, "4091400");
  }

  @ParameterizedTest
  @CsvSource({
    "server-error, TRANSIENT, 5001400",
    "gateway-timeout, TRANSIENT, 5041400",
    "throttled, THROTTLED, 4291400",
    "signature-refused, AUTH, 4011400",
    "token-refused, AUTH, 4017300",
    "token-malformed, MALFORMED, 2007300",
    "cut-connection, TRANSIENT, ''",
    "garbage, TRANSIENT, ''",
    "timeout, TRANSIENT, ''",
    "malformed-json, MALFORMED, ''",
    "html-page, MALFORMED, ''",
    "wrong-shape, MALFORMED, 2001400",
    "bad-amount, MALFORMED, 2001400",
    "unknown-type, MALFORMED, 2001400",
    "foreign-currency, MALFORMED, 2001400",
    "totals-wrong, INCONSISTENT, 2001400",
    "balance-wrong, INCONSISTENT, 2001400",
    "row-missing, INCONSISTENT, 2001400",
    "row-repeated, INCONSISTENT, 2001400"
  })
  void what_goes_wrong_is_told_by_kind_and_passes(String fault, Kind kind, String code)
      throws IOException {
    transfer("147356.00", "INV7K2P");

    fault(fault, 1);

    assertFails(kind, code);
    assertThat(fetch().rows()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"padded-numbers", "currency-mark", "no-offset", "number-code"})
  void odd_forms_are_read_as_what_they_mean(String fault) throws IOException {
    transfer("147356.00", "INV7K2P");
    Statement plain = fetch();

    fault(fault, 1);

    assertThat(fetch().rows()).isEqualTo(plain.rows());
  }

  @Test
  void a_rewritten_remark_changes_nothing_else() throws IOException {
    transfer("147356.00", "INV7K2P");
    fault("remark-rewritten", 1);

    StatementRow rewritten = fetch().rows().getFirst();
    StatementRow plain = fetch().rows().getFirst();

    assertThat(rewritten.remark()).isNotEqualTo(plain.remark());
    assertThat(rewritten.bankTime()).isEqualTo(plain.bankTime());
    assertThat(rewritten.amount()).isEqualTo(plain.amount());
  }

  @Test
  void a_late_row_is_shown_at_the_third_reading() throws IOException {
    fault("row-late", 1);
    transfer("147356.00", "INV7K2P");

    assertThat(fetch().rows()).isEmpty();
    assertThat(fetch().rows()).isEmpty();
    assertThat(fetch().rows()).hasSize(1);
  }

  @Test
  void a_vanished_row_takes_its_totals_along() throws IOException {
    transfer("1000.00", "A");
    fault("row-vanished", 1);

    assertThat(fetch().rows()).isEmpty();
    assertThat(fetch().rows()).hasSize(1);
  }

  @Test
  void rows_of_a_later_day_are_left_out() throws IOException {
    LocalDate yesterday = today.minusDays(1);
    transfer("1000.00", "A", yesterday);
    transfer("2000.00", "B");
    fault("out-of-range", 1);

    Statement statement = source().fetch(account, yesterday, yesterday, Cursor.START);

    assertThat(statement.rows()).extracting(StatementRow::remark).allMatch(r -> r.contains(" A "));
    assertThat(statement.totals().closing()).isEqualTo("1500.25");
  }

  @Test
  void days_join_without_a_gap() throws IOException {
    transfer("1000.00", "A", today.minusDays(2));
    transfer("2000.00", "B");

    Statement before =
        source().fetch(account, today.minusDays(5), today.minusDays(1), Cursor.START);
    Statement after = fetch();

    assertThat(before.totals().closing()).isEqualTo(after.totals().opening());
    assertThat(before.rows()).hasSize(1);
  }

  @Test
  void an_answer_as_long_as_the_cap_is_incomplete() throws IOException {
    settings.put("row-cap", "2");
    transfer("1000.00", "A");
    assertThat(fetch().complete()).isTrue();

    transfer("2000.00", "B");
    assertThat(fetch().complete()).isFalse();
  }

  @Test
  void the_bank_refuses_days_out_of_reach_and_foreign_accounts() {
    assertThatThrownBy(() -> source().fetch(account, today.minusDays(32), today, Cursor.START))
        .hasMessageContaining("4001402")
        .hasMessageContaining("fromDateTime");
    assertThatThrownBy(
            () -> source().fetch(new Account("BCA", "9999999999"), today, today, Cursor.START))
        .hasMessageContaining("4041411");
  }

  @Test
  void a_wrong_secret_is_told_without_repeating_it() {
    settings.put("client-secret", "not-the-secret");

    assertThatThrownBy(this::fetch)
        .hasMessageContaining("4011400")
        .message()
        .doesNotContain("not-the-secret");
  }

  private void assertFails(Kind kind, String code) {
    OutsideFailure failure = catchThrowableOfType(OutsideFailure.class, this::fetch);
    assertThat(failure).isNotNull();
    assertThat(failure.kind()).as(failure.getMessage()).isEqualTo(kind);
    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure).hasMessageStartingWith("BCA ");
  }

  private Statement fetch() {
    return fetch(source());
  }

  private Statement fetch(MutationSource source) {
    return source.fetch(account, today, today, Cursor.START);
  }

  private MutationSource source() {
    return new BcaFactory()
        .create(
            new AdapterContext(
                new AdapterSettings("bca", settings),
                http,
                clock,
                tokens,
                name -> sequence.incrementAndGet()));
  }

  private void transfer(String amount, String remark) throws IOException {
    control(
        "transfer",
        "{\"account\":\"%s\",\"amount\":\"%s\",\"sender\":\"Siti Rahma\",\"remark\":\"%s\"}"
            .formatted(account.number(), amount, remark));
  }

  private void transfer(String amount, String remark, LocalDate day) throws IOException {
    control(
        "transfer",
        "{\"account\":\"%s\",\"amount\":\"%s\",\"remark\":\"%s\",\"at\":\"%s\"}"
            .formatted(
                account.number(),
                amount,
                remark,
                day.atTime(LocalTime.NOON).atZone(MallClock.WIB).toOffsetDateTime()));
  }

  private void fault(String name, int times) throws IOException {
    control("faults", "{\"fault\":\"%s\",\"times\":%d}".formatted(name, times));
  }

  private void control(String tail, String json) throws IOException {
    post("/sandbox/bank/" + tail, json);
  }

  private void post(String path, String json) throws IOException {
    Request request =
        new Request.Builder()
            .url(sandbox.url() + path)
            .post(RequestBody.create(json, MediaType.get("application/json")))
            .build();
    try (Response response = http.newCall(request).execute()) {
      assertThat(response.isSuccessful()).as(response.body().string()).isTrue();
    }
  }
}
