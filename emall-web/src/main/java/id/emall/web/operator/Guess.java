package id.emall.web.operator;

import id.emall.core.payment.UnmatchedPayments;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An invoice that a payment may be for, with what speaks for and against it.
 *
 * @param reasons why it is thought of, and what does not fit
 */
public record Guess(UnmatchedPayments.Suggestion invoice, List<Reason> reasons) {

  private static final int SHORTEST_NAME = 3;

  /** What speaks for or against an invoice. */
  public enum Reason {
    CODE_IN_REMARK(true),
    NAME_IN_REMARK(true),
    SENDER_IN_REMARK(true),
    BUYER_SAYS_PAID(true),
    SAYS_THAT_DAY(true),
    AMOUNT_FITS(true),
    AMOUNT_OVER(false),
    AMOUNT_SHORT(false),
    LAPSED(false);

    private final boolean speaksFor;

    Reason(boolean speaksFor) {
      this.speaksFor = speaksFor;
    }

    public boolean speaksFor() {
      return speaksFor;
    }
  }

  public Guess {
    reasons = List.copyOf(reasons);
  }

  static Guess of(UnmatchedPayments.Unmatched payment, UnmatchedPayments.Suggestion invoice) {
    List<Reason> reasons = new ArrayList<>();
    String remark = payment.remark().toUpperCase(Locale.ROOT);
    String reference = payment.reference() == null ? "" : payment.reference() + " ";
    String told = (reference + remark).toUpperCase(Locale.ROOT);
    if (told.replaceAll("[^A-Z0-9]", "").contains(invoice.code())) {
      reasons.add(Reason.CODE_IN_REMARK);
    }
    if (namesIn(invoice.buyerName()).anyMatch(remark::contains)) {
      reasons.add(Reason.NAME_IN_REMARK);
    }
    if (invoice.senderName() != null && namesIn(invoice.senderName()).anyMatch(remark::contains)) {
      reasons.add(Reason.SENDER_IN_REMARK);
    }
    if (invoice.claimed()) {
      reasons.add(
          payment.bookingDate().equals(invoice.transferDate())
              ? Reason.SAYS_THAT_DAY
              : Reason.BUYER_SAYS_PAID);
    }
    reasons.add(
        switch (invoice.difference().signum()) {
          case 0 -> Reason.AMOUNT_FITS;
          case 1 -> Reason.AMOUNT_OVER;
          default -> Reason.AMOUNT_SHORT;
        });
    if (invoice.state().equals("LAPSED")) {
      reasons.add(Reason.LAPSED);
    }
    return new Guess(invoice, reasons);
  }

  private static Stream<String> namesIn(String name) {
    return Arrays.stream(name.toUpperCase(Locale.ROOT).split("[^\\p{L}]+"))
        .filter(part -> part.length() >= SHORTEST_NAME);
  }

  /** Whether the bank names the invoice, and the money is not what it waits for. */
  public boolean namedAndOff() {
    return reasons.contains(Reason.CODE_IN_REMARK) && off().signum() != 0;
  }

  /** Whether the money is too little. */
  public boolean isShort() {
    return invoice.difference().signum() < 0;
  }

  /** How far the money is from what the invoice waits for, without its sign. */
  public BigDecimal off() {
    return invoice.difference().abs();
  }
}
