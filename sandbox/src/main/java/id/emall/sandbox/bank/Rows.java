package id.emall.sandbox.bank;

import id.emall.sandbox.frame.Faults;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Chooses the rows of an answer, with some left out, printed twice or turned round as asked. */
final class Rows {

  private final Faults faults;
  private long answers;

  Rows(Faults faults) {
    this.faults = faults;
  }

  /** Rows now oldest first, now newest first, as banks do; the newest where there are too many. */
  synchronized List<BankAccount.Line> shown(List<BankAccount.Line> rows, int cap) {
    boolean turned = ++answers % 2 == 0 || faults.take(BankFaults.ORDER_REVERSED);
    List<BankAccount.Line> shown =
        spoilt(rows.subList(Math.max(0, rows.size() - cap), rows.size()));
    if (turned) {
      Collections.reverse(shown);
    }
    return shown;
  }

  /** Some rows are left out or printed twice when that is asked for. */
  List<BankAccount.Line> spoilt(List<BankAccount.Line> rows) {
    List<BankAccount.Line> shown = new ArrayList<>(rows);
    if (!shown.isEmpty() && faults.take(BankFaults.ROW_REPEATED)) {
      shown.add(shown.getFirst());
    }
    if (!shown.isEmpty() && faults.take(BankFaults.ROW_MISSING)) {
      shown.remove(shown.size() / 2);
    }
    return shown;
  }
}
