package id.emall.core.notice;

import static id.emall.core.notice.Channel.EMAIL;
import static id.emall.core.notice.Channel.PUSH;
import static id.emall.core.notice.Channel.SMS;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Every occasion on which somebody is told something, and by which ways. Its name in lower case
 * with hyphens begins the keys of its texts.
 */
enum Occasion {
  PHONE_CODE(SMS),
  MEMBER_ACTIVE(SMS, EMAIL),
  KNOWN_EMAIL_REGISTERED(EMAIL),
  SELLER_APPLIED(EMAIL),
  SELLER_APPROVED(SMS, EMAIL),
  SELLER_RETURNED(SMS, EMAIL),
  SELLER_REFUSED(SMS, EMAIL),

  INVOICE_ISSUED(SMS, EMAIL),
  INVOICE_ISSUED_VA(SMS, EMAIL),
  INVOICE_ISSUED_QRIS(SMS, EMAIL),
  INVOICE_PARTLY_PAID(SMS, EMAIL),
  INVOICE_PAID(SMS, EMAIL),
  INVOICE_LAPSED(SMS, EMAIL),
  INVOICE_CANCELLED(EMAIL),
  MONEY_OWED_BACK(SMS, EMAIL),
  MONEY_ASKED_BACK(SMS, EMAIL),
  REFUND_ACCOUNT_GIVEN(EMAIL),
  REFUND_ASK_AGAIN(SMS, EMAIL),
  REFUND_APPROVE(EMAIL),
  REFUND_PAY(SMS, EMAIL),
  REFUND_STOP(EMAIL),

  PAYOUT_ACCOUNT_GIVEN(EMAIL),
  PAYOUT_ACCOUNT_CHANGED(SMS, EMAIL),
  PAYOUT_ACCOUNT_VERIFIED(EMAIL),
  PAYOUT_ACCOUNT_DIFFERS(SMS, EMAIL),
  PAYOUT_ACCOUNT_UNKNOWN(SMS, EMAIL),
  PAYOUT_MADE(SMS, EMAIL),
  PAYOUT_FAILED(SMS, EMAIL),

  SHIPPING_COST_ASKED(SMS, EMAIL),
  SHIPPING_COST_TOLD(SMS, EMAIL),
  SHIPPING_COST_DECLINED(SMS, EMAIL),

  COMPLAINT_MADE_BUYER(EMAIL),
  COMPLAINT_MADE_SELLER(SMS, EMAIL),
  COMPLAINT_ANSWERED_BUYER(EMAIL),
  COMPLAINT_WITHDRAWN_SELLER(EMAIL),
  COMPLAINT_CONTINUED_BUYER(SMS, EMAIL),
  COMPLAINT_CONTINUED_SELLER(EMAIL),
  COMPLAINT_REFUNDED_BUYER(EMAIL),
  COMPLAINT_REFUNDED_SELLER(SMS, EMAIL),

  INBOUND_HELP(SMS),
  INBOUND_NO_INVOICE(SMS),
  INBOUND_PAID_NOTED(SMS),
  INBOUND_NOT_WAITING(SMS),
  INBOUND_STATUS(SMS),
  INBOUND_COMPLAINT_WORDS(SMS),
  INBOUND_COMPLAINT_WHICH(SMS),
  INBOUND_COMPLAINT_NOT_NOW(SMS),
  INBOUND_COMPLAINT_ELSEWHERE(SMS),
  INBOUND_TOO_OFTEN(SMS),
  INBOUND_STOPPED(SMS),
  INBOUND_STARTED(SMS),

  OPERATOR_ALARM(EMAIL),
  RECONCILIATION_BALANCED(EMAIL),
  RECONCILIATION_OFF(EMAIL),

