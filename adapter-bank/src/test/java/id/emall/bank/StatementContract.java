package id.emall.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.AdapterSettings;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.bank.Account;
import id.emall.contracts.bank.Cursor;
import id.emall.contracts.bank.MutationSource;
import id.emall.contracts.bank.MutationSourceFactory;
import id.emall.contracts.bank.Statement;
import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.StatementRow.Status;
import id.emall.contracts.time.MallClock;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for the statement of every bank, whatever its protocol. */
@Timeout(60)
public abstract class StatementContract {

  private static final AtomicLong ACCOUNTS = new AtomicLong(5_000_000_000L);
  private static final AtomicLong SEQUENCE = new AtomicLong();

  protected final PlayedBank bank;
  protected final Clock clock = new MallClock();
  protected final MemoryTokens tokens = new MemoryTokens(clock);
  protected final Map<String, String> settings = new HashMap<>();
  protected Account account;
  protected LocalDate today;

  private final MutationSourceFactory factory;
  private final String shortName;
  private final int accountDigits;

  protected StatementContract(
      MutationSourceFactory factory, String shortName, String standIn, int accountDigits) {
    this.factory = factory;
    this.shortName = shortName;
    this.bank = new PlayedBank(standIn);
    this.accountDigits = accountDigits;
  }

  /** The settings that lead to the stand-in. */
  protected abstract Map<String, String> settings();

  /** The settings whose values must never be told. */
  protected abstract List<String> secrets();

  /** Faults that this channel has no means to notice. */
  protected Set<String> unnoticed() {
    return Set.of();
  }

  /** How long the bank's tokens live. */
  protected Duration tokenLife() {
    return Duration.ofMinutes(15);
  }

  @BeforeEach
  void open() {
    String number = ("%0" + accountDigits + "d").formatted(ACCOUNTS.incrementAndGet());
    account = new Account(shortName, number);
    bank.open(number);
    today = LocalDate.ofInstant(clock.instant(), MallClock.WIB);
    settings.putAll(settings());
    settings.put("timeout", "PT1S");
  }

  @Test
  void a_transfer_is_read() {
    transfer("147356.00", "INV7K2P");

    Statement statement = fetch();

    assertThat(statement.complete()).isTrue();
    StatementRow row = statement.rows().getFirst();
    assertThat(row.direction()).isEqualTo(StatementRow.Direction.CREDIT);
    assertThat(row.amount()).isEqualTo("147356.00");
    assertThat(row.status()).isEqualTo(Status.BOOKED);
    assertThat(row.bookingDate()).isEqualTo(today);
    assertThat(row.remark()).contains("INV7K2P", "SITI RAHMA");
    assertThat(statement.raw()).isNotEmpty();
  }

  @Test
  void a_day_without_rows_is_an_empty_statement() {
    Statement statement = fetch();

    assertThat(statement.complete()).isTrue();
    assertThat(statement.rows()).isEmpty();
  }

  @Test
  void equal_transfers_are_two_rows_and_the_order_does_not_matter() {
    transfer("1000.00", "A");
    transfer("1000.00", "A");
    transfer("2000.00", "B");

    List<StatementRow> first = read(today, today);
    bank.fault("order-reversed", 1);
    List<StatementRow> second = read(today, today);

    assertThat(first).hasSize(3);
    assertThat(second).containsExactlyInAnyOrderElementsOf(first);
  }

  @Test
  void no_row_is_lost_or_doubled_over_pages_and_halves() {
    settings.put("row-cap", "4");
    Set<String> notes = new HashSet<>();
    for (int day = 0; day < 5; day++) {
      for (int row = 0; row < 3; row++) {
        notes.add("D" + day + "R" + row);
        bank.transfer(account.number(), "1000.00", "D" + day + "R" + row, today.minusDays(day + 1));
      }
    }

    List<StatementRow> rows = read(today.minusDays(6), today);

    assertThat(rows).hasSize(15);
    assertThat(notes)
        .allSatisfy(
            note ->
                assertThat(rows)
                    .filteredOn(row -> row.remark().contains(note))
                    .as(note)
                    .hasSize(1));
  }

