package id.emall.web.frame;

import id.emall.core.payout.Balance;
import id.emall.core.payout.PayoutAccount;
import id.emall.core.payout.PayoutBatch;
import id.emall.core.payout.PayoutState;

/** How payouts, their accounts and lines of a balance look, on both desks. */
public final class PayoutLook {

  private PayoutLook() {}

  /** The kind of its status badge. */
  public static String kind(PayoutState state) {
    return switch (state) {
      case PREPARED, APPROVED, SENDING -> "wait";
      case SENT -> "info";
      case PAID -> "good";
      case FAILED, UNCLEAR -> "bad";
      case DROPPED -> "plain";
    };
  }

  /** The kind of its status badge. */
  public static String kind(PayoutAccount.State state) {
    return switch (state) {
      case CHECKING, NEAR -> "wait";
      case VERIFIED -> "good";
      case DIFFERS, UNKNOWN -> "bad";
      case REPLACED -> "plain";
    };
  }

  /** The kind of its status badge. */
  public static String kind(PayoutBatch.State state) {
    return switch (state) {
      case PREPARED -> "wait";
      case APPROVED -> "good";
      case REFUSED -> "plain";
    };
  }

  /** The words for a line of the balance's history. */
  public static String words(Page page, Balance.Line line) {
    String sign = line.amount().signum() < 0 ? ".less" : ".more";
    String kind =
        page.texts().has("seller.ledger." + line.kind() + sign) ? line.kind() + sign : line.kind();
    return page.texts().has("seller.ledger." + kind)
        ? page.t("seller.ledger." + kind)
        : page.t("seller.ledger.other");
  }
}
