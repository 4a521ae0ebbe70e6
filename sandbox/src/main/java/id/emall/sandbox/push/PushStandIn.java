package id.emall.sandbox.push;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.contracts.time.MallClock;
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
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A push service with browsers that whoever plays makes ({@code POST /sandbox/push/subscribe}).
 * Browsers may be made for one sender, as real ones are; then nobody else reaches them. It also
 * makes the pair of keys by which a mall that plays pushes.
 */
public final class PushStandIn implements StandIn {

  private static final int BODY_MOST = 4096;
  private static final int SHOWN = 20;
  private static final String USUAL_HOSTS =
      "fcm.googleapis.com,push.services.mozilla.com,push.apple.com,notify.windows.com";
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("d MMM HH.mm", Locale.of("id", "ID"));

  private record Browser(byte[] secret, byte[] point, byte[] auth, String sender) {}

  private record Taken(String browser, String text, String ttl, String urgency, Instant at) {}

  private final Stage stage;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Browser> browsers = new LinkedHashMap<>();
  private final Map<String, Taken> taken = new LinkedHashMap<>();
  private String publicKey;
  private String privateKey;

  public PushStandIn(Stage stage) {
    this.stage = stage;
  }

  @Override
  public String name() {
    return "push";
  }

  @Override
  public Map<String, String> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    faults.put("gone", "menjawab 410, peramban tidak berlangganan lagi");
    faults.put("throttled", "menjawab HTTP 429, ulangi setelah 60 detik");
    faults.put("server-error", "menjawab HTTP 503, pesan tidak diterima");
    faults.put("too-large", "menjawab HTTP 413");
    faults.put("accepted-but-answer-lost", "menerima pesan, lalu memutus sambungan");
    return faults;
  }

  @Override
  public synchronized Map<String, String> mallSettings(String url) {
    if (publicKey == null) {
      KeyPair pair = Curve.pair();
      stage.record(
          "keys",
          Map.of(
              "public", Curve.written(Curve.point(pair)),
              "private", Curve.written(Curve.secret(pair))));
    }
    return Map.of(
        "emall.webpush.public-key",
        publicKey,
        "emall.webpush.private-key",
        privateKey,
        "emall.webpush.subject",
        "mailto:operator@example.com",
        "emall.webpush.hosts",
        USUAL_HOSTS + "," + url);
  }

  @Override
  public void routes(Routes routes) {
    routes.on("POST", "/push/{browser}", this::push);
    routes.control("POST", "/subscribe", this::subscribe);
    routes.control("GET", "/messages", this::messages);
  }

  @Override
  public synchronized void apply(JournalEntry entry) {
    JsonNode data = entry.data();
    switch (entry.kind()) {
      case "keys" -> {
        publicKey = data.path("public").asText();
        privateKey = data.path("private").asText();
      }
      case "browser" ->
          browsers.put(
              data.path("id").asText(),
              new Browser(
                  Curve.read(data.path("secret").asText()),
                  Curve.read(data.path("point").asText()),
                  Curve.read(data.path("auth").asText()),
                  data.path("sender").asText()));
      default -> {
        String browser = data.path("browser").asText();
        // A later message of the same topic takes the place of the earlier.
        taken.put(
            browser + " " + data.path("topic").asText(),
            new Taken(
                browser,
                data.path("text").asText(),
                data.path("ttl").asText(),
                data.path("urgency").asText(),
                entry.at()));
      }
    }
  }

  /** {@code sender}: the only public key that may push, or none. */
  private Reply subscribe(Call call) {
    KeyPair pair = Curve.pair();
    byte[] auth = new byte[16];
    random.nextBytes(auth);
    byte[] id = new byte[12];
    random.nextBytes(id);
    String point = Curve.written(Curve.point(pair));
    Map<String, Object> browser = new LinkedHashMap<>();
    browser.put("id", Curve.written(id));
    browser.put("secret", Curve.written(Curve.secret(pair)));
    browser.put("point", point);
    browser.put("auth", Curve.written(auth));
    browser.put("sender", call.field("sender").orElse(""));
    stage.record("browser", browser);
    return Reply.json(
        Map.of(
            "endpoint",
            origin(call) + "/push/" + Curve.written(id),
            "keys",
            Map.of("p256dh", point, "auth", Curve.written(auth))));
  }

  private static String origin(Call call) {
    return "http://" + call.header("Host").orElse("");
  }

  private Reply push(Call call) {
    String id = call.param("browser");
    Browser browser = browser(id);
    if (browser == null || stage.faults().take("gone")) {
      return Reply.text(410, "text/plain", "push subscription has unsubscribed or expired");
    }
    if (stage.faults().take("throttled")) {
      return Reply.text(429, "text/plain", "too many requests").header("Retry-After", "60");
    }
    if (stage.faults().take("server-error")) {
      return Reply.text(503, "text/plain", "service unavailable");
    }
    if (call.body().length > BODY_MOST || stage.faults().take("too-large")) {
      return Reply.text(413, "text/plain", "payload too large");
    }
    if (!isProved(call, browser)) {
      return Reply.text(403, "text/plain", "invalid VAPID token");
    }
    return take(id, browser, call);
  }

  private boolean isProved(Call call, Browser browser) {
    String header = call.header("Authorization").orElse("");
    String key = browser.sender();
    if (key.isEmpty()) {
      key = header.substring(Math.max(0, header.lastIndexOf("k=") + 2));
    }
    return Proof.isRight(header, key, origin(call), stage.clock().instant());
  }

  private Reply take(String id, Browser browser, Call call) {
    Optional<String> ttl = call.header("TTL").filter(seconds -> seconds.matches("[0-9]{1,9}"));
    String topic = call.header("Topic").orElseGet(() -> Curve.written(fresh()));
    if (ttl.isEmpty()
        || !call.header("Content-Encoding").orElse("").equals("aes128gcm")
        || !topic.matches("[A-Za-z0-9_-]{1,32}")) {
      return Reply.text(400, "text/plain", "TTL, Topic or Content-Encoding is missing or wrong");
    }
    try {
      Map<String, Object> message = new LinkedHashMap<>();
      message.put("browser", id);
      message.put("topic", topic);
      message.put(
          "text", Opening.open(call.body(), browser.secret(), browser.point(), browser.auth()));
      message.put("ttl", ttl.get());
      message.put("urgency", call.header("Urgency").orElse("normal"));
      stage.record("message", message);
    } catch (GeneralSecurityException e) {
      return Reply.text(400, "text/plain", "cannot be opened: " + e.getMessage());
    }
    return stage.faults().take("accepted-but-answer-lost")
        ? Reply.cut()
        : Reply.text(201, "text/plain", "").header("Location", "/message/" + topic);
  }

  private byte[] fresh() {
    byte[] topic = new byte[12];
    random.nextBytes(topic);
    return topic;
  }

  private synchronized Browser browser(String id) {
    return browsers.get(id);
  }

  /** What a browser ({@code to}: its endpoint) got, newest last. */
  private Reply messages(Call call) {
    String to = call.query("to").orElseThrow(() -> new BadCall("parameter 'to' is required"));
    String id = to.substring(to.lastIndexOf('/') + 1);
    return Reply.json(
        Map.of(
            "messages",
            all().stream()
                .filter(message -> message.browser().equals(id))
                .map(
                    message ->
                        Map.of(
                            "text", message.text(),
                            "ttl", message.ttl(),
                            "urgency", message.urgency()))
                .toList()));
  }

  private synchronized List<Taken> all() {
    return new ArrayList<>(taken.values());
  }

  @Override
  public Panel panel() {
    Html page = new Html();
    List<Taken> newest = all().reversed().stream().limit(SHOWN).toList();
    if (newest.isEmpty()) {
      page.add("<p class=\"empty\">Belum ada kabar ke peramban.</p>");
    }
    for (Taken message : newest) {
      JsonNode note = Json.read(message.text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      page.add(
          "<p><strong>{}</strong> {} <small>{} WIB</small></p>",
          note.path("title").asText(),
          note.path("text").asText(),
          WHEN.format(message.at().atZone(MallClock.WIB)));
    }
    return new Panel(name(), "Kabar ke peramban", page.toString());
  }
}
