package id.emall.sandbox.sms;

import id.emall.contracts.sms.SmsSize;
import id.emall.sandbox.frame.BadCall;
import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Html;
import id.emall.sandbox.frame.JournalEntry;
import id.emall.sandbox.frame.Panel;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Routes;
import id.emall.sandbox.frame.Stage;
import id.emall.sandbox.frame.StandIn;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * What all gateways share that call the mall: they take messages, which reach the sandbox's phones,
 * and tell what became of each soon afterwards or when whoever plays says so. A gateway adds its
 * paths, its credentials and its shapes. Settings of each: {@code offered}, whether the mall's
 * settings lead to it, false; {@code mall-url}; {@code receipts}, whether fates are told by
 * themselves, true; {@code slowness}, PT30S.
 */
abstract class GatewayStandIn implements StandIn {

  /** What the network says of a message. */
  enum Fate {
    UNDER_WAY,
    DELIVERED,
    UNDELIVERED
  }

  private static final Duration SOON = Duration.ofSeconds(2);

  private final String name;
  private final String title;
  private final Stage stage;
  private final Phones phones;
  private final MallDoor door = new MallDoor();
  private final Map<String, TextMessage> taken = new HashMap<>();
  private int given;

  /**
   * @param title for the playing page
   */
  GatewayStandIn(String name, String title, Stage stage, Phones phones) {
    this.name = name;
    this.title = title;
    this.stage = stage;
    this.phones = phones;
  }

  /** The gateway's own paths. */
  abstract void gatewayRoutes(Routes routes);

  /** The mall's settings that lead here, without their prefix. */
  abstract Map<String, String> adapterSettings(String url);

  /** The call by which a fate is told; with a wrong proof when it is forged. */
  abstract HttpRequest.Builder receipt(TextMessage message, Fate fate, boolean forged);

  /** The call by which the mall is told what somebody wrote. */
  abstract HttpRequest.Builder inbound(String id, Call said, boolean forged);

  final Stage stage() {
    return stage;
  }

  final MallDoor door() {
    return door;
  }

  /** Where the mall is called that was told no other address. */
  final String mall() {
    return stage.setting("mall-url", "http://127.0.0.1:8080") + "/sms/" + name;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final boolean onPage() {
    return Boolean.parseBoolean(stage.setting("offered", "false"));
  }

  @Override
  public final Map<String, String> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    faults.put("rejected", "menolak pesan");
    faults.put("throttled", "menjawab HTTP 429, ulangi setelah 60 detik");
    faults.put("server-error", "menjawab HTTP 503, pesan tidak diterima");
    faults.put("accepted-but-answer-lost", "menerima pesan, lalu memutus sambungan");
    faults.put("slow", "menerima pesan, jawabannya sangat terlambat");
    faults.put("malformed", "menerima pesan, jawabannya terpotong");
    faults.put("undelivered", "pesan tidak pernah sampai");
    faults.put("receipt-twice", "nasib pesan diberitahukan dua kali");
    faults.put("receipt-first", "nasib pesan diberitahukan sebelum pesan dijawab");
    return faults;
  }

  @Override
  public final Map<String, String> mallSettings(String url) {
    Map<String, String> settings = new LinkedHashMap<>();
    if (onPage()) {
      adapterSettings(url)
          .forEach((key, value) -> settings.put("emall.sms." + name + "." + key, value));
    }
    return settings;
  }

  @Override
  public final void routes(Routes routes) {
    gatewayRoutes(routes);
    routes.control("POST", "/receipts", this::tell);
    routes.control("POST", "/inbound", this::write);
  }

  @Override
  public synchronized void apply(JournalEntry entry) {
    TextMessage message = TextMessage.of(entry);
    taken.put(message.id(), message);
    phones.arrive(message);
  }

  @Override
  public Panel panel() {
    Html page = new Html();
    page.add("<p class=\"hint\">Pesan lewat {} tampak di bagian SMS.</p>", title);
    SmsPanel.writing(page, name);
    return new Panel(name, title, page.toString());
  }

