package id.emall.sandbox.bank;

import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Handler;
import id.emall.sandbox.frame.JournalEntry;
import id.emall.sandbox.frame.Panel;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Routes;
import id.emall.sandbox.frame.Stage;
import id.emall.sandbox.frame.StandIn;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * BCA: the SNAP services of KlikBCA Bisnis that the mall uses, and an account to transfer to.
 * Settings, all with defaults for development: {@code bank.account}, {@code holder}, {@code
 * opening}, {@code client-id}, {@code client-secret}, {@code partner-id}, {@code channel-id},
 * {@code calls-per-minute}, {@code row-cap}, {@code hang} and {@code freshness} (durations).
 */
public final class BankStandIn implements StandIn {

  private static final int LATE_READS = 2;

  private final Stage stage;
  private final BankBooks books;
  private final BcaCustomer customer;
  private final BcaKeys keys;

  public BankStandIn(Stage stage) {
    this.stage = stage;
    this.books = new BankBooks(stage);
    this.customer = BcaCustomer.of(stage);
    this.keys = BcaKeys.in(stage.folder());
  }

  @Override
  public String name() {
    return "bank";
  }

  @Override
  public void routes(Routes routes) {
    BcaTokens tokens = new BcaTokens(stage, customer.clientId(), keys.registered());
    BcaStatements statements =
        new BcaStatements(stage, new BcaGate(stage, tokens, customer), books);
    routes.on("POST", "/openapi/v1.0/access-token/b2b", orRefused(tokens::give));
    routes.on("POST", "/openapi/v1.0/bank-statement", orRefused(statements::answer));
    routes.control(
        "GET", "/accounts", call -> Reply.json(books.all().stream().map(this::tell).toList()));
    routes.control("POST", "/accounts", this::open);
    routes.control("GET", "/accounts/{number}", call -> told(call.param("number")));
    routes.control("POST", "/transfer", call -> book(call, true));
    routes.control("POST", "/debit", call -> book(call, false));
    routes.control("POST", "/reverse", this::reverse);
  }

  private static Handler orRefused(Handler service) {
    return call -> {
      try {
        return service.handle(call);
      } catch (BcaRefusal e) {
        return e.reply();
      }
    };
  }

  @Override
  public void apply(JournalEntry entry) {
    books.apply(entry);
  }

  @Override
  public Map<String, String> faults() {
    return BankFaults.meanings();
  }

  @Override
  public Map<String, String> mallSettings(String url) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("emall.bank.bca.adapter", "bca-snap");
    settings.put("emall.bank.bca.bank", "BCA");
    settings.put("emall.bank.bca.account", books.first());
    settings.put("emall.bank.bca.holder", books.book(books.first()).holder());
    settings.put("emall.bank.bca.base-url", url);
    settings.put("emall.bank.bca.client-id", customer.clientId());
    settings.put("emall.bank.bca.client-secret", customer.clientSecret());
    settings.put("emall.bank.bca.private-key", keys.reference());
    settings.put("emall.bank.bca.partner-id", customer.partnerId());
    settings.put("emall.bank.bca.channel-id", customer.channelId());
    settings.put("emall.bank.bca.freshness", stage.setting("freshness", "PT5S"));
    return settings;
  }

  @Override
  public Panel panel() {
    return new Panel(name(), "Bank BCA", BankPanel.html(books.all()));
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
            late ? LATE_READS : 0);
    return booked(account, row);
  }

  /** Takes a credit back, as a bank does after a mistake: a debit of the same amount. */
  private Reply reverse(Call call) {
    String account = call.field("account").orElseGet(books::first);
    int number = call.number("row", 0);
    Booking credit = books.credit(account, number);
    RemarkStyle style =
        new RemarkStyle("e-banking", false, "KOREKSI", "REV " + credit.remark(), false);
    return booked(account, books.book(account, false, credit.amount(), null, style, 0));
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
