package id.emall.sandbox.bank;

import id.emall.contracts.time.MallClock;
import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Handler;
import id.emall.sandbox.frame.JournalEntry;
import id.emall.sandbox.frame.Panel;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Routes;
import id.emall.sandbox.frame.Stage;
import id.emall.sandbox.frame.StandIn;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A bank: the services that the mall uses, and an account to transfer to. Settings, all with
 * defaults for development and beginning with the stand-in's name: {@code account}, {@code holder},
 * {@code opening}, {@code client-id}, {@code client-secret} (BNI: {@code api-secret}), {@code
 * partner-id}, {@code channel-id}, {@code signature-encoding}, {@code calls-per-minute}, {@code
 * row-cap}, {@code page-size}, {@code hang} and {@code freshness} (durations).
 */
public final class BankStandIn implements StandIn {

  private static final int LATE_READS = 2;
  private static final int PENDING_READS = 2;
  private static final Duration TOKEN_LIFE = Duration.ofSeconds(900);

  private final Stage stage;
  private final BankHouse house;
  private final BankBooks books;
  private final SnapCustomer customer;
  private final SnapKeys keys;
  private final TransferBook transfers;
  private final QrisCounter qris;
  private final VaHouse virtualAccounts;

  private BankStandIn(Stage stage, BankHouse house) {
    this.stage = stage;
    this.house = house;
    this.books = new BankBooks(stage, house);
    this.customer = SnapCustomer.of(stage, house);
    this.keys = SnapKeys.in(stage.folder());
    this.transfers = new TransferBook(stage);
    this.qris = new QrisCounter(stage, books, customer, keys);
    this.virtualAccounts = new VaHouse(stage, books, customer, keys);
  }

  public static BankStandIn bca(Stage stage) {
    return new BankStandIn(stage, BankHouse.BCA);
  }

  public static BankStandIn mandiri(Stage stage) {
    return new BankStandIn(stage, BankHouse.MANDIRI);
  }

  public static BankStandIn bni(Stage stage) {
    return new BankStandIn(stage, BankHouse.BNI);
  }

  public static BankStandIn bri(Stage stage) {
    return new BankStandIn(stage, BankHouse.BRI);
  }

  @Override
  public String name() {
    return house.standIn();
  }

  @Override
  public void routes(Routes routes) {
    Limits limits = new Limits(stage);
    Service service = new Service(stage, books);
    BankTokens tokens = new BankTokens(stage, TOKEN_LIFE);
    SnapGate gate = new SnapGate(stage, house, tokens, customer, limits);
    SnapStatements statements = new SnapStatements(stage, house, gate, service);
    SnapTokens desk = new SnapTokens(stage, house, tokens, customer.clientId(), keys.registered());
    routes.on("POST", house.terms().tokenPath(), orRefused(desk::give));
    house
        .terms()
        .statementPaths()
        .forEach(path -> routes.on("POST", path, orRefused(statements::answer)));
    older(routes, limits, service);
    transfers(routes, new TransferDesk(stage, gate, service, books, transfers, paths()));
    if (house == BankHouse.BCA) {
      qris.routes(routes, gate);
      virtualAccounts.routes(routes, tokens);
    }
    routes.control(
        "GET", "/accounts", call -> Reply.json(books.all().stream().map(this::tell).toList()));
    routes.control("POST", "/accounts", this::open);
    routes.control("GET", "/accounts/{number}", call -> told(call.param("number")));
    routes.control("POST", "/transfer", call -> book(call, true));
    routes.control("POST", "/debit", call -> book(call, false));
    routes.control("POST", "/reverse", this::reverse);
    StatementExport.formats(house)
        .forEach(
            format -> routes.control("GET", "/statement." + format, call -> export(call, format)));
  }

  private TransferPaths paths() {
    return TransferPaths.of(house);
  }

  private void transfers(Routes routes, TransferDesk desk) {
    routes.on("POST", paths().inquiryInternal(), desk.inquiryInternal());
    routes.on("POST", paths().inquiryExternal(), desk.inquiryExternal());
    routes.on("POST", paths().intrabank(), desk.intrabank());
    routes.on("POST", paths().interbank(), desk.interbank());
    routes.on("POST", paths().status(), desk.status());
    routes.control("POST", "/payees", this::payee);
  }

  /** An account at any bank that can be paid, and whose it is. */
  private Reply payee(Call call) {
    transfers.open(
        call.field("bank").orElse(paths().bankCode()), call.need("account"), call.need("holder"));
    return Reply.json(201, Map.of("account", call.need("account"), "holder", call.need("holder")));
  }

  /** The interfaces from before SNAP that two of the banks still have. */
  private void older(Routes routes, Limits limits, Service service) {
    if (house == BankHouse.BCA) {
      BcaBusiness business = new BcaBusiness(stage, customer, limits, service);
      String tail = "/corporates/{corporate}/accounts/{account}/statements";
      routes.on("POST", "/api/oauth/token", orRefused(business::token));
      routes.on("GET", "/banking/v2" + tail, orRefused(business::statement));
      routes.on("GET", "/banking/v3" + tail, orRefused(business::statement));
    }
    if (house == BankHouse.BRI) {
      BriOlder older = new BriOlder(stage, customer, limits, service);
      routes.on("POST", "/oauth/client_credential/accesstoken", orRefused(older::token));
      routes.on("POST", "/v2.0/statement", orRefused(older::statement));
      routes.on("GET", "/v1/statement/{account}/{start}/{end}", orRefused(older::history));
    }
  }

