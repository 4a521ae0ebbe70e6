package id.emall.web.operator;

import id.emall.core.reconciliation.AccountDay;
import id.emall.core.reconciliation.Difference;
import id.emall.core.reconciliation.DifferenceKind;
import id.emall.core.reconciliation.Reconciliation;
import id.emall.web.frame.Page;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How the daily proof looks. */
public final class ReconciliationLook {

  private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

  /** The ledger's kinds of accounts in the order in which money passes them. */
  private static final List<String> KINDS =
      List.of(
          "BANK",
          "CLEARING",
          "ESCROW",
          "SELLER",
          "BUYER_CREDIT",
          "GIVEN_UP",
          "OWED_BACK",
          "OUTGOING",
          "UNIDENTIFIED",
          "COMMISSION",
          "FEES",
          "RECEIVABLE");

  private ReconciliationLook() {}

  /** The kind of a day's status badge. */
  public static String kind(AccountDay.State state) {
    return switch (state) {
      case OPEN -> "plain";
      case READY -> "info";
      case CLOSED -> "good";
      case REOPENED -> "wait";
    };
  }

  /** The ledger's kinds that hold something, now or when the day was closed. */
  public static List<String> kinds(Reconciliation.Day day) {
    return java.util.stream.Stream.concat(
            KINDS.stream(),
            java.util.stream.Stream.concat(
                    day.balances().keySet().stream(), day.proven().keySet().stream())
                .filter(kind -> !KINDS.contains(kind)))
        .distinct()
        .filter(kind -> day.balances().containsKey(kind) || day.proven().containsKey(kind))
        .toList();
  }

  /** What the bank has, or what the money is for, each as a positive amount. */
  public static BigDecimal shown(Map<String, BigDecimal> balances, String kind) {
    BigDecimal amount = balances.getOrDefault(kind, NOTHING);
    return kind.equals("BANK") || kind.equals("RECEIVABLE") || kind.equals("FEES")
        ? amount
        : amount.negate();
  }

  /** How much the accounts of the ledger sum to; zero when it balances. */
  public static BigDecimal rest(Map<String, BigDecimal> balances) {
    return balances.values().stream().reduce(NOTHING, BigDecimal::add);
  }

  /** The open differences that belong to a proof. */
  public static List<Difference> of(Reconciliation.Day day, DifferenceKind.Proof proof) {
    return day.differences().stream().filter(one -> one.kind().proof() == proof).toList();
  }

  /** What a difference is about, in the reader's language where the core names it in its own. */
  public static String about(Page page, Difference one) {
    return switch (one.kind().about()) {
      case LEDGER -> page.t("operator.book." + one.kind().name());
      case ENTRY -> entry(page, one);
      default -> one.label();
    };
  }

  /** The entry's kind in words, and its id for whoever looks into the ledger. */
  private static String entry(Page page, Difference one) {
    String kind = one.label().split(":", 2)[0];
    String told =
        page.texts().has("operator.entry." + kind) ? page.t("operator.entry." + kind) : one.label();
    return told + " · " + one.object();
  }

  /** Whole hours since it was seen first. */
  public static long hours(Difference difference, Instant now) {
    return Math.max(0, Duration.between(difference.firstSeenAt(), now).toHours());
  }
}
