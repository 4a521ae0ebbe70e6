package id.emall.core.testing;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.bank.Account;
import id.emall.contracts.bank.Capabilities;
import id.emall.contracts.bank.Cursor;
import id.emall.contracts.bank.MutationSource;
import id.emall.contracts.bank.MutationSourceFactory;
import id.emall.contracts.bank.Statement;
import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.StatementTotals;
import id.emall.contracts.time.MallClock;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A bank that shows what a test put on its accounts. Use it with {@code
 * emall.bank.x.adapter=fake-bank}; accounts are shared by all malls of the process, so each test
 * class has a number of its own.
 */
public final class FakeBank implements MutationSource {

  private static final Map<String, FakeBank> ACCOUNTS = new ConcurrentHashMap<>();

  private final List<StatementRow> rows = new CopyOnWriteArrayList<>();
  private final AtomicInteger reads = new AtomicInteger();
  private volatile OutsideFailure failure;
  private volatile Runnable whileReading = () -> {};
  private volatile Capabilities terms;
  private volatile boolean tellsTotals = true;
  private volatile BigDecimal first;
  private final boolean rowIds;
  private final String number;

  private FakeBank(boolean rowIds, String number) {
    this.rowIds = rowIds;
    this.number = number;
  }

  /** The account with this number. */
  public static FakeBank account(String number) {
    return ACCOUNTS.computeIfAbsent(number, key -> new FakeBank(false, key));
  }

  /** Money comes in. */
  public StatementRow credit(Instant at, String amount, String remark) {
    StatementRow row =
        new StatementRow(
            StatementRow.Direction.CREDIT,
            new BigDecimal(amount),
            StatementRow.Status.BOOKED,
            LocalDate.ofInstant(at, MallClock.WIB),
            at,
            remark,
            null,
            null,
            null,
            null);
    rows.add(row);
    return row;
  }

  public StatementRow newest() {
    return rows.getLast();
  }

  public void remove(StatementRow row) {
    rows.remove(row);
  }

  public void add(StatementRow row) {
    rows.add(row);
  }

  /** Every read fails like this until {@link #recover}. */
  public void fail(OutsideFailure.Kind kind) {
    failure = new OutsideFailure(kind, "4000000", "as the test wants it");
  }

  public void recover() {
    failure = null;
    whileReading = () -> {};
    terms = null;
    tellsTotals = true;
    first = null;
  }

  /** Every read, after the bank has looked at its rows, does this before it answers. */
  public void whileReading(Runnable deed) {
    whileReading = deed;
  }

  /** What the bank wants until {@link #recover}. */
  public void terms(Capabilities wanted) {
    terms = wanted;
  }

  /** The bank no longer says how many rows there are, until {@link #recover}. */
  public void tellNoTotals() {
    tellsTotals = false;
  }

  /** The bank tells also the balances around the days, until {@link #recover}. */
  public void tellBalances(String before) {
    first = new BigDecimal(before);
  }

  public int reads() {
    return reads.get();
  }

  @Override
  public Capabilities capabilities() {
    Capabilities wanted = account(number).terms;
    return wanted == null
        ? new Capabilities(31, 31, 0, rowIds, false, Duration.ofSeconds(1), null, null)
        : wanted;
  }

  @Override
  public Statement fetch(Account account, LocalDate from, LocalDate to, Cursor cursor) {
    FakeBank bank = account(account.number());
    bank.reads.incrementAndGet();
    if (bank.failure != null) {
      throw bank.failure;
    }
    List<StatementRow> shown =
        bank.rows.stream()
            .filter(row -> !row.bookingDate().isBefore(from) && !row.bookingDate().isAfter(to))
            .toList();
    bank.whileReading.run();
    return new Statement(
        shown,
        bank.tellsTotals ? bank.totals(shown, from) : StatementTotals.NONE,
        true,
        Optional.empty(),
        "rows".getBytes(StandardCharsets.UTF_8));
  }

  private StatementTotals totals(List<StatementRow> shown, LocalDate from) {
    int credits =
        (int)
            shown.stream().filter(row -> row.direction() == StatementRow.Direction.CREDIT).count();
    BigDecimal opening =
        first == null
            ? null
            : first.add(
                net(rows.stream().filter(row -> row.bookingDate().isBefore(from)).toList()));
    return new StatementTotals(
        opening,
        opening == null ? null : opening.add(net(shown)),
        credits,
        null,
        shown.size() - credits,
        null);
  }

  private static BigDecimal net(List<StatementRow> rows) {
    return rows.stream()
        .map(
            row ->
                row.direction() == StatementRow.Direction.CREDIT
                    ? row.amount()
                    : row.amount().negate())
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }

  /** Found by the service loader. */
  public static final class Factory implements MutationSourceFactory {
    @Override
    public String kind() {
      return "fake-bank";
    }

    @Override
    public List<SettingKey> settings() {
      return List.of();
    }

    @Override
    public MutationSource create(AdapterContext context) {
      return new FakeBank(false, context.settings().get("account"));
    }
  }

  /** The same bank, whose rows have ids: {@code emall.bank.x.adapter=fake-bank-with-ids}. */
  public static final class FactoryWithIds implements MutationSourceFactory {
    @Override
    public String kind() {
      return "fake-bank-with-ids";
    }

    @Override
    public List<SettingKey> settings() {
      return List.of();
    }

    @Override
    public MutationSource create(AdapterContext context) {
      return new FakeBank(true, context.settings().get("account"));
    }
  }

  /** An account of which only files tell: {@code emall.bank.x.adapter=fake-files}. */
  public static final class FactoryOfFiles implements MutationSourceFactory {
    @Override
    public String kind() {
      return "fake-files";
    }

    @Override
    public List<SettingKey> settings() {
      return List.of();
    }

    @Override
    public MutationSource create(AdapterContext context) {
      FakeBank account = account(context.settings().get("account"));
      return new MutationSource() {
        @Override
        public boolean asked() {
          return false;
        }

        @Override
        public Capabilities capabilities() {
          return account.capabilities();
        }

        @Override
        public Statement fetch(Account asked, LocalDate from, LocalDate to, Cursor cursor) {
          return account.fetch(asked, from, to, cursor);
        }
      };
    }
  }
}
