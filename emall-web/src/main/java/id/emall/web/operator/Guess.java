package id.emall.web.operator;

import id.emall.contracts.time.MallClock;
import id.emall.core.payment.Suggestion;
import id.emall.core.payment.UnmatchedPayments;
import id.emall.web.frame.Page;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An invoice that a payment may be for, with what speaks for and against it.
 *
 * @param reasons why it is thought of, and what does not fit
 * @param came how long after the invoice was made the money came; negative when it was before; null
 *     when the bank tells no time and the days do not say
 */
public record Guess(Suggestion invoice, List<Reason> reasons, Duration came) {

  private static final int SHORTEST_NAME = 3;

  /** How far a bank's clock may be behind, and what it leaves off when it tells no seconds. */
  private static final Duration BANK_CLOCKS = Duration.ofMinutes(5);

  /** From how many percent on a name is said to be like another. */
  private static final int LIKE = 50;

  /** What speaks for or against an invoice. */
  public enum Reason {
    CODE_IN_REMARK(true),
    NAME_IN_REMARK(true),
    NAME_LIKE(true),
    SENDER_IN_REMARK(true),
    BUYER_SAYS_PAID(true),
    SAYS_THAT_DAY(true),
    PROOF(true),
    AMOUNT_FITS(true),
    REST_OF_PART(true),
    AMOUNT_OVER(false),
    AMOUNT_SHORT(false),
    CAME_SOON(true),
    CAME_LATE(false),
    CAME_BEFORE(false),
    OTHER_ACCOUNT(false),
    LAPSED(false),
    NOT_EXPECTED(false);

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

  static Guess of(UnmatchedPayments.Unmatched payment, Suggestion invoice) {
    List<Reason> reasons = new ArrayList<>();
    names(reasons, payment, invoice);
    if (invoice.claimed()) {
      reasons.add(
          payment.bookingDate().equals(invoice.transferDate())
              ? Reason.SAYS_THAT_DAY
              : Reason.BUYER_SAYS_PAID);
    }
    if (invoice.proofMediaId() != null) {
      reasons.add(Reason.PROOF);
    }
    Duration came = came(payment, invoice.issuedAt());
    amount(reasons, invoice);
    time(reasons, came);
    if (invoice.otherAccount() != null) {
      reasons.add(Reason.OTHER_ACCOUNT);
    }
    if (invoice.state().equals("LAPSED")) {
      reasons.add(Reason.LAPSED);
    }
    return new Guess(invoice, reasons, came);
  }

  private static void names(
      List<Reason> reasons, UnmatchedPayments.Unmatched payment, Suggestion invoice) {
    String remark = payment.remark().toUpperCase(Locale.ROOT);
    String reference = payment.reference() == null ? "" : payment.reference() + " ";
    String told = (reference + remark).toUpperCase(Locale.ROOT);
    if (told.replaceAll("[^A-Z0-9]", "").contains(invoice.code())) {
      reasons.add(Reason.CODE_IN_REMARK);
    }
    if (namesIn(invoice.buyerName()).anyMatch(remark::contains)) {
      reasons.add(Reason.NAME_IN_REMARK);
    } else if (invoice.likeness() >= LIKE) {
      reasons.add(Reason.NAME_LIKE);
    }
    if (invoice.senderName() != null && namesIn(invoice.senderName()).anyMatch(remark::contains)) {
      reasons.add(Reason.SENDER_IN_REMARK);
    }
  }

  private static void amount(List<Reason> reasons, Suggestion invoice) {
    if (!invoice.expects()) {
      reasons.add(Reason.NOT_EXPECTED);
      return;
    }
    reasons.add(
        switch (invoice.difference().signum()) {
          case 0 ->
              invoice.state().equals("PARTLY_PAID") ? Reason.REST_OF_PART : Reason.AMOUNT_FITS;
          case 1 -> Reason.AMOUNT_OVER;
          default -> Reason.AMOUNT_SHORT;
        });
  }

  private static void time(List<Reason> reasons, Duration came) {
    if (came == null) {
      return;
    }
    if (came.isNegative()) {
      reasons.add(Reason.CAME_BEFORE);
    } else {
      reasons.add(came.compareTo(Duration.ofDays(2)) <= 0 ? Reason.CAME_SOON : Reason.CAME_LATE);
    }
  }

  /** Midnight is how banks write that they do not know the time. */
  private static Duration came(UnmatchedPayments.Unmatched payment, Instant issued) {
    Instant at = payment.bankTime();
    if (at == null || LocalTime.ofInstant(at, MallClock.WIB).equals(LocalTime.MIDNIGHT)) {
      return null;
    }
    Duration came = Duration.between(issued, at);
    return came.isNegative() && came.plus(BANK_CLOCKS).isPositive() ? Duration.ZERO : came;
  }

  private static Stream<String> namesIn(String name) {
    return Arrays.stream(name.toUpperCase(Locale.ROOT).split("[^\\p{L}]+"))
        .filter(part -> part.length() >= SHORTEST_NAME);
  }

  /** A reason in words. */
  public String say(Page page, Reason reason) {
    Object detail =
        switch (reason) {
          case NAME_LIKE -> invoice.likeness();
          case OTHER_ACCOUNT -> invoice.otherAccount();
          case CAME_SOON, CAME_LATE -> span(page);
          default -> page.formats().rupiah(off());
        };
    return page.t("operator.guess." + reason.name(), detail);
  }

  private String span(Page page) {
    if (came.toMinutes() < 1) {
      return page.t("operator.guess.moment");
    }
    if (came.toMinutes() < 60) {
      return page.t("operator.guess.minutes", came.toMinutes());
    }
    return came.toHours() < 48
        ? page.t("operator.guess.hours", came.toHours())
        : page.t("operator.guess.days", came.toDays());
  }

  /** Whether the bank names the invoice, and the money is not what it waits for. */
  public boolean namedAndOff() {
    return reasons.contains(Reason.CODE_IN_REMARK) && invoice.expects() && off().signum() != 0;
  }

  /** Whether the money is too little. */
  public boolean isShort() {
    return invoice.difference().signum() < 0;
  }

  /** How far the money is from what the invoice waits for, without its sign. */
  public BigDecimal off() {
    return invoice.difference().abs();
  }

  /** What has to be asked before the money is given to this invoice, or null: a text's key. */
  public String doubt() {
    if (!invoice.expects()) {
      return "operator.payment.doubt.back";
    }
    return switch (invoice.difference().signum()) {
      case 0 -> null;
      case 1 -> "operator.payment.doubt.over";
      default -> "operator.payment.doubt.short";
    };
  }
}
