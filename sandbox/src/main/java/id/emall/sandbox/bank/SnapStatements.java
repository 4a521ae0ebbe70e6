package id.emall.sandbox.bank;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.contracts.time.MallClock;
import id.emall.sandbox.frame.Call;
import id.emall.sandbox.frame.Faults;
import id.emall.sandbox.frame.Reply;
import id.emall.sandbox.frame.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Answers the bank-statement service (14). */
final class SnapStatements {

  private final Stage stage;
  private final BankHouse house;
  private final SnapGate gate;
  private final Service service;
  private final Rows rows;
  private final int cap;
  private final int pageSize;
  private final AtomicLong answers = new AtomicLong();

  SnapStatements(Stage stage, BankHouse house, SnapGate gate, Service service) {
    this.stage = stage;
    this.house = house;
    this.gate = gate;
    this.service = service;
    this.rows = new Rows(stage.faults());
    this.cap = Integer.parseInt(stage.setting("row-cap", "9000"));
    this.pageSize =
        Integer.parseInt(stage.setting("page-size", Integer.toString(house.shape().pageSize())));
  }

  Reply answer(Call call) {
    Optional<Reply> broken = service.broken();
    if (broken.isPresent()) {
      return broken.get();
    }
    gate.pass(call, "14");
    Faults faults = stage.faults();
    if (faults.take(BankFaults.SERVER_ERROR)) {
      throw new SnapRefusal("5001400", "General Error");
    }
    if (faults.take(BankFaults.GATEWAY_TIMEOUT)) {
      throw new SnapRefusal("5041400", "Timeout");
    }
    Instant now = stage.clock().instant();
    SnapQuestion question = SnapQuestion.read(call, house, now);
    BankAccount.View view =
        service
            .read(question.accountNo(), question.from(), question.to())
            .orElseThrow(() -> new SnapRefusal("4041411", "Invalid Account"));
    if (view.rows().isEmpty() && faults.take(BankFaults.NOTHING_FOUND)) {
      throw new SnapRefusal("4041401", "Transaction Not Found");
    }
    SnapAnswer answer = new SnapAnswer(house, faults, view, now);
    return service.send(
        house.shape().pageSize() == 0
            ? answer.write(
                question, reference(now), rows.shown(view.rows(), cap), capped(view), now)
            : page(question, view, answer, now));
  }

  /** Only a bank that is not known for a cap tells that an answer was cut off. */
  private Boolean capped(BankAccount.View view) {
    return view.rows().size() > cap && !house.terms().midnights() ? Boolean.TRUE : null;
  }

  /** Oldest first, so that what is booked meanwhile does not move what was read. */
  private JsonNode page(
      SnapQuestion question, BankAccount.View view, SnapAnswer answer, Instant now) {
    Faults faults = stage.faults();
    int pages = Math.max(1, Math.ceilDiv(view.rows().size(), pageSize));
    boolean again = question.page() > pages && faults.take(BankFaults.PAGE_REPEATED);
    int page = again ? pages : question.page();
    int from = Math.min(view.rows().size(), (page - 1) * pageSize);
    List<BankAccount.Line> shown =
        view.rows().subList(from, Math.min(view.rows().size(), from + pageSize));
    Boolean more = faults.take(BankFaults.PAGE_FLAG_ABSENT) ? null : Boolean.valueOf(page < pages);
    return answer.write(question, reference(now), rows.spoilt(shown), more, now);
  }

  private String reference(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, MallClock.WIB);
    return "%tY%<tm%<td%013d".formatted(today, answers.incrementAndGet());
  }
}
