package id.emall.core.notice;

import id.emall.core.common.work.Workers;
import id.emall.core.notice.delivery.MessageDrain;
import id.emall.core.notice.sms.GatewaySessions;
import id.emall.core.notice.sms.ReceiptWork;
import id.emall.core.testing.BenchServer;
import id.emall.core.testing.TestClock;
import id.emall.core.testing.TestMall;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Text messages through an SMSC by SMPP until the receipt of each is matched; started by {@code
 * bench/messages}.
 */
public final class MessageBench {

  private static final long PATIENCE_SECONDS = 300;
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final BenchServer server;
  private final BenchSmsc smsc;
  private final TestMall mall;
  private final Jdbi jdbi;

  private MessageBench(BenchServer server, BenchSmsc smsc, int port) {
    this.server = server;
    this.smsc = smsc;
    mall =
        TestMall.open(
            server.dataSource(),
            "emall.message.per-second=10000",
            "emall.sms.smsc.adapter=smpp",
            "emall.sms.smsc.host=127.0.0.1",
            "emall.sms.smsc.port=" + port,
            "emall.sms.smsc.system-id=bench",
            "emall.sms.smsc.password=bench",
            "emall.sms.smsc.window=200",
            "emall.sms.smsc.per-second=10000");
    jdbi = mall.get(Jdbi.class);
  }

  /**
   * @param arguments messages (20,000); a quarter as many go before, for the compiler
   */
  public static void main(String[] arguments) throws Exception {
    Logger.getLogger("").setLevel(Level.WARNING);
    int messages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
    int port = freePort();
    try (BenchServer server = BenchServer.start();
        BenchSmsc smsc = new BenchSmsc(port);
        ExecutorService threads = Executors.newCachedThreadPool()) {
      MessageBench bench = new MessageBench(server, smsc, port);
      bench.mall.get(Workers.class).use(threads);
      bench.mall.get(GatewaySessions.class).start();
      say(
          "load of the machine before: %.1f",
          ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
      bench.run(messages / 4, false);
      bench.run(messages, true);
      bench.mall.get(GatewaySessions.class).stop();
    }
    System.exit(0);
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void run(int messages, boolean measured) throws Exception {
    schedule(messages);
    double java = javaSeconds();
    double postgres = server.cpuSeconds();
    int before = smsc.taken();
    long begun = System.nanoTime();
    AtomicBoolean over = new AtomicBoolean();
    Thread matching = Thread.ofPlatform().start(() -> match(over));
    while (count("QUEUED") > 0 && seconds(begun) < PATIENCE_SECONDS) {
      clock().advance(Duration.ofSeconds(1));
      mall.get(MessageDrain.class).run();
    }
    double handedOver = seconds(begun);
    while (count("DELIVERED") < messages && seconds(begun) < PATIENCE_SECONDS) {
      LockSupport.parkNanos(PAUSE.toNanos());
      clock().advance(PAUSE);
    }
    double matched = seconds(begun);
    over.set(true);
    matching.join();
    if (count("DELIVERED") != messages || smsc.taken() - before != messages) {
      throw new IllegalStateException(
          "%d of %d are known to have arrived, %d were handed over; %s"
              .formatted(count("DELIVERED"), messages, smsc.taken() - before, left()));
    }
    if (measured) {
      say(
          "%d messages handed over in %.1f s: %.0f a second; every receipt matched after %.1f s: %.0f a"
              + " second; processors %.1f s (Java %.1f with the SMSC, PostgreSQL %.1f)",
          messages,
          handedOver,
          messages / handedOver,
          matched,
          messages / matched,
          javaSeconds() - java + server.cpuSeconds() - postgres,
          javaSeconds() - java,
          server.cpuSeconds() - postgres);
    }
    jdbi.useHandle(
        handle -> {
          handle.execute("truncate sms_receipt");
          handle.execute("truncate message cascade");
        });
  }

  private void match(AtomicBoolean over) {
    while (!over.get()) {
      mall.get(ReceiptWork.class).run();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
    }
  }

  private void schedule(int messages) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into message (id, dedupe_key, channel, recipient, template, language, body, urgency, state,
                  next_at, give_up_at, created_at)
                select gen_random_uuid(), gen_random_uuid()::text, 'SMS', '+6281' || to_char(n, 'FM200000000'), 'bench',
                  'id', 'Lumbung: paket dari Dapua Rangkiang sedang diantar kurir JNE hari ini. Resi 0113100000000010.',
                  'NORMAL', 'QUEUED', t, t + interval '1 day', t
                from generate_series(1, ?) n, (select ?::timestamptz as t) now
                """,
                messages,
                Timestamp.from(clock().instant())));
    jdbi.useHandle(handle -> handle.execute("analyze message"));
  }

  /** What is not as it should be, for whoever has to find out why. */
  private String left() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select 'messages: ' || string_agg(what, ', ') from (
                      select state || ' ' || coalesce(last_error, '') || ' ' || count(*) as what from message
                      group by state, last_error
                      union all select 'receipts ' || (matched_at is not null) || ' ' || count(*) from sms_receipt
                      group by matched_at is not null) w
                    """)
                .mapTo(String.class)
                .one());
  }

  private int count(String state) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select count(*) from message where state = :state")
                .bind("state", state)
                .mapTo(Integer.class)
                .one());
  }

  private TestClock clock() {
    return (TestClock) mall.get(Clock.class);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static void say(String text, Object... values) {
    System.out.println(text.formatted(values));
  }

  private static double javaSeconds() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }
}