  ORDER_PAID_SELLER(SMS, EMAIL),
  ORDER_SHIP_SOON_SELLER(SMS, EMAIL),
  ORDER_CANCELLED_BUYER(SMS, EMAIL),
  ORDER_CANCELLED_SELLER(SMS, EMAIL),
  RESI_ENTERED(SMS, EMAIL),
  OUT_FOR_DELIVERY(SMS),
  DELIVERY_FAILED(SMS, EMAIL),
  READY_FOR_PICKUP(SMS, EMAIL),
  DELIVERY_TROUBLE(EMAIL),
  DELIVERY_FAILED_SELLER(EMAIL),
  DELIVERY_TROUBLE_SELLER(SMS, EMAIL),
  READY_FOR_PICKUP_SELLER(EMAIL),
  PARCEL_CANCELLED_SELLER(SMS, EMAIL),
  PARCEL_SILENT_SELLER(SMS, EMAIL),
  PARCEL_DELIVERED_BUYER(SMS, EMAIL),
  PARCEL_RETURNING_BUYER(EMAIL),
  PARCEL_RETURNING_SELLER(SMS, EMAIL),
  PARCEL_RETURNED_SELLER(EMAIL),
  PARCEL_LOST_BUYER(SMS, EMAIL),
  PARCEL_LOST_SELLER(SMS, EMAIL),
  DELIVERY_CLAIMED(SMS, EMAIL),
  ORDER_DELIVERED_BUYER(SMS, EMAIL),
  ORDER_DELIVERED_SELLER(EMAIL),
  ORDER_COUNTED_DELIVERED_BUYER(SMS, EMAIL),
  ORDER_COUNTED_DELIVERED_SELLER(EMAIL),
  ORDER_COUNTED_RETURNED_BUYER(EMAIL),
  ORDER_COUNTED_RETURNED_SELLER(EMAIL),
  ORDER_COMPLETED_BUYER(EMAIL),
  ORDER_COMPLETED_SELLER(SMS, EMAIL),
  ORDER_RETURNING_BUYER(EMAIL),
  ORDER_RETURNING_SELLER(SMS, EMAIL),
  ORDER_RETURNED_BUYER(EMAIL),
  ORDER_RETURNED_SELLER(EMAIL),
  ORDER_REFUNDED_SELLER(EMAIL);

  private static final Duration CODE_IS_WORTH = Duration.ofMinutes(10);
  private static final Duration SMS_IS_WORTH = Duration.ofHours(24);
  private static final Duration MAIL_IS_WORTH = Duration.ofDays(3);

  private final List<Channel> channels;

  Occasion(Channel... channels) {
    List<Channel> named = List.of(channels);
    this.channels =
        named.contains(SMS) && isNotice()
            ? Stream.concat(named.stream(), Stream.of(PUSH)).toList()
            : named;
  }

  /**
   * Whether members read of it on the site too; what goes there by text message also goes by push.
   * A one-time code and the answer to a text belong to the phone alone.
   */
  boolean isNotice() {
    return !name().startsWith("INBOUND_") && !name().equals("PHONE_CODE");
  }

  List<Channel> channels() {
    return channels;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Urgency urgency() {
    return this == PHONE_CODE ? Urgency.CODE : Urgency.NORMAL;
  }

  /**
   * Whether a number that said stop is spared it. What is about money, codes and answers have to
   * be; how a parcel fares is told by mail as well or seen on its page.
   */
  boolean isSpared() {
    return switch (this) {
      case OUT_FOR_DELIVERY,
          RESI_ENTERED,
          DELIVERY_FAILED,
          READY_FOR_PICKUP,
          DELIVERY_TROUBLE_SELLER,
          PARCEL_SILENT_SELLER,
          ORDER_DELIVERED_BUYER ->
          true;
      default -> false;
    };
  }

  /** Whether the invoice comes with the mail as a file. */
  boolean enclosesInvoice() {
    return this == INVOICE_ISSUED
        || this == INVOICE_ISSUED_VA
        || this == INVOICE_ISSUED_QRIS
        || this == INVOICE_PAID;
  }

  /** How long it is worth trying. */
  Duration worthFor(Channel channel) {
    if (urgency() == Urgency.CODE) {
      return CODE_IS_WORTH;
    }
    return channel == SMS ? SMS_IS_WORTH : MAIL_IS_WORTH;
  }
}
