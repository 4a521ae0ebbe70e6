package id.emall.web.operator;

import id.emall.core.audit.WorkItems;
import id.emall.core.care.Complaints;
import id.emall.core.catalogue.desk.ProductDesk;
import id.emall.core.member.account.Profile;
import id.emall.core.ordering.FrozenOrders;
import id.emall.core.ordering.OrderRefunds;
import id.emall.core.payment.ReversedMutations;
import id.emall.core.payment.TakenBack;
import id.emall.core.review.Reports;
import java.util.Map;

/**
 * A thing to look at, ready to be shown.
 *
 * @param facts what helps to decide, by the name of the fact
 * @param orderCode the order it is about, or null
 */
public record WorkRow(WorkItems.WorkItem item, Map<String, String> facts, String orderCode) {

  /** How an item is brought to its end. */
  public enum End {
    /** By whoever has seen to it. */
    DONE,
    /** By letting the bank be asked again. */
    RESUME_FEED,
    /** By letting the courier be asked again. */
    RESUME_COURIER,
    /** By saying who has the parcel. */
    TELL_PARCEL,
    /** By confirming a delivery of which only the seller tells, or by having seen to it. */
    TELL_DELIVERY,
    /** By saying what an order counts as whose parcels ended differently. */
    DECIDE_PARCELS,
    /** By asking the courier once more, or by having seen to it. */
    ASK_COURIER,
    /** By queueing the message once more, or by having seen to it. */
    SEND_MESSAGE,
    /** By letting the order go on. */
    LIFT_HOLD,
    /** By deciding about the order's money, or by having seen to it. */
    ORDER_MONEY,
    /** By a proposal that another operator decides, or by having seen to it. */
    PROPOSE,
    /** By saying which credit the bank took back, or by having seen to it. */
    TAKEN_BACK,
    /** By going on with the refund, or by having seen to it. */
    REFUND,
    /** By a second operator's word about an uploaded file. */
    SECOND_WORD,
    /** By choosing the places of a service that quotes, or by having seen to it. */
    RATE_PLACES,
    /** By deciding between buyer and seller. */
    DECIDE_COMPLAINT,
    /** By taking down a review or a question, or leaving it. */
    REPORT,
    /** The product is looked at, and taken down if need be. */
    PRODUCT,
    /** By looking at the seller's papers. */
    APPLICATION,
    /** By looking at the member. */
    MEMBER
  }

  /** The parcel it is about, or null; an order whose parcels ended differently is none. */
  public String parcel() {
    boolean ofOne = item.kind().startsWith("shipment.") && end() != End.DECIDE_PARCELS;
    return ofOne ? item.objectId() : null;
  }

  /** How this item is brought to its end. */
  public End end() {
    return switch (item.kind()) {
      case "feed.trouble" -> End.RESUME_FEED;
      case "courier.refused" -> End.RESUME_COURIER;
      case "statement-file.second" -> End.SECOND_WORD;
      case "shipment.delivery-after-return" -> End.TELL_PARCEL;
      case "shipment.delivery-by-seller" -> End.TELL_DELIVERY;
      case OrderRefunds.PARTED -> End.DECIDE_PARCELS;
      case "shipment.expired" -> End.ASK_COURIER;
      case "message.parked" -> End.SEND_MESSAGE;
      case FrozenOrders.HELD -> End.LIFT_HOLD;
      case OrderRefunds.RETURNED,
          OrderRefunds.LOST,
          "shipment.lost",
          "shipment.lost-by-seller",
          "shipment.return-after-completion",
          "shipment.delivery-after-giving-up" ->
          End.ORDER_MONEY;
      case ReversedMutations.DISAPPEARED, "mutation.came-back" -> End.PROPOSE;
      case TakenBack.ITEM -> End.TAKEN_BACK;
      case "refund.bounced" -> End.REFUND;
      case "rate-place.unsure" -> End.RATE_PLACES;
      case Complaints.OPEN -> End.DECIDE_COMPLAINT;
      case Reports.REVIEW_REPORTED, Reports.QUESTION_REPORTED -> End.REPORT;
      case ProductDesk.REPORTED -> End.PRODUCT;
      case "seller.papers" -> End.APPLICATION;
      case Profile.SELLER_CHANGED, "shop.beyond-medium" -> End.MEMBER;
      default -> End.DONE;
    };
  }
}
