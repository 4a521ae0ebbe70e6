package id.emall.sandbox.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.emall.sandbox.frame.BadCall;
import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.JournalEntry;
import id.emall.sandbox.frame.Panel;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Routes;
import id.emall.sandbox.frame.Stage;
import id.emall.sandbox.frame.StandIn;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An SMTP server that takes mail for anybody, with or without signing in. Each mail is kept before
 * it is acknowledged, so whatever was acknowledged outlives a kill. What goes to an address at
 * {@code bounce.example} comes back as undeliverable, to a mailbox that the mall reads by IMAP; so
 * does any other when it is asked for.
 */
public final class MailStandIn implements StandIn {

  private static final int SHOWN = 300;
  private static final String REFUSING = "@bounce.example";
  private static final String UNKNOWN_ADDRESS = "5.1.1";

  private final Stage stage;
  private final RawMail rawMail;
  private final List<Letter> letters = new ArrayList<>();
  private final Map<Long, String> returned = new LinkedHashMap<>();
  private final Map<Long, MailPanel.Look> looks = new ConcurrentHashMap<>();
  private GreenMail server;
  private BounceMailbox mailbox;

  public MailStandIn(Stage stage) {
    this.stage = stage;
    this.rawMail = new RawMail(stage.folder().map(folder -> folder.resolve("mail")));
  }

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public Map<String, String> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    faults.put("server-error", "menjawab 451, surat tidak diterima");
    faults.put("accepted-but-answer-lost", "menerima surat, tetapi menjawab 451");
    return faults;
  }

  @Override
  public void open() {
    String host = stage.setting("host", "127.0.0.1");
    int port = Integer.parseInt(stage.setting("smtp-port", "0"));
    int imapPort = Integer.parseInt(stage.setting("imap-port", "0"));
    server =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(port, host, ServerSetup.PROTOCOL_SMTP),
              new ServerSetup(imapPort, host, ServerSetup.PROTOCOL_IMAP)
            });
    server.getUserManager().setMessageDeliveryHandler(this::receive);
    server.start();
    mailbox = new BounceMailbox(server);
    refill();
  }

  /** The mailbox itself forgets; the mall knows what it was told before. */
  private synchronized void refill() {
    letters.stream().filter(this::comesBack).forEach(this::giveBack);
  }

  private boolean comesBack(Letter letter) {
    return returned.containsKey(letter.id())
        || letter.to().toLowerCase(Locale.ROOT).endsWith(REFUSING);
  }

  private void giveBack(Letter letter) {
    try {
      mailbox.put(ReturnedMail.of(letter, returned.getOrDefault(letter.id(), UNKNOWN_ADDRESS)));
    } catch (MessagingException e) {
      throw new IllegalStateException("mail " + letter.id() + " cannot be given back", e);
    }
  }

  @Override
  public OptionalInt port() {
    return server == null ? OptionalInt.empty() : OptionalInt.of(server.getSmtp().getPort());
  }

  @Override
  public void close() {
    if (server != null) {
      server.stop();
    }
  }

  /** Known once open: the port may be any free one. */
  @Override
  public Map<String, String> mallSettings(String url) {
    String host = stage.setting("host", "127.0.0.1");
    return Map.of(
        "emall.mail.host",
        host,
        "emall.mail.port",
        Integer.toString(port().orElseThrow()),
        "emall.mail.bounce-address",
        BounceMailbox.ADDRESS,
        "emall.mail.bounces.host",
        host,
        "emall.mail.bounces.port",
        Integer.toString(server.getImap().getPort()),
        "emall.mail.bounces.tls",
        "false",
        "emall.mail.bounces.user",
        BounceMailbox.USER,
        "emall.mail.bounces.password",
        BounceMailbox.PASSWORD,
        "emall.mail.bounces-every",
        "PT5S");
  }

  @Override
  public void routes(Routes routes) {
    routes.control("GET", "/messages", this::messages);
    routes.control("GET", "/messages/{id}", call -> Reply.json(told(letter(call))));
    routes.control("GET", "/messages/{id}/html", this::html);
    routes.control("POST", "/messages/{id}/return", this::giveBack);
    routes.control("GET", "/messages/{id}/raw", this::raw);
    routes.control("GET", "/messages/{id}/attachments/{name}", this::attachment);
  }

  @Override
  public synchronized void apply(JournalEntry entry) {
    if (entry.kind().equals("returned")) {
      returned.put(entry.data().required("id").asLong(), entry.data().required("status").asText());
    } else {
      letters.add(Letter.of(entry));
    }
  }

  @Override
  public Panel panel() {
    List<Letter> newest = latestFirst(Optional.empty()).stream().limit(SHOWN).toList();
    return MailPanel.of(
        name(),
        newest,
        letter -> looks.computeIfAbsent(letter.id(), id -> MailPanel.Look.at(content(letter))));
  }

  /** An exception from here becomes a 451, which asks the sender to come again. */
  private synchronized GreenMailUser receive(MovingMessage message, MailAddress to)
      throws MessagingException {
    if (stage.faults().take("server-error")) {
      throw new MessagingException("a fault was asked for");
    }
    MimeMessage mail = message.getMessage();
    long id = letters.size() + 1L;
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("id", id);
    entry.put("to", to.getEmail());
    entry.put("from", message.getReturnPath().getEmail());
    entry.put("subject", Objects.requireNonNullElse(mail.getSubject(), ""));
    entry.put("messageId", Objects.requireNonNullElse(mail.getMessageID(), ""));
    entry.put("raw", rawMail.keep(id, bytes(mail)));
    stage.record("received", entry);
    if (BounceMailbox.takes(to.getEmail())) {
      mail.addHeader("Delivered-To", to.getEmail());
      mailbox.put(mail);
    }
    if (comesBack(letters.getLast())) {
      giveBack(letters.getLast());
    }
    if (stage.faults().take("accepted-but-answer-lost")) {
      throw new MessagingException("a fault was asked for");
    }
    return new Postbox(to.getEmail());
  }

  private static byte[] bytes(MimeMessage mail) throws MessagingException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      mail.writeTo(bytes);
    } catch (IOException e) {
      throw new MessagingException("the mail cannot be read", e);
    }
    return bytes.toByteArray();
  }

  /** {@code status}: 5.x.x when it never arrives, 4.x.x when it takes longer. */
  private synchronized Reply giveBack(Call call) {
    Letter letter = letter(call);
    String status = call.field("status").orElse(UNKNOWN_ADDRESS);
    if (!status.matches("[45]\\.\\d{1,3}\\.\\d{1,3}")) {
      throw new BadCall("status '" + status + "' is none like 5.1.1");
    }
    stage.record("returned", Map.of("id", letter.id(), "status", status));
    giveBack(letter);
    return Reply.json(Map.of("returned", letter.id()));
  }

  /** Latest first; {@code ?to=} keeps those one address got. */
  private Reply messages(Call call) {
    List<Map<String, Object>> told =
        latestFirst(call.query("to")).stream().map(this::told).toList();
    return Reply.json(Map.of("messages", told));
  }

  private Reply html(Call call) {
    String page = content(letter(call)).html();
    return Reply.html(page)
        .header(
            "Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'");
  }

  private Reply raw(Call call) {
    return Reply.bytes(200, "text/plain; charset=utf-8", rawMail.read(letter(call).raw()));
  }

  private Reply attachment(Call call) {
    return content(letter(call))
        .attachment(call.param("name"))
        .map(file -> Reply.bytes(200, file.type(), file.bytes()))
        .orElseThrow(() -> new BadCall("the mail has no attachment '" + call.param("name") + "'"));
  }

  private Letter letter(Call call) {
    String id = call.param("id");
    return latestFirst(Optional.empty()).stream()
        .filter(letter -> String.valueOf(letter.id()).equals(id))
        .findFirst()
        .orElseThrow(() -> new BadCall("there is no mail '" + id + "'"));
  }

  private Content content(Letter letter) {
    return Content.of(rawMail.read(letter.raw()));
  }

  private Map<String, Object> told(Letter letter) {
    Content content = content(letter);
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("id", letter.id());
    told.put("to", letter.to());
    told.put("from", letter.from());
    told.put("subject", letter.subject());
    told.put("messageId", letter.messageId());
    told.put("at", letter.at().toString());
    told.put("text", content.text());
    told.put("html", content.html());
    told.put("attachments", content.attachments().stream().map(Content.Attachment::name).toList());
    return told;
  }

  private synchronized List<Letter> latestFirst(Optional<String> to) {
    return letters.reversed().stream()
        .filter(letter -> to.isEmpty() || letter.to().equalsIgnoreCase(to.get()))
        .toList();
  }
}
