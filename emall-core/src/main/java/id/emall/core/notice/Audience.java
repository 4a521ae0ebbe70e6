package id.emall.core.notice;

/** For whom a message is. */
public enum Audience {
  BUYER,
  SELLER,
  OPERATOR,
  /** Whoever has an account, or wrote to the mall. */
  ANYBODY;

  static Audience of(Occasion occasion) {
    return switch (MessageTopic.of(occasion)) {
      case ACCOUNT, INBOUND -> ANYBODY;
      case SELLING, PAYOUT -> SELLER;
      case OPERATION -> OPERATOR;
      case INVOICE, REFUND -> BUYER;
      case SHIPPING_COST -> occasion == Occasion.SHIPPING_COST_ASKED ? SELLER : BUYER;
      case ORDER, PARCEL, COMPLAINT -> occasion.name().endsWith("_SELLER") ? SELLER : BUYER;
    };
  }
}
