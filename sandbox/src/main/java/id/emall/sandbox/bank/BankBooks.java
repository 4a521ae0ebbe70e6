package id.emall.sandbox.bank;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.sandbox.frame.BadCall;
import id.emall.sandbox.frame.JournalEntry;
import id.emall.sandbox.frame.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All accounts of the bank. What it has said yes to is in the journal. */
final class BankBooks {

  private static final String OPENED = "account";
  private static final String BOOKED = "booking";

  private final Stage stage;
  private final BankHouse house;
  private final Map<String, BankAccount> accounts = new LinkedHashMap<>();

  /** Begins with one account, which the settings may name. */
  BankBooks(Stage stage, BankHouse house) {
    this.stage = stage;
    this.house = house;
    open(
        stage.setting("account", house.account()),
        stage.setting("holder", "LUMBUNG NUSANTARA"),
        new BigDecimal(stage.setting("opening", "25000000.00")).setScale(2));
  }

  synchronized void apply(JournalEntry entry) {
    JsonNode data = entry.data();
    switch (entry.kind()) {
      case OPENED ->
          open(
              data.required("account").asText(),
              data.required("holder").asText(),
              new BigDecimal(data.required("opening").asText()));
      case BOOKED ->
          accounts
              .get(data.required("account").asText())
              .book(
                  new Booking(
                      data.required("number").asLong(),
                      data.required("credit").asBoolean(),
                      new BigDecimal(data.required("amount").asText()),
                      Instant.parse(data.required("at").asText()),
                      data.required("remark").asText(),
                      data.required("hiddenReads").asInt(),
                      data.path("pendingReads").asInt()));
      default -> throw new IllegalStateException("unknown bank entry: " + entry.kind());
    }
  }

  private void open(String number, String holder, BigDecimal opening) {
    accounts.put(number, new BankAccount(number, holder, opening));
  }

  /**
   * @throws BadCall when the account exists or its number is none of this bank's
   */
  synchronized void openAccount(String number, String holder, BigDecimal opening) {
    if (!number.matches("[0-9]{" + house.accountDigits() + "}")) {
      throw new BadCall(
          "field 'account' must be " + house.accountDigits() + " digits, got '" + number + "'");
    }
    if (accounts.containsKey(number)) {
      throw new BadCall("field 'account': " + number + " is open already");
    }
    stage.record(
        OPENED, Map.of("account", number, "holder", holder, "opening", opening.toPlainString()));
  }

  /**
   * Books a row for good.
   *
   * @param at null for now
   * @throws BadCall when there is no such account or the moment lies ahead
   */
  synchronized Booking book(
      String number,
      boolean credit,
      BigDecimal amount,
      Instant at,
      RemarkStyle style,
      int hiddenReads,
      int pendingReads) {
    BankAccount account = need(number);
    Instant now = stage.clock().instant();
    Instant moment = (at == null ? now : at).truncatedTo(ChronoUnit.SECONDS);
    if (moment.isAfter(now)) {
      throw new BadCall("field 'at' must not lie ahead of " + now + ", got " + at);
    }
    String remark = style.write(house.transfer(), amount, moment);
    return write(account, credit, amount, moment, remark, hiddenReads, pendingReads);
  }

  /** Books a credit of the bank's own, in its own words, for now. */
  synchronized Booking bookAs(String number, BigDecimal amount, String remark) {
    Instant now = stage.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    return write(need(number), true, amount, now, remark, 0, 0);
  }

  private Booking write(
      BankAccount account,
      boolean credit,
      BigDecimal amount,
      Instant at,
      String remark,
      int hiddenReads,
      int pendingReads) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("account", account.number());
    data.put("number", account.rows().size() + 1L);
    data.put("credit", credit);
    data.put("amount", amount.toPlainString());
    data.put("at", at.toString());
    data.put("remark", remark);
    data.put("hiddenReads", hiddenReads);
    data.put("pendingReads", pendingReads);
    stage.record(BOOKED, data);
    return account.rows().getLast();
  }

  /** Reads an account for the days asked for; empty when there is no such account. */
  synchronized Optional<BankAccount.View> read(String number, LocalDate from, LocalDate to) {
    return Optional.ofNullable(accounts.get(number)).map(account -> account.read(from, to));
  }

  /** Reads an account that exists without counting it as a reading. */
  synchronized BankAccount.View peek(String number, LocalDate from, LocalDate to) {
    return accounts.get(number).view(from, to);
  }

  /**
   * @throws BadCall when there is no such account
   */
  synchronized Book book(String number) {
    return Book.of(need(number));
  }

  /**
   * @throws BadCall when the account has no credit of that number
   */
  synchronized Booking credit(String number, int row) {
    List<Booking> rows = need(number).rows();
    if (row < 1 || row > rows.size() || !rows.get(row - 1).credit()) {
      throw new BadCall("field 'row' must be the number of a credit, got " + row);
    }
    return rows.get(row - 1);
  }

  synchronized List<Book> all() {
    return accounts.values().stream().map(Book::of).toList();
  }

  /** The number of the account that was opened first. */
  synchronized String first() {
    return accounts.keySet().iterator().next();
  }

  private BankAccount need(String number) {
    BankAccount account = accounts.get(number);
    if (account == null) {
      throw new BadCall("field 'account' must be one of " + accounts.keySet() + ", got " + number);
    }
    return account;
  }

  /** An account as the bank itself sees it, hidden rows included; rows in booking order. */
  record Book(String number, String holder, BigDecimal balance, List<Booking> rows) {
    static Book of(BankAccount account) {
      return new Book(account.number(), account.holder(), account.balance(), account.rows());
    }
  }
}
