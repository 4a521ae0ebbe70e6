package id.emall.sandbox.courier;

import id.emall.sandbox.frame.BadCall;
import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.JournalEntry;
import id.emall.sandbox.frame.Panel;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Routes;
import id.emall.sandbox.frame.Stage;
import id.emall.sandbox.frame.StandIn;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What all couriers share: parcels that whoever plays books and advances from scan to scan, or that
 * time advances by a pace, and troubles by scenario and by fault. A courier adds the paths, the
 * credentials and the shapes in which it tells of them. Settings of each: {@code slow-seconds};
 * {@code offered}, whether the mall's settings lead to it.
 */
abstract class CourierStandIn implements StandIn {

  private static final String THROTTLED = "throttled";
  private static final String BROKEN = "broken";
  private static final String SLOW = "slow";
  private static final String MALFORMED = "malformed";
  private static final String CUT = "cut";

  private final String name;
  private final String title;
  private final Stage stage;
  private final Parcels parcels;
  private final Duration slowness;

  /**
   * @param title for the playing page
   */
  CourierStandIn(String name, String title, Stage stage, Numbers numbers) {
    this.name = name;
    this.title = title;
    this.stage = stage;
    this.parcels = new Parcels(numbers);
    this.slowness = Duration.ofSeconds(Long.parseLong(stage.setting("slow-seconds", "30")));
  }

  /** The partner's own paths. */
  abstract void partnerRoutes(Routes routes);

  /** How the courier tells a scan. */
  abstract String words(Parcel parcel, Scan scan);

  /** The mall's settings that lead here, without their prefix. */
  abstract Map<String, String> adapterSettings(String url);

  final Stage stage() {
    return stage;
  }

  final Parcels parcels() {
    return parcels;
  }

  final Instant now() {
    return stage.clock().instant();
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public Map<String, String> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    faults.put(THROTTLED, "HTTP 429, ulangi setelah 60 detik");
    faults.put(BROKEN, "HTTP 500");
    faults.put(SLOW, "jawaban sangat lambat");
    faults.put(MALFORMED, "jawaban terpotong");
    faults.put(CUT, "sambungan diputus");
    return faults;
  }

  @Override
  public final Map<String, String> mallSettings(String url) {
    Map<String, String> settings = new LinkedHashMap<>();
    if (Boolean.parseBoolean(stage.setting("offered", offeredAtFirst()))) {
      adapterSettings(url)
          .forEach((key, value) -> settings.put("emall.courier." + name + "." + key, value));
    }
    return settings;
  }

  /** Whether the mall is led here though nobody says so; a courier has one way to be followed. */
  String offeredAtFirst() {
    return "true";
  }

  @Override
  public final void routes(Routes routes) {
    partnerRoutes(routes);
    routes.control("GET", "/parcels", call -> listed());
    routes.control("POST", "/parcels", this::book);
    routes.control("GET", "/parcels/{number}", call -> told(call.param("number")));
    routes.control("POST", "/parcels/{number}/advance", this::advance);
  }

  @Override
  public synchronized void apply(JournalEntry entry) {
    parcels.apply(entry);
  }

  /** What befell a parcel so far is told to the mall without being asked. */
  final synchronized Reply push(Call call, Pushes pushes) {
    return pushes.send(call, parcels.get(call.need("number")));
  }

  /** A number for a parcel that is booked without one. */
  String freshNumber(Call call) {
    return parcels.freshNumber();
  }

  /** A parcel for a further question in the same conversation, which counts as none; or null. */
  final synchronized Parcel known(String number) {
    return parcels.find(number);
  }

  /** Answers a question about one number, or lets its trouble happen. */
  final Reply about(String number, Function<Optional<Parcel>, Reply> told) {
    return aboutAll(List.of(number), found -> told.apply(Optional.ofNullable(found.get(number))));
  }

  /**
   * Answers a question about several numbers; the trouble of one is the trouble of all.
   *
   * @param told answers from the parcels that are known, by number
   */
  final synchronized Reply aboutAll(
      List<String> numbers, Function<Map<String, Parcel>, Reply> told) {
    Map<String, Parcel> found = new LinkedHashMap<>();
    Scenario.Trouble trouble = Scenario.Trouble.NONE;
    for (String number : numbers) {
      Parcel parcel = parcels.find(number);
      int poll = parcels.polled(number, now());
      Scenario.Trouble own =
          parcel == null ? Scenario.Trouble.NOT_FOUND : parcel.scenario().trouble(poll);
      if (own != Scenario.Trouble.NOT_FOUND) {
        ripen(parcel);
        found.put(number, parcel);
        trouble = own == Scenario.Trouble.NONE ? trouble : own;
      }
    }
    if (stage.faults().take(CUT)) {
      return Reply.cut();
    }
    return troubled(fault().orElse(trouble), told.apply(found));
  }

  /** Lets happen what time has brought. */
  private void ripen(Parcel parcel) {
    Optional<Scan> due = parcel.due(now());
    while (due.isPresent()) {
      scan(parcel, due.get());
      due = parcel.due(now());
    }
  }

  private void scan(Parcel parcel, Scan scan) {
    stage.record(
        "scan",
        Map.of("number", parcel.number(), "step", scan.step().name(), "at", scan.at().toString()));
  }

