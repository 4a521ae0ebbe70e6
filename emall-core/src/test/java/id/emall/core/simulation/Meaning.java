package id.emall.core.simulation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a buyer meant by a transfer.
 *
 * @param bills the invoices it is for; several when it pays them at once
 * @param exact whether the published rules settle it without a person: the right account, exactly
 *     the total, no other invoice named
 */
record Meaning(List<Bill> bills, boolean exact) {
  Meaning {
    bills = List.copyOf(bills);
  }

  Bill bill() {
    return bills.getFirst();
  }

  @Override
  public String toString() {
    return (exact ? "exactly " : "for ")
        + bills.stream().map(bill -> bill.code).collect(Collectors.joining("+"));
  }
}
