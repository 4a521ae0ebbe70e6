package id.emall.sandbox.tariff;

import id.emall.sandbox.frame.Html;
import id.emall.sandbox.frame.JournalEntry;
import id.emall.sandbox.frame.Panel;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Stage;
import id.emall.sandbox.frame.StandIn;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * What all services that quote prices share: troubles, and how often they were asked. Settings of
 * each: {@code offered}, whether the mall's settings lead to it; {@code slow-seconds}.
 */
abstract class TariffStandIn implements StandIn {

  private final String name;
  private final String title;
  private final String adapter;
  private final Stage stage;
  private final Duration slowness;
  private final AtomicInteger asked = new AtomicInteger();

  /**
   * @param adapter its name in the mall's settings, which is also the adapter's kind
   */
  TariffStandIn(String name, String title, String adapter, Stage stage) {
    this.name = name;
    this.title = title;
    this.adapter = adapter;
    this.stage = stage;
    this.slowness = Duration.ofSeconds(Long.parseLong(stage.setting("slow-seconds", "30")));
  }

  /** The mall's settings that lead here, without their prefix. */
  abstract Map<String, String> adapterSettings(String url);

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Map<String, String> mallSettings(String url) {
    Map<String, String> settings = new LinkedHashMap<>();
    if (Boolean.parseBoolean(stage.setting("offered", "false"))) {
      settings.put("emall.rate." + adapter + ".adapter", adapter);
      adapterSettings(url)
          .forEach((key, value) -> settings.put("emall.rate." + adapter + "." + key, value));
    }
    return settings;
  }

  @Override
  public final Map<String, String> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    faults.put("throttled", "HTTP 429, ulangi setelah 60 detik");
    faults.put("broken", "HTTP 500");
    faults.put("slow", "jawaban sangat lambat");
    faults.put("malformed", "jawaban terpotong");
    faults.put("cut", "sambungan diputus");
    return faults;
  }

  /** Nothing is remembered: prices are made from the question. */
  @Override
  public void apply(JournalEntry entry) {
    throw new IllegalStateException("nothing of " + name + " is written down");
  }

  @Override
  public Panel panel() {
    Html html = new Html();
    html.add("<p class=\"hint\">Ditanya ongkos kirim {} kali.</p>", asked.get());
    return new Panel(name, title, html.toString());
  }

  /** Answers a question, or lets a trouble happen. */
  final Reply answer(Supplier<Reply> told) {
    asked.incrementAndGet();
    if (stage.faults().take("cut")) {
      return Reply.cut();
    }
    if (stage.faults().take("throttled")) {
      return Reply.text(429, "text/plain", "Too Many Requests").header("Retry-After", "60");
    }
    if (stage.faults().take("broken")) {
      return Reply.text(500, "text/html", "<h1>500 Internal Server Error</h1>");
    }
    Reply answer = told.get();
    if (stage.faults().take("slow")) {
      return answer.delayed(slowness);
    }
    return stage.faults().take("malformed") ? half(answer) : answer;
  }

  private static Reply half(Reply answer) {
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    return Reply.text(200, "application/json", text.substring(0, text.length() / 2));
  }
}
