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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * JNE. Partners ask about a parcel at the real path; whoever plays books parcels and advances them
 * from scan to scan. Settings: {@code jne.username}, {@code jne.api-key}, {@code jne.slow-seconds}.
 */
public final class JneStandIn implements StandIn {

  private static final String THROTTLED = "throttled";
  private static final String BROKEN = "broken";
  private static final String SLOW = "slow";
  private static final String MALFORMED = "malformed";
  private static final String CUT = "cut";

  private final Stage stage;
  private final JneParcels parcels = new JneParcels();
  private final String username;
  private final String apiKey;
  private final Duration slowness;

  public JneStandIn(Stage stage) {
    this.stage = stage;
    this.username = stage.setting("username", "LUMBUNG");
    this.apiKey = stage.setting("api-key", "sandbox-jne-key");
    this.slowness = Duration.ofSeconds(Long.parseLong(stage.setting("slow-seconds", "30")));
  }

  @Override
  public String name() {
    return "jne";
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
  public Map<String, String> mallSettings(String url) {
    return Map.of(
        "emall.courier.jne.adapter", "jne",
        "emall.courier.jne.base-url", url,
        "emall.courier.jne.username", username,
        "emall.courier.jne.api-key", apiKey);
  }

  @Override
  public void routes(Routes routes) {
    routes.on("POST", "/tracing/api/list/v1/cnote/{number}", this::track);
    routes.control("GET", "/parcels", call -> listed());
    routes.control("POST", "/parcels", this::book);
    routes.control("GET", "/parcels/{number}", call -> told(call.param("number")));
    routes.control("POST", "/parcels/{number}/advance", this::advance);
  }

  @Override
  public synchronized void apply(JournalEntry entry) {
    parcels.apply(entry);
  }

  private synchronized Reply track(Call call) {
    Optional<Reply> refusal = refusal(call);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    String number = call.param("number").toUpperCase(Locale.ROOT);
    int poll = parcels.polled(number, stage.clock().instant());
    Parcel parcel = parcels.find(number);
    Scenario.Trouble trouble =
        parcel == null ? Scenario.Trouble.NONE : parcel.scenario().trouble(poll);
    Reply answer = parcel == null ? JneReplies.notFound() : JneReplies.parcel(parcel);
    if (stage.faults().take(CUT)) {
      return Reply.cut();
    }
    return troubled(fault().orElse(trouble), answer);
  }

  /** Who may ask, and how: the form with both credentials and a User-Agent. */
  private Optional<Reply> refusal(Call call) {
    if (call.header("User-Agent").isEmpty()) {
      return Optional.of(Reply.text(403, "text/html", "<h1>403 Forbidden</h1>"));
    }
    if (!call.isForm()) {
      return Optional.of(JneReplies.error("Request must be application/x-www-form-urlencoded."));
    }
    Map<String, String> form = call.form();
    return username.equals(form.get("username")) && apiKey.equals(form.get("api_key"))
        ? Optional.empty()
        : Optional.of(JneReplies.error("Username or API Key is not valid."));
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
      case NONE -> answer;
      case NOT_FOUND -> JneReplies.notFound();
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
            .orElseGet(parcels::freshNumber);
    if (!number.matches("[A-Z0-9]{15,16}")) {
      throw new BadCall(
          "field 'number' must be 15 or 16 digits or capitals, got '" + number + "'",
          "Nomor resi terdiri dari 15 atau 16 angka atau huruf, bukan '" + number + "'.");
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
            "scenario", scenario.name()));
    return told(number);
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
    for (Step step : steps) {
      stage.record(
          "scan", Map.of("number", parcel.number(), "step", step.name(), "at", at.toString()));
    }
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
    return new Panel(name(), "Kurir JNE", JnePanel.drawn(parcels));
  }
}
