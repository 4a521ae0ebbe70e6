package id.emall.web.operator;

import id.emall.core.member.MemberView;
import id.emall.core.shop.ShopView;

/** How the states of members and shops look. */
public final class MemberLook {

  private MemberLook() {}

  /** The kind of a member's status badge. */
  public static String kind(MemberView.State state) {
    return switch (state) {
      case AWAITING_PHONE -> "wait";
      case ACTIVE -> "good";
      case SUSPENDED -> "bad";
    };
  }

  /** The kind of a shop's status badge. */
  public static String kind(ShopView.State state) {
    return switch (state) {
      case OPEN -> "good";
      case CLOSED -> "plain";
      case SUSPENDED -> "bad";
    };
  }
}
