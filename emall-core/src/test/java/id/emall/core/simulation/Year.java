package id.emall.core.simulation;

import id.emall.contracts.bank.StatementRow.Direction;
import id.emall.core.payment.FeedReader;
import id.emall.core.payment.ReceivingAccounts;
import id.emall.core.testing.TestClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;

/**
 * One simulated year: what happens when, in the order of time. Everything random in it comes from
 * its seed.
 */
final class Year implements AutoCloseable {

  static final int DAYS = 365;
  private static final int SEASONS = 3;
  private static final int MORTALITY = 40;
  private static final int TROUBLE = 14;

  /** Between two readings, longer than the mall's longest pause between them. */
  static final Duration APART = Duration.ofMinutes(50);

  private record Event(Instant at, int order, Runnable deed) {}

  final Random random;
  final TestClock clock = new TestClock();
  final MortalMall mall;
  final List<SimulatedBank> banks = new ArrayList<>();
  final List<Bill> bills = new ArrayList<>();
  final Tally tally = new Tally();
  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::order));
  private final Buyers buyers;
  private final Operators operators;
  private final OtherChannels channels;
  private final TrueBooks books;
  private int eventCount;
  private int movementCount;

  Year(long seed) {
    random = new Random(seed);
    for (TrueAccount account : accounts()) {
      SimulatedBank bank = new SimulatedBank(account, clock, new Random(random.nextLong()), tally);
      bank.open();
      banks.add(bank);
    }
    mall = new MortalMall(random.nextLong(), clock, tally);
    mall.get(ReceivingAccounts.class).run();
    Shelf shelf = new Shelf(mall, clock, random);
    buyers = new Buyers(this, shelf);
    operators = new Operators(this, shelf);
    channels = new OtherChannels(this);
    books = new TrueBooks(this, shelf);
  }

  /** Four banks; which of them tells its rows how differs from year to year. */
  private List<TrueAccount> accounts() {
    List<TrueAccount.Terms> terms =
        new ArrayList<>(
            List.of(
                terms(true, true, true, 0, 15),
                terms(false, true, true, 5, 0),
                terms(false, false, true, 0, 10),
                terms(false, false, false, 0, 0)));
    Collections.shuffle(terms, random);
    List<TrueAccount> accounts = new ArrayList<>();
    for (String name : List.of("bca", "bni", "bri", "mandiri")) {
      accounts.add(new TrueAccount(name, terms.removeFirst()));
    }
    return accounts;
  }

  private TrueAccount.Terms terms(
      boolean ids, boolean balances, boolean seconds, int page, int lagMinutes) {
    boolean night = random.nextBoolean();
    return new TrueAccount.Terms(
        ids,
        balances,
        seconds,
        page,
        Duration.ofMinutes(lagMinutes),
        night ? LocalTime.of(23, 40) : null,
        night ? LocalTime.of(0, 20) : null);
  }

  /** Something will happen at that moment, or as soon as time has come there. */
  void at(Instant moment, Runnable deed) {
    events.add(new Event(moment, eventCount++, deed));
  }

  void after(Duration pause, Runnable deed) {
    at(clock.instant().plus(pause), deed);
  }

  /** The bank moves money now. */
  Movement move(TrueAccount account, Direction direction, BigDecimal amount, Meaning meaning) {
    Instant second = Instant.ofEpochSecond(clock.instant().getEpochSecond());
    Movement movement = account.book(++movementCount, direction, amount, second, meaning);
    tally.count("rows");
    if (meaning != null) {
      meaning.bills().forEach(bill -> bill.payments.add(movement));
    }
    return movement;
  }

  /** The mall's id of an account. */
  UUID accountId(TrueAccount account) {
    return mall.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select id from receiving_account where name = :name")
                    .bind("name", account.name)
                    .mapTo(UUID.class)
                    .one());
  }

  int percent() {
    return random.nextInt(100);
  }

  /** Plays the year and proves its books. */
  void play() {
    plan();
    trouble(true);
    while (!events.isEmpty()) {
      Event next = events.poll();
      if (next.at().isAfter(clock.instant())) {
        clock.set(next.at());
      }
      next.deed().run();
    }
    quiet(true);
    tally.count("years");
    tally.add("invoices", bills.size());
  }

  /** Some seasons with buyers; between them the banks are read now and then. */
  private void plan() {
    Instant start = clock.instant();
    for (int day = 0; day < DAYS; day += 10) {
      Instant morning = start.plus(Duration.ofDays(day));
      at(morning, this::look);
      at(Calendars.within(random, morning, Duration.ofDays(1)), this::lookAgain);
    }
    for (int season = 0; season < SEASONS; season++) {
      int first = season * DAYS / SEASONS + random.nextInt(DAYS / SEASONS - 16);
      int days = 3 + random.nextInt(2);
      for (int day = first; day < first + days; day++) {
        Instant morning = start.plus(Duration.ofDays(day));
        buyers.planDay(morning);
        channels.planDay(morning);
        readings(morning, 3);
        at(Calendars.within(random, morning, Duration.ofDays(1)), operators::visit);
      }
      for (int day = first + days; day < first + days + 7; day++) {
        Instant morning = start.plus(Duration.ofDays(day));
        channels.planDay(morning);
        readings(morning, 1);
        at(Calendars.within(random, morning, Duration.ofDays(1)), operators::visit);
      }
      at(start.plus(Duration.ofDays(first + days + 8L)), () -> quiet(false));
    }
  }

  /** Between the seasons the banks are read seldom; what one reading lacks none shows again. */
  private void look() {
    operators.resumeFeeds();
    banks.forEach(bank -> bank.forgetful(false));
    order().forEach(this::read);
    banks.forEach(bank -> bank.forgetful(true));
  }

  /** What failed is tried again, lest days are lost that nobody can read any more. */
  private void lookAgain() {
    trouble(false);
    banks.forEach(bank -> bank.forgetful(false));
    operators.resumeFeeds();
    order().stream().filter(bank -> !bank.readWell()).forEach(this::read);
    trouble(true);
    mall.works().forEach(this::run);
    operators.visit();
    banks.forEach(bank -> bank.forgetful(true));
  }

  private List<SimulatedBank> order() {
    List<SimulatedBank> order = new ArrayList<>(banks);
    Collections.shuffle(order, random);
    return order;
  }

  private void readings(Instant morning, int times) {
    for (int time = 0; time < times; time++) {
      at(Calendars.within(random, morning, Duration.ofDays(1)), () -> work(false));
    }
  }

  /**
   * What the mall does by itself when time goes by.
   *
   * @param all whether every feed has become due, not only some
   */
  private void work(boolean all) {
    order().stream().filter(bank -> all || percent() < 70).forEach(this::read);
    mall.works().stream().filter(work -> all || percent() < 45).forEach(this::run);
  }

  private void run(String work) {
    mall.attempt(
        work,
        () -> {
          mall.work(work).run();
          return null;
        });
  }

  private void read(SimulatedBank bank) {
    bank.turn(true);
    MortalMall.Done<?> done =
        mall.attempt(
            "FeedReader",
            () -> {
              mall.get(FeedReader.class).run();
              return null;
            });
    bank.note(done.survived());
    bank.turn(false);
    tally.count("readings");
  }

  private void trouble(boolean wanted) {
    mall.mortality(wanted ? MORTALITY : 0);
    banks.forEach(bank -> bank.trouble(wanted ? TROUBLE : 0));
    banks.forEach(bank -> bank.down(false));
  }

  /**
   * Nothing fails for a while, so that everything that is due is done; then the books are proved.
   */
  private void quiet(boolean last) {
    trouble(false);
    if (last) {
      clock.advance(Duration.ofDays(4));
    }
    operators.resumeFeeds();
    for (int reading = 0; reading < 3; reading++) {
      clock.advance(APART);
      work(true);
    }
    operators.visit();
    clock.advance(APART);
    work(true);
    operators.doubts();
    books.prove(last);
    trouble(true);
  }

  /** Differs when anything of money went another way, ids included. */
  String fingerprint() {
    return mall.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select md5(
                          (select string_agg(m::text, ' ' order by m.id) from mutation m)
                          || (select string_agg(i::text, ' ' order by i.id) from invoice i)
                          || (select string_agg(r::text, ' ' order by r.id) from refund r)
                          || (select string_agg(e::text, ' ' order by e.id) from ledger_entry e))
                        """)
                    .mapTo(String.class)
                    .one());
  }

  @Override
  public void close() {
    SimulatedBank.close(clock);
    mall.close();
  }
}
