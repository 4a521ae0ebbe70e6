package id.emall.sandbox.sms;

import id.emall.contracts.sms.SmsSize;
import id.emall.contracts.time.MallClock;
import id.emall.sandbox.frame.BadCall;
import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.JournalEntry;
import id.emall.sandbox.frame.Panel;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Routes;
import id.emall.sandbox.frame.Stage;
import id.emall.sandbox.frame.StandIn;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Zenziva's console: takes messages at {@code /reguler/api/sendsms/} and keeps them for ever. Its
 * status is a string for one message and a number for the next, as seen in the wild. It also plays
 * the inbox of the product SMS Center, to which whoever plays writes. Its panel and its list of
 * messages show the phones whatever gateway reached them.
 */
public final class SmsStandIn implements StandIn {

  private static final int MOST_PARTS = 3;
  private static final int FIRST_ID = 157365;
  private static final int FIRST_INBOUND = 424;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(MallClock.WIB);
  private static final String NUMBER = "(0|62)8[1-9][0-9]{6,11}";

  private final Stage stage;
  private final Phones phones;
  private final List<JournalEntry> inbox = new ArrayList<>();
  private int taken;

  public SmsStandIn(Stage stage, Phones phones) {
    this.stage = stage;
    this.phones = phones;
  }

  @Override
  public String name() {
    return "sms";
  }

