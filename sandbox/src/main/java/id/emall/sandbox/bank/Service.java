package id.emall.sandbox.bank;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.sandbox.frame.Faults;
import id.emall.sandbox.frame.Json;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Stage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What happens to every statement a bank gives, whatever its protocol: connections that break,
 * answers that come late, are cut in half or are no JSON, and rows that are not where they belong.
 */
final class Service {

  private static final Duration SLOW = Duration.ofSeconds(2);

  private final Stage stage;
  private final BankBooks books;
  private final Duration hang;

  Service(Stage stage, BankBooks books) {
    this.stage = stage;
    this.books = books;
    this.hang = Duration.parse(stage.setting("hang", "PT40S"));
  }

  /** The end of a connection, when one is due. */
  Optional<Reply> broken() {
    Faults faults = stage.faults();
    if (faults.take(BankFaults.CUT_CONNECTION)) {
      return Optional.of(Reply.cut());
    }
    return faults.take(BankFaults.GARBAGE) ? Optional.of(Reply.garbage()) : Optional.empty();
  }

  /** Reads an account, sometimes a day too far or without its newest credit. */
  Optional<BankAccount.View> read(String account, LocalDate from, LocalDate to) {
    Faults faults = stage.faults();
    LocalDate last = faults.take(BankFaults.OUT_OF_RANGE) ? to.plusDays(1) : to;
    return books
        .read(account, from, last)
        .map(
            view -> {
              List<BankAccount.Line> credits = view.chosen(true);
              return !credits.isEmpty() && faults.take(BankFaults.ROW_VANISHED)
                  ? view.without(credits.getLast())
                  : view;
            });
  }

  /** Reads an account once more for the same answer, without bringing hidden rows closer. */
  BankAccount.View peek(String account, LocalDate from, LocalDate to) {
    return books.peek(account, from, to);
  }

  /** Sends an answer, spoilt or late when that is asked for. */
  Reply send(JsonNode answer) {
    Faults faults = stage.faults();
    Reply reply = spoil(Json.write(answer), faults);
    if (faults.take(BankFaults.TIMEOUT)) {
      return reply.delayed(hang);
    }
    return faults.take(BankFaults.SLOW) ? reply.delayed(SLOW) : reply;
  }

  private static Reply spoil(String text, Faults faults) {
    if (faults.take(BankFaults.MALFORMED_JSON)) {
      return Reply.text(200, "application/json", text.substring(0, text.length() / 2));
    }
    if (faults.take(BankFaults.HTML_PAGE)) {
      return Reply.html("<html><body><h1>Request Rejected</h1></body></html>");
    }
    Reply whole = Reply.text(200, "application/json", text);
    return faults.take(BankFaults.HALF_ANSWER) ? whole.half() : whole;
  }
}
