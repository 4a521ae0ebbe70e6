package id.emall.core.notice;

import java.util.List;

/** The lines that stand below a mail's text, by name, for showing the mail to operators. */
final class SampleFacts {

  private SampleFacts() {}

  static List<String> of(Occasion occasion) {
    return switch (occasion) {
      case INVOICE_ISSUED -> List.of("total", "bank", "account", "holder", "deadline", "invoice");
      case INVOICE_ISSUED_VA ->
          List.of("total", "bank", "virtual-account", "holder", "deadline", "invoice");
      case INVOICE_ISSUED_QRIS -> List.of("total", "holder", "deadline", "invoice");
      case INVOICE_PARTLY_PAID -> List.of("paid", "missing", "bank", "account", "deadline");
      case MONEY_OWED_BACK, MONEY_ASKED_BACK -> List.of("amount", "invoice");
      case REFUND_ASK_AGAIN -> List.of("amount", "invoice", "reason");
      case REFUND_ACCOUNT_GIVEN, REFUND_APPROVE, REFUND_PAY ->
          List.of("amount", "invoice", "bank", "account", "holder");
      case REFUND_STOP -> List.of("amount", "invoice");
      case PAYOUT_ACCOUNT_GIVEN,
          PAYOUT_ACCOUNT_CHANGED,
          PAYOUT_ACCOUNT_VERIFIED,
          PAYOUT_ACCOUNT_DIFFERS,
          PAYOUT_ACCOUNT_UNKNOWN ->
          List.of("bank", "account", "holder");
      case PAYOUT_MADE, PAYOUT_FAILED -> List.of("bank", "account", "holder", "amount");
      case SHIPPING_COST_ASKED -> List.of("items", "address");
      case SHIPPING_COST_TOLD -> List.of("shop", "amount", "courier", "deadline");
      case SHIPPING_COST_DECLINED -> List.of("shop", "reason");
      case SELLER_APPROVED -> List.of("shop");
      case SELLER_RETURNED,
          SELLER_REFUSED,
          MEMBER_SUSPENDED,
          MEMBER_REINSTATED,
          REVIEW_TAKEN_DOWN,
          QUESTION_TAKEN_DOWN,
          PRODUCT_TAKEN_DOWN,
          PRODUCT_PUT_BACK ->
          List.of("reason");
      case SHOP_SUSPENDED, SHOP_REINSTATED -> List.of("shop", "reason");
      case ORDER_PAID_SELLER ->
          List.of("order", "items", "recipient", "address", "courier", "deadline");
      case ORDER_SHIP_SOON_SELLER -> List.of("order", "deadline");
      case RETURN_AGREED_BUYER -> List.of("order", "recipient", "address", "deadline");
      case RETURN_SENT_SELLER -> List.of("order", "courier", "resi");
      case RECONCILIATION_BALANCED -> List.of("day", "differences");
      case RECONCILIATION_OFF -> List.of("day", "differences", "off", "unread", "undecided");
      default -> ofParcel(occasion);
    };
  }

  private static List<String> ofParcel(Occasion occasion) {
    return switch (occasion) {
      case RESI_ENTERED,
          OUT_FOR_DELIVERY,
          DELIVERY_FAILED,
          READY_FOR_PICKUP,
          DELIVERY_TROUBLE,
          PARCEL_DELIVERED_BUYER,
          PARCEL_RETURNING_BUYER,
          PARCEL_LOST_BUYER,
          DELIVERY_CLAIMED ->
          List.of("order", "shop", "courier", "resi");
      case DELIVERY_FAILED_SELLER,
          DELIVERY_TROUBLE_SELLER,
          READY_FOR_PICKUP_SELLER,
          PARCEL_CANCELLED_SELLER,
          PARCEL_SILENT_SELLER,
          PARCEL_RETURNING_SELLER,
          PARCEL_RETURNED_SELLER,
          PARCEL_LOST_SELLER ->
          List.of("order", "courier", "resi");
      default -> List.of();
    };
  }
}
