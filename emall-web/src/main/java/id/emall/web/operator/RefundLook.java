package id.emall.web.operator;

import id.emall.core.refund.RefundState;
import id.emall.core.refund.RefundView;
import java.time.Duration;
import java.time.Instant;

/** How refunds look. */
public final class RefundLook {

  private RefundLook() {}

  /** The kind of its status badge. */
  public static String kind(RefundState state) {
    return switch (state) {
      case ASKED_ACCOUNT, READY, PREPARED -> "wait";
      case APPROVED -> "info";
      case PAID -> "good";
      case STOPPED -> "plain";
    };
  }

  /** Whole days since it came to be owed. */
  public static long days(RefundView refund, Instant now) {
    return Math.max(0, Duration.between(refund.createdAt(), now).toDays());
  }
}