  @Test
  void one_token_serves_many_calls() {
    MutationSource source = source();

    fetch(source);
    fetch(source);

    assertThat(tokens.fetched()).isEqualTo(1);
  }

  @Test
  void a_token_is_given_up_a_minute_before_its_end() {
    fetch();
    String name = "bank." + adapterName();

    assertThat(tokens.goodUntil(name).orElseThrow())
        .isBetween(
            clock.instant().plus(tokenLife()).minusSeconds(100),
            clock.instant().plus(tokenLife()).minusSeconds(60));
  }

  @Test
  void a_token_past_its_life_is_fetched_anew() {
    fetch();

    bank.advance(tokenLife().toString());
    today = LocalDate.ofInstant(clock.instant(), MallClock.WIB);
    fetch();

    assertThat(tokens.fetched()).isEqualTo(2);
  }

  @Test
  void a_refused_token_is_renewed_once() {
    fetch();

    bank.fault("token-expired", 1);
    fetch();
    assertThat(tokens.fetched()).isEqualTo(2);

    bank.fault("token-expired", 2);
    assertFails(Kind.AUTH);
  }

  @ParameterizedTest
  @CsvSource({
    "server-error, TRANSIENT",
    "gateway-timeout, TRANSIENT",
    "throttled, THROTTLED",
    "signature-refused, AUTH",
    "token-refused, AUTH",
    "token-malformed, MALFORMED",
    "cut-connection, TRANSIENT",
    "half-answer, TRANSIENT",
    "garbage, TRANSIENT",
    "timeout, TRANSIENT",
    "malformed-json, MALFORMED",
    "html-page, MALFORMED",
    "wrong-shape, MALFORMED",
    "bad-amount, MALFORMED",
    "unknown-type, MALFORMED",
    "foreign-currency, MALFORMED",
    "totals-wrong, INCONSISTENT",
    "balance-wrong, INCONSISTENT",
    "row-missing, INCONSISTENT",
    "row-repeated, INCONSISTENT"
  })
  void what_goes_wrong_is_told_by_kind_and_passes(String fault, Kind kind) {
    transfer("147356.00", "INV7K2P");

    bank.fault(fault, 1);

    if (unnoticed().contains(fault)) {
      assertThat(fetch().complete()).isTrue();
    } else {
      assertFails(kind);
    }
    assertThat(fetch().rows()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"padded-numbers", "currency-mark", "no-offset", "number-code", "slow"})
  void odd_forms_are_read_as_what_they_mean(String fault) {
    settings.put("timeout", "PT5S");
    transfer("147356.00", "INV7K2P");
    Statement plain = fetch();

    bank.fault(fault, 1);

    assertThat(fetch().rows()).isEqualTo(plain.rows());
  }

  @ParameterizedTest
  @ValueSource(strings = {"remark-rewritten", "remark-overnight"})
  void a_remark_that_changes_changes_nothing_else(String fault) {
    LocalDate yesterday = today.minusDays(1);
    bank.transfer(account.number(), "147356.00", "INV7K2P", yesterday);
    StatementRow plain = read(yesterday, yesterday).getFirst();

    bank.fault(fault, 1);
    StatementRow changed = read(yesterday, yesterday).getFirst();

    assertThat(changed)
        .usingRecursiveComparison()
        .ignoringFields("remark", "counterparty")
        .isEqualTo(plain);
  }

  @Test
  void a_late_row_is_shown_at_the_third_reading() {
    bank.fault("row-late", 1);
    transfer("147356.00", "INV7K2P");

    assertThat(fetch().rows()).isEmpty();
    assertThat(fetch().rows()).isEmpty();
    assertThat(fetch().rows()).hasSize(1);
  }

