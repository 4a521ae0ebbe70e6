package id.emall.sandbox.bank;

import id.emall.contracts.time.MallClock;
import id.emall.sandbox.frame.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** How often a bank may be called in a minute, and which numbers it has seen today. */
final class Limits {

  private final Stage stage;
  private final int callsPerMinute;
  private final Deque<Instant> calls = new ArrayDeque<>();
  private final Set<String> numbers = new HashSet<>();
  private LocalDate numbersOf = LocalDate.EPOCH;

  Limits(Stage stage) {
    this.stage = stage;
    this.callsPerMinute = Integer.parseInt(stage.setting("calls-per-minute", "60"));
  }

  /** Whether another call may be made; counts it when so. */
  synchronized boolean allow() {
    Instant now = stage.clock().instant();
    while (!calls.isEmpty() && !calls.peekFirst().isAfter(now.minusSeconds(60))) {
      calls.removeFirst();
    }
    if (calls.size() >= callsPerMinute || stage.faults().take(BankFaults.THROTTLED)) {
      return false;
    }
    calls.addLast(now);
    return true;
  }

  /** Whether a number is new today; it is not any more. */
  synchronized boolean useUp(String number) {
    LocalDate today = LocalDate.ofInstant(stage.clock().instant(), MallClock.WIB);
    if (!today.equals(numbersOf)) {
      numbers.clear();
      numbersOf = today;
    }
    boolean fresh = numbers.add(number);
    return fresh && !stage.faults().take(BankFaults.CONFLICT);
  }
}
