package id.emall.sandbox.bank;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Faults;
import id.emall.sandbox.frame.Json;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Answers the bank-statement service (14). */
final class BcaStatements {

  private static final Duration SLOW = Duration.ofSeconds(2);

  private final Stage stage;
  private final BcaGate gate;
  private final BankBooks books;
  private final BcaTwists twists;
  private final Duration hang;
  private final int cap;
  private final AtomicLong answers = new AtomicLong();

  BcaStatements(Stage stage, BcaGate gate, BankBooks books) {
    this.stage = stage;
    this.gate = gate;
    this.books = books;
    this.twists = new BcaTwists(stage.faults());
    this.hang = Duration.parse(stage.setting("hang", "PT40S"));
    this.cap = Integer.parseInt(stage.setting("row-cap", "9000"));
  }

  Reply answer(Call call) {
    Faults faults = stage.faults();
    if (faults.take(BankFaults.CUT_CONNECTION)) {
      return Reply.cut();
    }
    if (faults.take(BankFaults.GARBAGE)) {
      return Reply.garbage();
    }
    gate.pass(call);
    if (faults.take(BankFaults.SERVER_ERROR)) {
      throw new BcaRefusal("5001400", "General Error");
    }
    if (faults.take(BankFaults.GATEWAY_TIMEOUT)) {
      throw new BcaRefusal("5041400", "Timeout");
    }
    Reply reply = spoil(write(BcaQuestion.read(call, stage.clock().instant())), faults);
    if (faults.take(BankFaults.TIMEOUT)) {
      return reply.delayed(hang);
    }
    return faults.take(BankFaults.SLOW) ? reply.delayed(SLOW) : reply;
  }

  private ObjectNode write(BcaQuestion question) {
    Faults faults = stage.faults();
    Instant now = stage.clock().instant();
    LocalDate to = faults.take(BankFaults.OUT_OF_RANGE) ? question.to().plusDays(1) : question.to();
    BankAccount.View view =
        books
            .read(question.accountNo(), question.from(), to)
            .orElseThrow(() -> new BcaRefusal("4041411", "Invalid Account"));
    List<Booking> credits = view.chosen(true);
    if (!credits.isEmpty() && faults.take(BankFaults.ROW_VANISHED)) {
      view = view.without(credits.getLast());
    }
    String reference = "%tY%<tm%<td%013d".formatted(question.to(), answers.incrementAndGet());
    ObjectNode answer = BcaAnswer.write(question, view, reference, cap, now);
    twists.apply(answer);
    return answer;
  }

  private static Reply spoil(ObjectNode answer, Faults faults) {
    String text = Json.write(answer);
    if (faults.take(BankFaults.MALFORMED_JSON)) {
      return Reply.text(200, "application/json", text.substring(0, text.length() / 2));
    }
    if (faults.take(BankFaults.HTML_PAGE)) {
      return Reply.html("<html><body><h1>Request Rejected</h1></body></html>");
    }
    return Reply.text(200, "application/json", text);
  }
}
