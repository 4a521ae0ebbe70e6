package id.emall.core.notice;

/** For whom a message is. */
public enum Audience {
  BUYER,
  SELLER,
  OPERATOR,
  /** Whoever has an account, or wrote to the mall. */
  ANYBODY;

  static Audience of(Occasion occasion) {
    String name = occasion.name();
    if (name.endsWith("_SELLER") || name.startsWith("SELLER_") || name.startsWith("PAYOUT_")) {
      return SELLER;
    }
    return switch (occasion.kind()) {
      case CODES, ACCOUNT, ANSWERS -> ANYBODY;
      case SALES, SALES_NEWS -> SELLER;
      case OPERATION -> OPERATOR;
      case PAYMENT, MONEY, ORDER, PARCEL, COMPLAINT, REVIEWS, WISHES -> BUYER;
    };
  }
}