  @Override
  public void close() {
    door.close();
  }

  final boolean fault(String fault) {
    return stage.faults().take(fault);
  }

  static Reply throttled(Reply reply) {
    return reply.header("Retry-After", "60");
  }

  /**
   * Takes a message and lets happen what is set to go wrong after that.
   *
   * @param callback where its fate is to be told; empty when nowhere
   * @param answer by the gateway's id
   */
  final Reply take(String id, String to, String text, String callback, Reply answer) {
    stage.record(
        "taken",
        Map.of(
            "id", id,
            "to", to,
            "text", text,
            "parts", SmsSize.of(text).parts(),
            "callback", callback));
    TextMessage message = message(id);
    if (fault("receipt-first")) {
      story(message);
    } else if (Boolean.parseBoolean(stage.setting("receipts", "true"))) {
      door.later(SOON, () -> story(message));
    }
    if (fault("accepted-but-answer-lost")) {
      return Reply.cut();
    }
    if (fault("malformed")) {
      return malformed(answer);
    }
    return fault("slow")
        ? answer.delayed(Duration.parse(stage.setting("slowness", "PT30S")))
        : answer;
  }

  /** What is left of an answer that cannot be read. */
  Reply malformed(Reply answer) {
    String whole = new String(answer.body(), StandardCharsets.UTF_8);
    return Reply.text(answer.status(), "application/json", whole.substring(0, whole.length() / 2));
  }

  private synchronized TextMessage message(String id) {
    TextMessage message = taken.get(id);
    if (message == null) {
      throw new BadCall("no message '" + id + "' was taken");
    }
    return message;
  }

  /** A number that no message had before. */
  final synchronized int next() {
    given = Math.max(given, taken.size()) + 1;
    return given;
  }

  /** What becomes of a message unless somebody says otherwise. */
  private List<Integer> story(TextMessage message) {
    Fate end = fault("undelivered") ? Fate.UNDELIVERED : Fate.DELIVERED;
    int times = fault("receipt-twice") ? 2 : 1;
    List<Integer> answered = new ArrayList<>();
    for (Fate fate : List.of(Fate.UNDER_WAY, end)) {
      for (int time = 0; time < times; time++) {
        answered.addAll(door.call(receipt(message, fate, false)));
      }
    }
    return answered;
  }

  /**
   * Tells the fate of a message ({@code id}, or the latest to the number {@code to}): those in
   * {@code fates}, apart by commas, or the usual ones.
   */
  private Reply tell(Call call) {
    TextMessage message =
        call.field("id")
            .map(this::message)
            .orElseGet(() -> message(phones.latestFirst(call.field("to")).getFirst().id()));
    boolean forged = call.field("forged").isPresent();
    List<Integer> answered =
        call.field("fates")
            .map(fates -> each(fates, fate -> door.call(receipt(message, fate, forged))))
            .orElseGet(() -> story(message));
    return Reply.json(Map.of("answered", answered));
  }

  private static List<Integer> each(String fates, Function<Fate, List<Integer>> told) {
    return Arrays.stream(fates.split(","))
        .map(fate -> Fate.valueOf(fate.strip().toUpperCase(Locale.ROOT)))
        .map(told)
        .flatMap(List::stream)
        .toList();
  }

  private Reply write(Call call) {
    String from = call.need("from");
    if (!from.matches("(0|\\+?62)8[1-9][0-9]{6,11}")) {
      throw new BadCall(
          "field 'from' must be a number such as 081234567890, got '" + from + "'",
          "Tulis nomor HP seperti 081234567890, bukan '" + from + "'.");
    }
    call.need("text");
    String id = door.freshId();
    List<Integer> answered = new ArrayList<>();
    for (int time = 0; time < call.number("times", 1); time++) {
      answered.addAll(door.call(inbound(id, call, call.field("forged").isPresent())));
    }
    heard(from);
    return Reply.json(Map.of("answered", answered, "id", id));
  }

  /** Somebody of this number wrote. */
  void heard(String from) {}
}
