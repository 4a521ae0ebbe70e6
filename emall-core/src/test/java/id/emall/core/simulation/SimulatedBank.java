package id.emall.core.simulation;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.bank.Account;
import id.emall.contracts.bank.Capabilities;
import id.emall.contracts.bank.Cursor;
import id.emall.contracts.bank.MutationSource;
import id.emall.contracts.bank.MutationSourceFactory;
import id.emall.contracts.bank.Statement;
import id.emall.contracts.bank.StatementRow;
import id.emall.contracts.bank.StatementTotals;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The channel through which the mall reads one true account: in another order each time, sometimes
 * late, cut, slow, wrong or not at all. Use it with {@code emall.bank.x.adapter=simulated-bank};
 * which year it belongs to is told by the mall's clock.
 */
final class SimulatedBank implements MutationSource {

  private static final Map<Clock, Map<String, SimulatedBank>> YEARS = new ConcurrentHashMap<>();

  /** What may be wrong with an answer. */
  enum Fault {
    TIME_OUT,
    THROTTLED,
    MALFORMED,
    INCONSISTENT,
    REFUSED,
    HALF,
    ROWS_MISSING,
    ROWS_BESIDE
  }

  private final TrueAccount account;
  private final Clock clock;
  private final Random random;
  private final Tally tally;

  /** In percent, how often an answer has a fault. */
  private int trouble;

  /** Whether the bank fails whatever is asked, as in an outage. */
  private boolean down;

  private boolean forgetful = true;
  private boolean turn;
  private List<StatementRow> answer = List.of();
  private final Set<Movement> shown = new HashSet<>();
  private final Set<Movement> leftOut = new HashSet<>();
  private int calls;
  private boolean failed;
  private boolean stored;

  SimulatedBank(TrueAccount account, Clock clock, Random random, Tally tally) {
    this.account = account;
    this.clock = clock;
    this.random = random;
    this.tally = tally;
  }

  /** The mall whose clock this is finds this bank under its account's name. */
  void open() {
    YEARS.computeIfAbsent(clock, key -> new ConcurrentHashMap<>()).put(account.name, this);
  }

  static void close(Clock clock) {
    YEARS.remove(clock);
  }

  TrueAccount account() {
    return account;
  }

  void trouble(int percent) {
    trouble = percent;
  }

  /** Whether an answer that looks whole may lack rows. */
  void forgetful(boolean wanted) {
    forgetful = wanted;
  }

  void down(boolean wanted) {
    down = wanted;
  }

  /** Only the bank whose turn it is may be asked, so that the run does not depend on threads. */
  void turn(boolean wanted) {
    turn = wanted;
    if (turn) {
      shown.clear();
      leftOut.clear();
      calls = 0;
      failed = false;
    }
  }

  /**
   * What a reading showed and left out, once it is over.
   *
   * @param survived whether the mall lived to store it
   */
  void note(boolean survived) {
    stored = survived && calls > 0 && !failed;
    if (calls == 0 || failed) {
      return;
    }
    shown.forEach(
        movement -> {
          movement.everShown = true;
          if (survived && movement.knownAt == null) {
            movement.knownAt = clock.instant();
          }
        });
    leftOut.removeAll(shown);
    leftOut.forEach(movement -> movement.leftOut = true);
  }

  /** Whether the last reading asked, was answered wholly and lived to be stored. */
  boolean readWell() {
    return stored;
  }

  @Override
  public Capabilities capabilities() {
    TrueAccount.Terms terms = account.terms;
    LocalTime now = LocalTime.ofInstant(clock.instant(), Calendars.WIB);
    return new Capabilities(
        31,
        terms.page() > 0 ? 7 : 31,
        0,
        terms.ids(),
        terms.balances(),
        Duration.ofMinutes(1),
        turn ? terms.endOfDay() : now,
        turn ? terms.startOfDay() : now.plusMinutes(1),
        4,
        terms.lag());
  }

  @Override
  public Statement fetch(Account wanted, LocalDate from, LocalDate to, Cursor cursor) {
    calls++;
    if (!cursor.value().isEmpty()) {
      return page(Integer.parseInt(cursor.value()));
    }
    Optional<Fault> fault =
        down
            ? Optional.of(Fault.TIME_OUT)
            : random.nextInt(100) < trouble
                ? Optional.of(Fault.values()[random.nextInt(Fault.values().length)])
                : Optional.empty();
    fault.ifPresent(tally::fault);
    fault.ifPresent(this::fail);
    prepare(from, to, fault.orElse(null));
    if (fault.filter(Fault.HALF::equals).isPresent()) {
      // Of more than a day, the halves are asked for next.
      failed |= from.equals(to);
      List<StatementRow> half = answer.subList(0, answer.size() / 2);
      return new Statement(half, StatementTotals.NONE, false, Optional.empty(), new byte[0]);
    }
    return page(0);
  }

  private void fail(Fault fault) {
    Kind kind =
        switch (fault) {
          case TIME_OUT -> Kind.TRANSIENT;
          case THROTTLED -> Kind.THROTTLED;
          case MALFORMED -> Kind.MALFORMED;
          case INCONSISTENT -> Kind.INCONSISTENT;
          case REFUSED -> Kind.AUTH;
          default -> null;
        };
    if (kind != null) {
      failed = true;
      throw new OutsideFailure(
          kind,
          "0000",
          "simulated " + fault,
          kind == Kind.THROTTLED ? Duration.ofMinutes(20) : null,
          null);
    }
  }

  private void prepare(LocalDate from, LocalDate to, Fault fault) {
    Instant now = clock.instant();
    List<StatementRow> rows = new ArrayList<>();
    for (Movement movement : account.movements) {
      LocalDate day = movement.day(now);
      boolean asked = !day.isBefore(from) && !day.isAfter(to);
      boolean skipped = forgetful && fault == Fault.ROWS_MISSING && random.nextInt(3) == 0;
      boolean beside = fault == Fault.ROWS_BESIDE && !day.isBefore(from.minusDays(2));
      Optional<StatementRow> row =
          (asked && !skipped) || beside ? movement.shown(now) : Optional.empty();
      row.ifPresent(rows::add);
      boolean isShown =
          row.filter(some -> some.status() == StatementRow.Status.BOOKED).isPresent() && asked;
      if (fault == Fault.HALF) {
        continue;
      }
      if (isShown) {
        shown.add(movement);
      } else if (asked && !now.isBefore(movement.at) && !movement.gone(now)) {
        leftOut.add(movement);
      }
    }
    Collections.shuffle(rows, random);
    answer = List.copyOf(rows);
  }

  private Statement page(int first) {
    int size = account.terms.page() == 0 ? answer.size() : account.terms.page();
    int end = Math.min(answer.size(), first + size);
    boolean last = end == answer.size();
    return new Statement(
        answer.subList(first, end),
        totals(),
        last,
        last ? Optional.empty() : Optional.of(new Cursor(Integer.toString(end))),
        "simulated".getBytes(StandardCharsets.UTF_8));
  }

  private StatementTotals totals() {
    int credits =
        (int)
            answer.stream().filter(row -> row.direction() == StatementRow.Direction.CREDIT).count();
    return new StatementTotals(null, null, credits, null, answer.size() - credits, null);
  }

  /** Found by the service loader. */
  public static final class Factory implements MutationSourceFactory {
    @Override
    public String kind() {
      return "simulated-bank";
    }

    @Override
    public List<SettingKey> settings() {
      return List.of();
    }

    @Override
    public MutationSource create(AdapterContext context) {
      return YEARS.get(context.clock()).get(context.settings().name());
    }
  }
}