  @Test
  void a_pending_row_is_told_as_such_or_not_at_all_until_it_is_booked() {
    bank.fault("row-pending", 1);
    transfer("147356.00", "INV7K2P");

    List<Status> early = unnoticed().contains("row-pending") ? List.of() : List.of(Status.PENDING);
    assertThat(fetch().rows()).extracting(StatementRow::status).isEqualTo(early);
    assertThat(fetch().rows()).extracting(StatementRow::status).isEqualTo(early);
    assertThat(fetch().rows()).extracting(StatementRow::status).containsExactly(Status.BOOKED);
  }

  @Test
  void a_vanished_row_takes_its_totals_along() {
    transfer("1000.00", "A");
    bank.fault("row-vanished", 1);

    assertThat(fetch().rows()).isEmpty();
    assertThat(fetch().rows()).hasSize(1);
  }

  @Test
  void rows_of_a_later_day_are_left_out() {
    LocalDate yesterday = today.minusDays(1);
    bank.transfer(account.number(), "1000.00", "AAA", yesterday);
    transfer("2000.00", "BBB");
    bank.fault("out-of-range", 1);

    List<StatementRow> rows = read(yesterday, yesterday);

    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().remark()).contains("AAA");
  }

  @Test
  void an_account_that_is_not_ours_is_refused() {
    Account foreign = new Account(shortName, "9".repeat(accountDigits));

    assertThatThrownBy(() -> source().fetch(foreign, today, today, Cursor.START))
        .isInstanceOfSatisfying(
            OutsideFailure.class,
            failure -> assertThat(failure.kind()).isEqualTo(Kind.BAD_REQUEST));
  }

  @Test
  void no_secret_is_told_whatever_goes_wrong() {
    transfer("147356.00", "INV7K2P");
    try (Overheard overheard = new Overheard()) {
      for (String fault : Overheard.FAULTS) {
        bank.fault(fault, 1);
        overheard.attempt(this::fetch);
      }
      for (String secret : secrets()) {
        if (!secret.equals("private-key")) {
          settings.put(secret, "not-the-secret-" + secret);
        }
      }
      tokens.forget();
      overheard.attempt(this::fetch);

      assertThat(overheard.text()).isNotEmpty().doesNotContain("not-the-secret");
      for (String secret : secrets()) {
        assertThat(overheard.text()).doesNotContain(settings().get(secret).strip());
      }
      assertThat(tokens.seen()).isNotEmpty().noneMatch(overheard.text()::contains);
      assertThat(factory.settings())
          .filteredOn(key -> secrets().contains(key.name()))
          .hasSize(secrets().size())
          .allMatch(key -> key.secret());
    }
  }

  @Test
  void every_setting_is_told_once_and_may_be_left_out_unless_required() {
    assertThat(factory.settings()).extracting(key -> key.name()).doesNotHaveDuplicates();
    settings.keySet().removeIf(key -> isOptional(key));

    assertThat(source().capabilities().maxRangeDays()).isPositive();
  }

  private boolean isOptional(String key) {
    return factory.settings().stream()
        .noneMatch(known -> known.name().equals(key) && known.required());
  }

  protected OutsideFailure assertFails(Kind kind) {
    OutsideFailure failure = catchThrowableOfType(OutsideFailure.class, this::fetch);
    assertThat(failure).isNotNull();
    assertThat(failure.kind()).as(failure.getMessage()).isEqualTo(kind);
    assertThat(failure).hasMessageMatching("(?s)" + shortName + "[ :].*");
    return failure;
  }

  protected Statement fetch() {
    return fetch(source());
  }

  protected Statement fetch(MutationSource source) {
    return source.fetch(account, today, today, Cursor.START);
  }

  protected List<StatementRow> read(LocalDate from, LocalDate to) {
    return WholeReading.of(source(), account, from, to);
  }

  protected void transfer(String amount, String remark) {
    bank.transfer(account.number(), amount, remark);
  }

  protected String adapterName() {
    return bank.standIn() + "-" + factory.kind();
  }

  protected MutationSource source() {
    return factory.create(
        new AdapterContext(
            new AdapterSettings(adapterName(), settings),
            new OkHttpClient(),
            clock,
            tokens,
            name -> SEQUENCE.incrementAndGet()));
  }
}
