package id.emall.core.shipping;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.testing.FakeCourier;
import id.emall.core.testing.TestClock;
import id.emall.core.testing.TestMall;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;

/**
 * One day of the tracker by a clock of its own, with the couriers' real limits: calls of each, and
 * how old the oldest answer of each status becomes. What the couriers answer changes nothing, so
 * that the pace alone is measured.
 */
final class ParcelDay {

  private static final Duration STEP = Duration.ofSeconds(20);
  private static final Duration DAY = Duration.ofDays(1);

  /** After this the parcels that were all due in the first hours are spread. */
  private static final Duration SETTLED = Duration.ofHours(8);

  private final TestMall mall;
  private final Jdbi jdbi;
  private final TestClock clock;
  private final int parcels;
  private final Map<String, Duration> stalest = new TreeMap<>();
  private final Map<String, Integer> mostInStep = new TreeMap<>();

  ParcelDay(TestMall mall, int parcels) {
    this.mall = mall;
    this.jdbi = mall.get(Jdbi.class);
    this.clock = (TestClock) mall.get(Clock.class);
    this.parcels = parcels;
  }

  /** The limits that adapters and settings have in service; FedEx takes 30 numbers a call. */
  static String[] settings() {
    return """
        emall.courier.jne.adapter=fake
        emall.courier.jne.push-secret=bench
        emall.courier.tiki.adapter=fake
        emall.courier.tiki.id=TIKI
        emall.courier.pos.adapter=fake
        emall.courier.pos.id=POS
        emall.courier.wahana.adapter=fake
        emall.courier.wahana.id=WAHANA
        emall.courier.pcp.adapter=fake
        emall.courier.pcp.id=PCP
        emall.courier.fedex.adapter=fake
        emall.courier.fedex.id=FEDEX
        emall.courier.fedex.batch=30
        emall.courier.fedex.call-every=PT0.2S
        emall.courier.fedex.calls-a-day=100000
        emall.courier.dhl.adapter=fake
        emall.courier.dhl.id=DHL
        emall.courier.dhl.calls-at-once=1
        emall.courier.dhl.calls-together=1
        emall.courier.dhl.calls-a-day=250
        """
        .lines()
        .toArray(String[]::new);
  }

  /** Parcels of all couriers and statuses; their orders are not needed here. */
  static void write(Jdbi jdbi, int parcels, Instant now) {
    jdbi.useHandle(
        handle -> {
          handle.execute("set session_replication_role = replica");
          handle.execute(
              """
              insert into shipment (id, order_id, courier, number, recipient_phone, time_zone, status,
                entered_at, last_event_at, last_answer_at, next_at)
              select gen_random_uuid(), gen_random_uuid(),
                (array['JNE','JNE','JNE','JNE','JNE','JNE','JNE','JNE','TIKI','TIKI','TIKI','POS','POS','POS','WAHANA',
                  'WAHANA','PCP','PCP','FEDEX','DHL'])[1 + n %% 20],
                to_char(n, 'FM1000000000'), '+628123456789', 'Asia/Jakarta',
                (array['IN_TRANSIT','IN_TRANSIT','IN_TRANSIT','IN_TRANSIT','IN_TRANSIT','OUT_FOR_DELIVERY',
                  'INFO_RECEIVED','PENDING','AVAILABLE_FOR_PICKUP','EXCEPTION'])[1 + n / 20 %% 10],
                t - interval '1 day', t - interval '3 hours', t - interval '1 hour',
                t - interval '10 minutes' + random() * interval '6 hours'
              from generate_series(1, %d) n, (select ?::timestamptz as t) now
              """
                  .formatted(parcels),
              Timestamp.from(now));
          handle.execute("set session_replication_role = origin");
        });
  }

  void run() {
    write(jdbi, parcels, clock.instant());
    jdbi.useHandle(
        handle -> {
          handle.execute("delete from courier_day");
          handle
              .select("select number, status from shipment where status <> 'PENDING'")
              .mapToMap()
              .forEach(
                  row ->
                      FakeCourier.answers(
                          (String) row.get("number"),
                          FakeCourier.found(
                              FakeCourier.scan(
                                  clock.instant().minus(Duration.ofHours(3)),
                                  ShipmentStatus.valueOf((String) row.get("status")),
                                  "as before"))));
        });
    Instant begun = clock.instant();
    long wall = System.nanoTime();
    int steps = 0;
    for (Instant now = begun; now.isBefore(begun.plus(DAY)); now = clock.instant()) {
      Map<String, Integer> before = calls();
      mall.get(Tracker.class).run();
      calls()
          .forEach(
              (courier, calls) ->
                  mostInStep.merge(courier, calls - before.getOrDefault(courier, 0), Math::max));
      if (++steps % 15 == 0 && Duration.between(begun, now).compareTo(SETTLED) > 0) {
        look();
      }
      clock.advance(STEP);
    }
    report((System.nanoTime() - wall) / 1e9);
  }

  private Map<String, Integer> calls() {
    Map<String, Integer> calls = new TreeMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    "select courier, sum(calls)::int as calls from courier_day group by courier")
                .map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
                .forEach(one -> calls.put(one.getKey(), one.getValue())));
    return calls;
  }

  private int mostOnOneDay(String courier) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select max(calls) from courier_day where courier = :courier")
                .bind("courier", courier)
                .mapTo(Integer.class)
                .one());
  }

  private void look() {
    Instant now = clock.instant();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select case when courier = 'DHL' then 'DHL ' else '' end || status as kind,
                      min(last_answer_at) as oldest
                    from shipment where next_at is not null group by 1
                    """)
                .map(
                    (row, context) ->
                        Map.entry(row.getString("kind"), row.getTimestamp("oldest").toInstant()))
                .forEach(
                    one ->
                        stalest.merge(
                            one.getKey(),
                            Duration.between(one.getValue(), now),
                            (a, b) -> a.compareTo(b) > 0 ? a : b)));
  }

  private void report(double seconds) {
    ParcelBench.say("-- a day with %d parcels, in %.0f s", parcels, seconds);
    calls()
        .forEach(
            (courier, calls) ->
                ParcelBench.say(
                    "%-8s %7d calls, at most %d within %d s and %d on one day of UTC",
                    courier,
                    calls,
                    mostInStep.get(courier),
                    STEP.toSeconds(),
                    mostOnOneDay(courier)));
    stalest.forEach(
        (status, age) -> ParcelBench.say("%-28s oldest answer %d min", status, age.toMinutes()));
  }
}
