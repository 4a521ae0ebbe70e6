package id.emall.core.payment.file;

import id.emall.core.common.Actor;
import id.emall.core.payment.HeldCredits;
import id.emall.core.payment.ReceivingAccounts;
import id.emall.core.testing.BenchServer;
import id.emall.core.testing.Seed;
import id.emall.core.testing.TestClock;
import id.emall.core.testing.TestMall;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * A large MT940 file through the core into PostgreSQL: uploaded, checked, taken in one transaction,
 * booked; started by {@code bench/statement --stored}.
 */
public final class StoredStatementBench {

  /** Of the file that {@code bench/Statement.java} writes, which begins with this day. */
  private static final String ACCOUNT = "1220009876543";

  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
  private static final int DAYS_MOST = 700;

  private final TestMall mall;
  private final Jdbi jdbi;

  private StoredStatementBench(BenchServer server) {
    mall =
        TestMall.open(
            server.dataSource(),
            "emall.bank.mandiri.adapter=fake-bank",
            "emall.bank.mandiri.bank=MANDIRI",
            "emall.bank.mandiri.account=" + ACCOUNT,
            "emall.bank.mandiri.holder=Lumbung");
    jdbi = mall.get(Jdbi.class);
  }

  /**
   * @param arguments the file
   */
  public static void main(String[] arguments) throws Exception {
    Logger.getLogger("").setLevel(Level.WARNING);
    try (BenchServer server = BenchServer.start()) {
      new StoredStatementBench(server).run(Path.of(arguments[0]));
    }
  }

  private void run(Path path) throws Exception {
    TestClock clock = (TestClock) mall.get(Clock.class);
    clock.set(FIRST_DAY.plusDays(DAYS_MOST).atStartOfDay().toInstant(ZoneOffset.UTC));
    mall.get(ReceivingAccounts.class).run();
    Actor.Member operator = new Seed(jdbi, clock).operator();

    long begun = System.nanoTime();
    FileArrivals.Arrived arrived;
    try (InputStream content = Files.newInputStream(path)) {
      arrived = mall.get(StatementUploads.class).upload(operator, "besar.sta", content, null);
    }
    say("received %d MiB in %.1f s", Files.size(path) >> 20, seconds(begun));
    begun = System.nanoTime();
    mall.get(FileWork.class).run();
    double taking = seconds(begun);
    FileReports.FileLook file = mall.get(FileReports.class).find(operator, arrived.id());
    say(
        "%s: %d rows checked, stored and booked in %.1f s, %.0f rows a second",
        file.state(), file.rowsNew(), taking, file.rowsNew() / taking);
    check(arrived, file);
    begun = System.nanoTime();
    boolean again;
    try (InputStream content = Files.newInputStream(path)) {
      again = mall.get(StatementUploads.class).upload(operator, "sama.sta", content, null).known();
    }
    say("the same once more: known %s, in %.1f s", again, seconds(begun));
    say("heap: at most %d MiB of %d MiB", peakMib(), Runtime.getRuntime().maxMemory() >> 20);
  }

  /** All rows are there, in the books too, and wait for a second operator. */
  private void check(FileArrivals.Arrived arrived, FileReports.FileLook file) {
    long stored =
        jdbi.withHandle(handle -> one(handle, "select count(*) from mutation").longValue());
    BigDecimal amount = jdbi.withHandle(handle -> one(handle, "select sum(amount) from mutation"));
    BigDecimal booked =
        jdbi.withHandle(
            handle ->
                one(
                    handle,
                    """
                    select sum(p.amount) from ledger_posting p join ledger_account a on a.id = p.account_id
                    where a.kind = 'BANK'
                    """));
    HeldCredits.Held held = jdbi.withHandle(handle -> HeldCredits.of(handle, arrived.id()));
    if (file.state() != FileState.TAKEN
        || stored != file.rowsNew()
        || amount.compareTo(booked) != 0
        || held.count() != stored) {
      throw new IllegalStateException(
          "%s: %d rows stored of %d, %s booked of %s, %d held"
              .formatted(file, stored, file.rowsNew(), booked, amount, held.count()));
    }
  }

  private static BigDecimal one(Handle handle, String sql) {
    return handle.createQuery(sql).mapTo(BigDecimal.class).one();
  }

  private static double seconds(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1e3;
  }

  private static long peakMib() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum()
        >> 20;
  }

  private static void say(String text, Object... values) {
    System.out.printf(text + "%n", values);
  }
}
