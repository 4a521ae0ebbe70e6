package id.emall.core.notice;

import static id.emall.core.notice.Channel.EMAIL;
import static id.emall.core.notice.Channel.PUSH;
import static id.emall.core.notice.Channel.SMS;
import static id.emall.core.notice.MessageKind.ACCOUNT;
import static id.emall.core.notice.MessageKind.ANSWERS;
import static id.emall.core.notice.MessageKind.CODES;
import static id.emall.core.notice.MessageKind.COMPLAINT;
import static id.emall.core.notice.MessageKind.MONEY;
import static id.emall.core.notice.MessageKind.OPERATION;
import static id.emall.core.notice.MessageKind.ORDER;
import static id.emall.core.notice.MessageKind.PARCEL;
import static id.emall.core.notice.MessageKind.PAYMENT;
import static id.emall.core.notice.MessageKind.SALES;
import static id.emall.core.notice.MessageKind.SALES_NEWS;
import static id.emall.core.notice.Urgency.CODE;
import static id.emall.core.notice.Urgency.NORMAL;
import static id.emall.core.notice.Urgency.PATIENT;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Every occasion on which somebody is told something: of which kind it is, whether it may wait for
 * the morning ({@link Urgency#PATIENT}), and by which ways it is told. Its name in lower case with
 * hyphens begins the keys of its texts.
 */
enum Occasion {
  PHONE_CODE(CODES, CODE, SMS),
  MEMBER_ACTIVE(ACCOUNT, NORMAL, SMS, EMAIL),
  KNOWN_EMAIL_REGISTERED(ACCOUNT, NORMAL, EMAIL),
  EMAIL_REFUSED(ACCOUNT, PATIENT, SMS),
  SELLER_APPLIED(ACCOUNT, PATIENT, EMAIL),
  SELLER_APPROVED(ACCOUNT, PATIENT, SMS, EMAIL),
  SELLER_RETURNED(ACCOUNT, PATIENT, SMS, EMAIL),
  SELLER_REFUSED(ACCOUNT, PATIENT, SMS, EMAIL),
  SHOP_SCALE_DUE(ACCOUNT, PATIENT, SMS, EMAIL),

  INVOICE_ISSUED(PAYMENT, NORMAL, SMS, EMAIL),
  INVOICE_ISSUED_VA(PAYMENT, NORMAL, SMS, EMAIL),
  INVOICE_ISSUED_QRIS(PAYMENT, NORMAL, SMS, EMAIL),
  INVOICE_PARTLY_PAID(PAYMENT, NORMAL, SMS, EMAIL),
  INVOICE_PAID(PAYMENT, NORMAL, SMS, EMAIL),
  INVOICE_LAPSED(PAYMENT, PATIENT, SMS, EMAIL),
  INVOICE_CANCELLED(PAYMENT, PATIENT, EMAIL),
  MONEY_OWED_BACK(MONEY, PATIENT, SMS, EMAIL),
  MONEY_ASKED_BACK(MONEY, PATIENT, SMS, EMAIL),
  REFUND_ACCOUNT_GIVEN(MONEY, PATIENT, EMAIL),
  REFUND_ASK_AGAIN(MONEY, PATIENT, SMS, EMAIL),
  REFUND_APPROVE(MONEY, PATIENT, EMAIL),
  REFUND_PAY(MONEY, PATIENT, SMS, EMAIL),
  REFUND_STOP(MONEY, PATIENT, EMAIL),

  PAYOUT_ACCOUNT_GIVEN(ACCOUNT, NORMAL, EMAIL),
  PAYOUT_ACCOUNT_CHANGED(ACCOUNT, NORMAL, SMS, EMAIL),
  PAYOUT_ACCOUNT_VERIFIED(ACCOUNT, PATIENT, EMAIL),
  PAYOUT_ACCOUNT_DIFFERS(ACCOUNT, PATIENT, SMS, EMAIL),
  PAYOUT_ACCOUNT_UNKNOWN(ACCOUNT, PATIENT, SMS, EMAIL),
  PAYOUT_MADE(MONEY, PATIENT, SMS, EMAIL),
  PAYOUT_FAILED(MONEY, PATIENT, SMS, EMAIL),

  SHIPPING_COST_ASKED(SALES, PATIENT, SMS, EMAIL),
  SHIPPING_COST_TOLD(ORDER, PATIENT, SMS, EMAIL),
  SHIPPING_COST_DECLINED(ORDER, PATIENT, SMS, EMAIL),

  COMPLAINT_MADE_BUYER(COMPLAINT, PATIENT, EMAIL),
  COMPLAINT_MADE_SELLER(COMPLAINT, PATIENT, SMS, EMAIL),
  COMPLAINT_ANSWERED_BUYER(COMPLAINT, PATIENT, EMAIL),
  COMPLAINT_WITHDRAWN_SELLER(COMPLAINT, PATIENT, EMAIL),
  COMPLAINT_CONTINUED_BUYER(COMPLAINT, PATIENT, SMS, EMAIL),
  COMPLAINT_CONTINUED_SELLER(COMPLAINT, PATIENT, EMAIL),
  COMPLAINT_REFUNDED_BUYER(COMPLAINT, PATIENT, EMAIL),
  COMPLAINT_REFUNDED_SELLER(COMPLAINT, PATIENT, SMS, EMAIL),

  INBOUND_HELP(ANSWERS, NORMAL, SMS),
  INBOUND_NO_INVOICE(ANSWERS, NORMAL, SMS),
  INBOUND_PAID_NOTED(ANSWERS, NORMAL, SMS),
  INBOUND_NOT_WAITING(ANSWERS, NORMAL, SMS),
  INBOUND_STATUS(ANSWERS, NORMAL, SMS),
  INBOUND_COMPLAINT_WORDS(ANSWERS, NORMAL, SMS),
  INBOUND_COMPLAINT_WHICH(ANSWERS, NORMAL, SMS),
  INBOUND_COMPLAINT_NOT_NOW(ANSWERS, NORMAL, SMS),
  INBOUND_COMPLAINT_ELSEWHERE(ANSWERS, NORMAL, SMS),
  INBOUND_COMPLAINT_NOTED(ANSWERS, NORMAL, SMS),
  INBOUND_TOO_OFTEN(ANSWERS, NORMAL, SMS),
  INBOUND_STOPPED(ANSWERS, NORMAL, SMS),
  INBOUND_STARTED(ANSWERS, NORMAL, SMS),

  OPERATOR_ALARM(OPERATION, NORMAL, EMAIL),
  RECONCILIATION_BALANCED(OPERATION, NORMAL, EMAIL),
  RECONCILIATION_OFF(OPERATION, NORMAL, EMAIL),

  ORDER_PAID_SELLER(SALES, PATIENT, SMS, EMAIL),
  ORDER_SHIP_SOON_SELLER(SALES, PATIENT, SMS, EMAIL),
  ORDER_CANCELLED_BUYER(ORDER, PATIENT, SMS, EMAIL),
  ORDER_CANCELLED_SELLER(SALES, PATIENT, SMS, EMAIL),
  RESI_ENTERED(PARCEL, PATIENT, SMS, EMAIL),
  OUT_FOR_DELIVERY(PARCEL, PATIENT, SMS),
  DELIVERY_FAILED(PARCEL, PATIENT, SMS, EMAIL),
  READY_FOR_PICKUP(PARCEL, PATIENT, SMS, EMAIL),
  DELIVERY_TROUBLE(PARCEL, PATIENT, EMAIL),
  DELIVERY_FAILED_SELLER(SALES_NEWS, PATIENT, EMAIL),
  DELIVERY_TROUBLE_SELLER(SALES, PATIENT, SMS, EMAIL),
  READY_FOR_PICKUP_SELLER(SALES_NEWS, PATIENT, EMAIL),
  PARCEL_CANCELLED_SELLER(SALES, PATIENT, SMS, EMAIL),
  PARCEL_SILENT_SELLER(SALES, PATIENT, SMS, EMAIL),
  PARCEL_DELIVERED_BUYER(PARCEL, PATIENT, SMS, EMAIL),
  PARCEL_RETURNING_BUYER(ORDER, PATIENT, EMAIL),
  PARCEL_RETURNING_SELLER(SALES, PATIENT, SMS, EMAIL),
  PARCEL_RETURNED_SELLER(SALES, PATIENT, EMAIL),
  PARCEL_LOST_BUYER(ORDER, PATIENT, SMS, EMAIL),
  PARCEL_LOST_SELLER(SALES, PATIENT, SMS, EMAIL),
  DELIVERY_CLAIMED(ORDER, PATIENT, SMS, EMAIL),
  ORDER_DELIVERED_BUYER(ORDER, PATIENT, SMS, EMAIL),
  ORDER_DELIVERED_SELLER(SALES_NEWS, PATIENT, EMAIL),
  ORDER_COUNTED_DELIVERED_BUYER(ORDER, PATIENT, SMS, EMAIL),
  ORDER_COUNTED_DELIVERED_SELLER(SALES_NEWS, PATIENT, EMAIL),
  ORDER_COUNTED_RETURNED_BUYER(ORDER, PATIENT, EMAIL),
  ORDER_COUNTED_RETURNED_SELLER(SALES, PATIENT, EMAIL),
  ORDER_COMPLETED_BUYER(ORDER, PATIENT, EMAIL),
  ORDER_COMPLETED_SELLER(SALES_NEWS, PATIENT, SMS, EMAIL),
  ORDER_RETURNING_BUYER(ORDER, PATIENT, EMAIL),
  ORDER_RETURNING_SELLER(SALES, PATIENT, SMS, EMAIL),
  ORDER_RETURNED_BUYER(ORDER, PATIENT, EMAIL),
  ORDER_RETURNED_SELLER(SALES, PATIENT, EMAIL),
  ORDER_REFUNDED_SELLER(SALES, PATIENT, EMAIL);

  private static final Duration CODE_IS_WORTH = Duration.ofMinutes(10);
  private static final Duration SMS_IS_WORTH = Duration.ofHours(24);
  private static final Duration MAIL_IS_WORTH = Duration.ofDays(3);

  private final MessageKind kind;
  private final Urgency urgency;
  private final List<Channel> channels;

  Occasion(MessageKind kind, Urgency urgency, Channel... channels) {
    this.kind = kind;
    this.urgency = urgency;
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
    return kind != CODES && kind != ANSWERS;
  }

  MessageKind kind() {
    return kind;
  }

  List<Channel> channels() {
    return channels;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Urgency urgency() {
    return urgency;
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
    if (urgency == CODE) {
      return CODE_IS_WORTH;
    }
    return channel == EMAIL ? MAIL_IS_WORTH : SMS_IS_WORTH;
  }
}