  private static Handler orRefused(Handler service) {
    return call -> {
      try {
        return service.handle(call);
      } catch (BankRefusal e) {
        return e.reply();
      }
    };
  }

  @Override
  public void apply(JournalEntry entry) {
    if (TransferBook.holds(entry)) {
      transfers.apply(entry);
    } else if (VaBooks.KINDS.contains(entry.kind())) {
      virtualAccounts.apply(entry);
    } else if (QrBooks.KINDS.contains(entry.kind())) {
      qris.apply(entry);
    } else {
      books.apply(entry);
    }
  }

  @Override
  public Map<String, String> faults() {
    Map<String, String> all = new LinkedHashMap<>(BankFaults.meanings());
    if (house == BankHouse.BCA) {
      all.putAll(QrFaults.meanings());
      all.putAll(VaFaults.meanings());
    }
    return all;
  }

  @Override
  public Map<String, String> mallSettings(String url) {
    String prefix = "emall.bank." + house.adapter() + ".";
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put(prefix + "adapter", house.adapter() + "-snap");
    settings.put(prefix + "bank", house.bank());
    settings.put(prefix + "account", books.first());
    settings.put(prefix + "holder", books.book(books.first()).holder());
    settings.put(prefix + "base-url", url);
    settings.put(prefix + "client-id", customer.clientId());
    settings.put(prefix + house.terms().secretKey(), customer.secret());
    settings.put(prefix + "private-key", keys.reference());
    settings.put(prefix + "partner-id", customer.partnerId());
    settings.put(prefix + "channel-id", customer.channelId());
    settings.put(prefix + "signature-encoding", customer.hex() ? "HEX" : "BASE64");
    settings.put(prefix + "payout", "transfer");
    settings.put(prefix + "freshness", stage.setting("freshness", "PT5S"));
    if (house == BankHouse.BCA) {
      settings.putAll(qris.mallSettings(url));
      settings.putAll(virtualAccounts.mallSettings(url));
    }
    return settings;
  }

  @Override
  public Panel panel() {
    String html = BankPanel.html(house, books.all());
    return new Panel(
        name(),
        "Bank " + house.bank(),
        house == BankHouse.BCA ? html + virtualAccounts.html(name()) + qris.html(name()) : html);
  }

  private Reply open(Call call) {
    BigDecimal opening =
        call.field("opening").isPresent() ? call.amount("opening") : BigDecimal.ZERO.setScale(2);
    books.openAccount(call.need("account"), call.need("holder"), opening);
    return told(call.need("account"));
  }

  private Reply book(Call call, boolean credit) {
    String account = call.field("account").orElseGet(books::first);
    boolean late = credit && stage.faults().take(BankFaults.ROW_LATE);
    boolean pending = credit && stage.faults().take(BankFaults.ROW_PENDING);
    RemarkStyle style =
        new RemarkStyle(
            call.field("channel").orElse("e-banking"),
            credit,
            call.field("sender").orElse("SITI RAHMA"),
            call.field("remark").orElse(""),
            credit && stage.faults().take(BankFaults.REMARK_SPLIT));
    Booking row =
        books.book(
            account,
            credit,
            call.amount("amount"),
            call.moment("at").orElse(null),
            style,
            late ? LATE_READS : 0,
            pending ? PENDING_READS : 0);
    return booked(account, row);
  }

  /** Takes a credit back, as a bank does after a mistake: a debit of the same amount. */
  private Reply reverse(Call call) {
    String account = call.field("account").orElseGet(books::first);
    int number = call.number("row", 0);
    Booking credit = books.credit(account, number);
    RemarkStyle style =
        new RemarkStyle("e-banking", false, "KOREKSI", "REV " + credit.remark(), false);
    return booked(account, books.book(account, false, credit.amount(), null, style, 0, 0));
  }

  /** What a person would download from the bank's own site; it counts as a reading. */
  private Reply export(Call call, String format) {
    LocalDate today = LocalDate.ofInstant(stage.clock().instant(), MallClock.WIB);
    String account = call.query("account").orElseGet(books::first);
    books.book(account);
    LocalDate from = today.minusDays(house.terms().daysBack());
    BankAccount.View view = books.read(account, from, today).orElseThrow();
    return Reply.text(
            200,
            "text/plain; charset=utf-8",
            new StatementExport(house, account, from, today, view).in(format))
        .header(
            "Content-Disposition",
            "attachment; filename=\"%s-%s.%s\"".formatted(house.standIn(), account, format));
  }

  private Reply booked(String account, Booking row) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("account", account);
    told.put("balance", books.book(account).balance().toPlainString());
    told.put("row", tell(row));
    return Reply.json(201, told);
  }

  private Reply told(String account) {
    return Reply.json(tell(books.book(account)));
  }

  private Map<String, Object> tell(BankBooks.Book book) {
    List<Map<String, Object>> rows = book.rows().stream().map(BankStandIn::tell).toList();
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("account", book.number());
    told.put("holder", book.holder());
    told.put("balance", book.balance().toPlainString());
    told.put("rows", rows);
    return told;
  }

  private static Map<String, Object> tell(Booking row) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("row", row.number());
    told.put("type", row.credit() ? "CREDIT" : "DEBIT");
    told.put("amount", row.amount().toPlainString());
    told.put("at", row.at().toString());
    told.put("remark", row.remark());
    return told;
  }
}