  @Override
  public Map<String, String> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    faults.put("rejected", "menolak pesan dengan status 0");
    faults.put("throttled", "menjawab HTTP 429, ulangi setelah 60 detik");
    faults.put("server-error", "menjawab HTTP 503, pesan tidak diterima");
    faults.put("accepted-but-answer-lost", "menerima pesan, lalu memutus sambungan");
    faults.put("slow", "menerima pesan, jawabannya sangat terlambat");
    faults.put("malformed", "menerima pesan, jawabannya bukan JSON yang utuh");
    return faults;
  }

  @Override
  public Map<String, String> mallSettings(String url) {
    return Map.of(
        "emall.sms.zenziva.adapter",
        "zenziva",
        "emall.sms.zenziva.base-url",
        url,
        "emall.sms.zenziva.inbox-url",
        url,
        "emall.message.inbox-every",
        "PT5S",
        "emall.sms.zenziva.userkey",
        stage.setting("userkey", "sandbox-user"),
        "emall.sms.zenziva.passkey",
        stage.setting("passkey", "sandbox-pass"));
  }

  @Override
  public void routes(Routes routes) {
    routes.on("POST", "/reguler/api/sendsms/", this::send);
    routes.on("GET", "/api/balance/", this::balance);
    routes.on("GET", "/api/getinbox/", this::inbox);
    routes.control("GET", "/messages", this::messages);
    routes.control("POST", "/inbound", this::write);
  }

  @Override
  public synchronized void apply(JournalEntry entry) {
    if (entry.kind().equals("inbound")) {
      inbox.add(entry);
    } else {
      taken++;
      phones.arrive(TextMessage.of(entry));
    }
  }

  @Override
  public Panel panel() {
    return SmsPanel.of(name(), phones.latestFirst(Optional.empty()));
  }

  private Reply send(Call call) {
    if (stage.faults().take("server-error")) {
      return Reply.text(503, "text/html", "<h1>503 Service Unavailable</h1>");
    }
    if (stage.faults().take("throttled")) {
      return Reply.text(429, "text/plain", "Too Many Requests").header("Retry-After", "60");
    }
    Map<String, String> fields = fields(call);
    Optional<Reply> refusal = refusal(fields);
    return refusal.isPresent() ? refusal.get() : take(fields.get("to"), fields.get("message"));
  }

  private static Map<String, String> fields(Call call) {
    if (call.isForm()) {
      return call.form();
    }
    Map<String, String> fields = new LinkedHashMap<>();
    call.json()
        .properties()
        .forEach(field -> fields.put(field.getKey(), field.getValue().asText()));
    return fields;
  }

  private Optional<Reply> refusal(Map<String, String> fields) {
    for (String name : List.of("userkey", "passkey", "to", "message")) {
      if (fields.getOrDefault(name, "").isBlank()) {
        return refused("0", "Parameter " + name + " tidak boleh kosong");
      }
    }
    if (!known(fields.get("userkey"), fields.get("passkey"))) {
      return refused(5, "Userkey / Passkey Salah");
    }
    if (!fields.get("to").matches(NUMBER)) {
      return refused("0", "Nomor tujuan tidak valid");
    }
    if (SmsSize.of(fields.get("message")).parts() > MOST_PARTS) {
      return refused("0", "Pesan terlalu panjang");
    }
    if (stage.faults().take("rejected")) {
      return refused("0", "Pesan ditolak");
    }
    return Optional.empty();
  }

  private synchronized Reply take(String to, String text) {
    long id = FIRST_ID + taken;
    int parts = SmsSize.of(text).parts();
    stage.record("taken", Map.of("id", id, "to", to, "text", text, "parts", parts));
    if (stage.faults().take("accepted-but-answer-lost")) {
      return Reply.cut();
    }
    if (stage.faults().take("malformed")) {
      return Reply.text(200, "application/json", "{\"messageId\":\"" + id + "\",\"to\":");
    }
    Object status = id % 2 == 0 ? (Object) 1 : "1";
    Reply reply =
        Reply.json(
            Map.of("messageId", String.valueOf(id), "to", to, "status", status, "text", "Success"));
    return stage.faults().take("slow") ? reply.delayed(slowness()) : reply;
  }

  private Duration slowness() {
    return Duration.parse(stage.setting("slowness", "PT30S"));
  }

  private Reply balance(Call call) {
    if (!known(call.query("userkey").orElse(""), call.query("passkey").orElse(""))) {
      return refused(5, "Userkey / Passkey Salah").orElseThrow();
    }
    return Reply.json(
        Map.of(
            "balance", "999999", "expired", "31 Desember 9999", "status", "1", "text", "Success"));
  }

  private boolean known(String userkey, String passkey) {
    return stage.setting("userkey", "sandbox-user").equals(userkey)
        && stage.setting("passkey", "sandbox-pass").equals(passkey);
  }

  private static Optional<Reply> refused(Object status, String text) {
    return Optional.of(Reply.json(Map.of("status", status, "text", text)));
  }

  /** Latest first; {@code ?to=} keeps those one number got. */
  private Reply messages(Call call) {
    return Reply.json(
        Map.of(
            "messages",
            phones.latestFirst(call.query("to")).stream().map(TextMessage::told).toList()));
  }

  /** Somebody writes to the mall, which finds it in the inbox. */
  private synchronized Reply write(Call call) {
    String from = call.need("from");
    if (!from.matches("(0|\\+?62)8[1-9][0-9]{6,11}")) {
      throw new BadCall(
          "field 'from' must be a number such as 081234567890, got '" + from + "'",
          "Tulis nomor HP seperti 081234567890, bukan '" + from + "'.");
    }
    stage.record(
        "inbound",
        Map.of(
            "messageId", String.valueOf(FIRST_INBOUND + inbox.size()),
            "date", MOMENT.format(stage.clock().instant()),
            "dari", "+" + TextMessage.international(from),
            "isiPesan", call.need("text")));
    return Reply.json(Map.of("waiting", inbox.size()));
  }

  private synchronized Reply inbox(Call call) {
    if (stage.faults().take("server-error")) {
      return Reply.text(503, "text/html", "<h1>503 Service Unavailable</h1>");
    }
    if (!known(call.query("userkey").orElse(""), call.query("passkey").orElse(""))) {
      return refused(5, "Userkey / Passkey Salah").orElseThrow();
    }
    LocalDate from = day(call, "start_date");
    LocalDate until = day(call, "end_date");
    List<Object> told = new ArrayList<>();
    for (JournalEntry entry : inbox) {
      LocalDate on = LocalDate.ofInstant(entry.at(), MallClock.WIB);
      if (!on.isBefore(from) && !on.isAfter(until)) {
        told.add(entry.data());
      }
    }
    return Reply.json(Map.of("msg-count", told.size(), "msg", told));
  }

  private static LocalDate day(Call call, String name) {
    String text = call.query(name).orElse("");
    try {
      return LocalDate.parse(text, DAY);
    } catch (DateTimeParseException e) {
      throw new BadCall("parameter '" + name + "' must be a day such as 31/01/2026");
    }
  }
}