  private Optional<Scenario.Trouble> fault() {
    if (stage.faults().take(THROTTLED)) {
      return Optional.of(Scenario.Trouble.THROTTLED);
    }
    if (stage.faults().take(BROKEN)) {
      return Optional.of(Scenario.Trouble.BROKEN);
    }
    if (stage.faults().take(SLOW)) {
      return Optional.of(Scenario.Trouble.SLOW);
    }
    return stage.faults().take(MALFORMED)
        ? Optional.of(Scenario.Trouble.MALFORMED)
        : Optional.empty();
  }

  private Reply troubled(Scenario.Trouble trouble, Reply answer) {
    return switch (trouble) {
      case NONE, NOT_FOUND -> answer;
      case THROTTLED ->
          Reply.text(429, "text/plain", "Too Many Requests").header("Retry-After", "60");
      case BROKEN -> Reply.text(500, "text/html", "<h1>500 Internal Server Error</h1>");
      case SLOW -> answer.delayed(slowness);
      case MALFORMED -> half(answer);
    };
  }

  private static Reply half(Reply answer) {
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    return Reply.text(200, "application/json", text.substring(0, text.length() / 2));
  }

  /** A number is given out when none is asked for. */
  private synchronized Reply book(Call call) {
    String number =
        call.field("number")
            .map(text -> text.toUpperCase(Locale.ROOT))
            .orElseGet(() -> freshNumber(call));
    if (!number.matches(parcels.numbers().shape())) {
      throw new BadCall(
          "field 'number' must be " + parcels.numbers().expected() + ", got '" + number + "'",
          "Nomor resi terdiri dari " + parcels.numbers().forPeople() + ", bukan '" + number + "'.");
    }
    if (parcels.find(number) != null) {
      throw new BadCall(
          "field 'number': parcel '" + number + "' is booked already",
          "Paket dengan nomor resi " + number + " sudah diterima.");
    }
    Scenario scenario =
        call.field("scenario").map(Scenario::named).orElseGet(() -> Scenario.of(number));
    stage.record(
        "book",
        Map.of(
            "number", number,
            "origin", capitals(call, "origin", "JAKARTA"),
            "destination", capitals(call, "destination", "BANDUNG"),
            "receiver", capitals(call, "receiver", "PENERIMA"),
            "scenario", scenario.name(),
            "pace", pace(call).toString()));
    return told(number);
  }

  private static Duration pace(Call call) {
    String text = call.field("pace").orElse("PT0S");
    try {
      Duration pace = Duration.parse(text);
      if (!pace.isNegative()) {
        return pace;
      }
    } catch (DateTimeParseException e) {
      // told below
    }
    throw new BadCall("field 'pace' must be a duration such as PT6H, got '" + text + "'");
  }

  private static String capitals(Call call, String field, String fallback) {
    return call.field(field).orElse(fallback).toUpperCase(Locale.ROOT);
  }

  private synchronized Reply advance(Call call) {
    Parcel parcel = parcels.get(call.param("number"));
    call.field("scenario").map(Scenario::named).ifPresent(scenario -> turn(parcel, scenario));
    Instant at = call.moment("at").orElseGet(() -> stage.clock().instant());
    List<Step> steps =
        call.field("to")
            .map(to -> parcel.until(step(to)))
            .orElseGet(() -> parcel.next().map(List::of).orElse(List.of()));
    if (steps.isEmpty()) {
      throw new BadCall(
          "parcel '" + parcel.number() + "' has no further scan; name one in 'to'",
          "Paket " + parcel.number() + " sudah sampai di akhir jalan ceritanya.");
    }
    steps.forEach(step -> scan(parcel, new Scan(step, at)));
    return told(parcel.number());
  }

  private void turn(Parcel parcel, Scenario scenario) {
    stage.record("turn", Map.of("number", parcel.number(), "scenario", scenario.name()));
  }

  private static Step step(String name) {
    return Arrays.stream(Step.values())
        .filter(step -> step.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new BadCall(
                    "field 'to' must be one of "
                        + Arrays.toString(Step.values())
                        + ", got '"
                        + name
                        + "'"));
  }

  private synchronized Reply told(String number) {
    return Reply.json(shown(parcels.get(number)));
  }

  private synchronized Reply listed() {
    return Reply.json(
        Map.of(
            "parcels", parcels.all().stream().map(this::shown).toList(),
            "strangers", parcels.strangers()));
  }

  private Map<String, Object> shown(Parcel parcel) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("number", parcel.number());
    shown.put("origin", parcel.origin());
    shown.put("destination", parcel.destination());
    shown.put("receiver", parcel.receiver());
    shown.put("scenario", parcel.scenario().name());
    shown.put("last", parcel.last().map(scan -> scan.step().name()).orElse(null));
    shown.put("next", parcel.next().map(Step::name).orElse(null));
    shown.put(
        "scans",
        parcel.scans().stream()
            .map(scan -> Map.of("step", scan.step().name(), "at", scan.at().toString()))
            .toList());
    shown.put("polls", parcels.polls(parcel.number()));
    shown.put(
        "polledAt", parcels.pollTimes(parcel.number()).stream().map(Instant::toString).toList());
    return shown;
  }

  @Override
  public synchronized Panel panel() {
    return new Panel(name, title, ParcelPanel.drawn(name, parcels, this::words));
  }
}
