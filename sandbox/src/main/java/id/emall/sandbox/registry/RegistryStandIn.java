package id.emall.sandbox.registry;

import id.emall.sandbox.frame.BadCall;
import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Html;
import id.emall.sandbox.frame.JournalEntry;
import id.emall.sandbox.frame.Json;
import id.emall.sandbox.frame.Panel;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Routes;
import id.emall.sandbox.frame.Stage;
import id.emall.sandbox.frame.StandIn;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * What all registries share: what the player told of numbers, and troubles. Settings of each:
 * {@code offered}, whether the mall's settings lead to it; {@code slow-seconds}.
 */
abstract class RegistryStandIn implements StandIn {

  private final String name;
  private final String title;
  private final String adapter;
  private final Stage stage;
  private final boolean offered;
  private final Duration slowness;
  private final Map<String, Map<String, String>> told = new ConcurrentHashMap<>();
  private final AtomicInteger asked = new AtomicInteger();

  /**
   * @param adapter its kind and its name in the mall's settings
   */
  RegistryStandIn(String name, String title, String adapter, Stage stage, String offered) {
    this.name = name;
    this.title = title;
    this.adapter = adapter;
    this.stage = stage;
    this.offered = Boolean.parseBoolean(stage.setting("offered", offered));
    this.slowness = Duration.ofSeconds(Long.parseLong(stage.setting("slow-seconds", "20")));
  }

  /** The mall's settings that lead here, without their prefix. */
  abstract Map<String, String> adapterSettings(String url);

  /** Its own answer when the day's questions are spent. */
  abstract Reply quotaSpent();

  abstract void registryRoutes(Routes routes);

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Map<String, String> mallSettings(String url) {
    Map<String, String> settings = new LinkedHashMap<>();
    if (offered) {
      settings.put("emall.registry." + adapter + ".adapter", adapter);
      adapterSettings(url)
          .forEach((key, value) -> settings.put("emall.registry." + adapter + "." + key, value));
    }
    return settings;
  }

  @Override
  public final Map<String, String> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    faults.put("quota", "jatah pertanyaan hari ini habis");
    faults.put("down", "HTTP 503");
    faults.put("slow", "jawaban sangat lambat");
    faults.put("malformed", "jawaban terpotong");
    faults.put("odd", "jawaban tidak dikenal");
    faults.put("cut", "sambungan diputus");
    return faults;
  }

  @Override
  public final void routes(Routes routes) {
    registryRoutes(routes);
    routes.control("POST", "/records", this::tell);
  }

  /** The player says what is known of a number; fields beside it are the registry's own. */
  private Reply tell(Call call) {
    String number = call.need("number");
    Known known =
        Known.named(call.field("known").orElse("match"))
            .orElseThrow(
                () ->
                    new BadCall(
                        "field 'known' must be match, partly, mismatch, not-found or inactive"));
    Map<String, String> record = new LinkedHashMap<>();
    record.put("number", number);
    record.put("known", known.word());
    for (String field : new String[] {"business", "person", "nik", "npwp", "kbli"}) {
      call.field(field).ifPresent(value -> record.put(field, value));
    }
    stage.record("record", record);
    return Reply.json(record);
  }

  @Override
  public final void apply(JournalEntry entry) {
    Map<String, String> record = new LinkedHashMap<>();
    entry
        .data()
        .properties()
        .forEach(field -> record.put(field.getKey(), field.getValue().asText()));
    told.put(record.get("number"), Map.copyOf(record));
  }

  final Known known(String number) {
    return Known.named(record(number).getOrDefault("known", ""))
        .orElseGet(() -> Known.byEnding(number));
  }

  /** What the player told of a number; empty for nothing. */
  final Map<String, String> record(String number) {
    return told.getOrDefault(number, Map.of());
  }

  final String setting(String key, String fallback) {
    return stage.setting(key, fallback);
  }

  /** Answers a question, or lets a trouble happen. */
  final Reply answer(Supplier<Reply> reply) {
    asked.incrementAndGet();
    if (stage.faults().take("cut")) {
      return Reply.cut();
    }
    if (stage.faults().take("down")) {
      return Reply.text(503, "text/html", "<h1>503 Service Unavailable</h1>");
    }
    if (stage.faults().take("quota")) {
      return quotaSpent();
    }
    if (stage.faults().take("odd")) {
      return Reply.json(Json.object().put("unexpected", true));
    }
    Reply answer = reply.get();
    if (stage.faults().take("slow")) {
      return answer.delayed(slowness);
    }
    return stage.faults().take("malformed") ? half(answer) : answer;
  }

  private static Reply half(Reply answer) {
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    return Reply.text(200, "application/json", text.substring(0, text.length() / 2));
  }

  @Override
  public final Panel panel() {
    Html html = new Html();
    html.add("<form method=\"post\" action=\"/sandbox/{}/records\" class=\"row\">", name);
    html.add("<label>Nomor <input name=\"number\" maxlength=\"30\" required></label>");
    html.add("<label>Keadaan <select name=\"known\">");
    for (Known known : Known.values()) {
      html.add("<option value=\"{}\">{}</option>", known.word(), known.meaning());
    }
    html.add("</select></label><button class=\"main\">Catat</button></form>");
    html.add("<p class=\"hint\">Ditanya {} kali. Nomor yang belum dicatat: ", asked.get());
    for (Known known : Known.values()) {
      if (!known.ending().isEmpty()) {
        html.add("berakhir {} {}; ", known.ending(), known.meaning());
      }
    }
    html.add("selain itu semua sesuai.</p>");
    if (!told.isEmpty()) {
      html.add("<ul>");
      told.forEach(
          (number, record) -> html.add("<li><code>{}</code> {}</li>", number, record.get("known")));
      html.add("</ul>");
    }
    return new Panel(name, title, html.toString());
  }
}
