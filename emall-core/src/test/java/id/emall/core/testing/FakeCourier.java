package id.emall.core.testing;

import id.emall.contracts.adapter.AdapterContext;
import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.SettingKey;
import id.emall.contracts.courier.CourierAdapter;
import id.emall.contracts.courier.CourierAdapterFactory;
import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.NumberCheck;
import id.emall.contracts.courier.NumberCheck.Verdict;
import id.emall.contracts.courier.PushParser;
import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.courier.TrackQuery;
import id.emall.contracts.courier.TrackResult;
import id.emall.contracts.courier.TrackingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A courier that answers what a test tells it to. Use it with the settings {@code
 * emall.courier.jne.adapter=fake} and, for another courier, {@code emall.courier.x.id=TIKI}. What
 * tests script is shared by all malls of the process: each test uses numbers of its own.
 */
public final class FakeCourier implements CourierAdapter {

  private static final Map<String, Function<Integer, TrackResult>> SCRIPTS =
      new ConcurrentHashMap<>();
  private static final Map<String, TrackResult> REREAD = new ConcurrentHashMap<>();
  private static final AtomicInteger VERSION = new AtomicInteger(1);
  private static final List<String> ASKED = new CopyOnWriteArrayList<>();

  private final CourierId id;
  private final String pushSecret;
  private final int batch;
  private final boolean asks;

  private FakeCourier(CourierId id, String pushSecret, int batch, boolean asks) {
    this.id = id;
    this.pushSecret = pushSecret;
    this.batch = batch;
    this.asks = asks;
  }

  /** The courier answers this about the number from now on. */
  public static void answers(String number, TrackResult result) {
    SCRIPTS.put(number, time -> result);
  }

  /**
   * @param script the answer to the n-th question about the number, from 1
   */
  public static void answers(String number, Function<Integer, TrackResult> script) {
    SCRIPTS.put(number, script);
  }

  /** How often the number was asked about. */
  public static int asked(String number) {
    return (int) ASKED.stream().filter(number::equals).count();
  }

  public static TrackResult found(TrackingEvent... events) {
    ShipmentStatus last =
        events.length == 0 ? ShipmentStatus.INFO_RECEIVED : events[events.length - 1].status();
    TrackingEvent delivered =
        List.of(events).stream()
            .filter(event -> event.status() == ShipmentStatus.DELIVERED)
            .findFirst()
            .orElse(null);
    return new TrackResult.Found(
        new ArrayList<>(List.of(events)),
        last,
        delivered == null ? null : delivered.occurredAt(),
        delivered == null ? null : "SITI",
        null,
        null,
        null,
        List.of(events).toString().getBytes(StandardCharsets.UTF_8));
  }

  public static TrackResult notFound() {
    return new TrackResult.NotFound("not found".getBytes(StandardCharsets.UTF_8));
  }

  public static TrackResult failed(OutsideFailure.Kind kind) {
    return new TrackResult.Failed(
        new OutsideFailure(kind, "500", "the courier is " + kind), new byte[0]);
  }

  public static TrackingEvent scan(Instant at, ShipmentStatus status, String description) {
    return new TrackingEvent(
        at,
        at.toString(),
        TrackingEvent.ZoneBasis.OFFSET_ASSUMED,
        status,
        null,
        null,
        description,
        "JAKARTA");
  }

  @Override
  public CourierId id() {
    return id;
  }

  @Override
  public boolean asks() {
    return asks;
  }

  /** 10 to 16 digits; a 9 in front raises suspicion, the courier's own name there is telling. */
  @Override
  public NumberCheck check(String number) {
    String canonical = number.replaceAll("\\s", "");
    if (canonical.matches(id.value() + "\\d{8}")) {
      return new NumberCheck(Verdict.VALID, canonical, null, 1);
    }
    if (!canonical.matches("\\d*")) {
      return new NumberCheck(Verdict.INVALID, canonical, "characters");
    }
    if (canonical.length() < 10 || canonical.length() > 16) {
      return new NumberCheck(Verdict.INVALID, canonical, "length");
    }
    return canonical.startsWith("9")
        ? new NumberCheck(Verdict.SUSPICIOUS, canonical, "check-digit")
        : new NumberCheck(Verdict.VALID, canonical, null);
  }

  @Override
  public String exampleNumber() {
    return "1234567890";
  }

  @Override
  public int batchSize() {
    return batch;
  }

  @Override
  public int mappingVersion() {
    return VERSION.get();
  }

  /** The mapping learns: the kept answer about a number is read like this from now on. */
  public static void learns(String number, TrackResult result) {
    REREAD.put(number, result);
    VERSION.incrementAndGet();
  }

  @Override
  public Optional<TrackResult> reread(String number, byte[] raw) {
    return Optional.ofNullable(REREAD.get(number));
  }

  @Override
  public List<TrackResult> track(List<TrackQuery> queries) {
    return queries.stream().map(query -> track(query.number())).toList();
  }

  private static TrackResult track(String number) {
    ASKED.add(number);
    return SCRIPTS.getOrDefault(number, time -> notFound()).apply(asked(number));
  }

  @Override
  public Optional<PushParser> push() {
    return Optional.ofNullable(pushSecret).map(FakePushes::new);
  }

  /** Makes the kind {@code fake}. */
  public static final class Factory implements CourierAdapterFactory {
    @Override
    public String kind() {
      return "fake";
    }

    @Override
    public List<SettingKey> settings() {
      return List.of(
          SettingKey.optional("id", "the courier it plays, JNE unless told"),
          SettingKey.optional("batch", "numbers that one call holds, 1 unless told"),
          SettingKey.optional("asks", "false for one that nobody can be asked about"),
          SettingKey.optional("push-secret", "what header x-secret of a push holds"));
    }

    @Override
    public CourierAdapter create(AdapterContext context) {
      return new FakeCourier(
          new CourierId(context.settings().get("id", "JNE")),
          context.settings().find("push-secret").orElse(null),
          Integer.parseInt(context.settings().get("batch", "1")),
          Boolean.parseBoolean(context.settings().get("asks", "true")));
    }
  }
}
