package id.emall.web.operator;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.core.audit.WorkItems;
import java.util.Arrays;
import java.util.Set;

/**
 * What the system noted down in its own language, told apart from what others said.
 *
 * @param failure what kind of failure outside it was, {@code other} when that is not known
 * @param noted what a bank, a courier, a gateway or the program said, word for word; empty when
 *     there is nothing beyond what the kind says
 */
public record Trouble(String failure, String noted) {

  private static final String OTHER = "other";

  /** The kinds that say it all; the reasons of all others quote somebody. */
  private static final Set<String> SAYING_ALL =
      Set.of(
          "applicant.waiting",
          "audit.broken",
          "courier.unknown-code",
          "feed.break",
          "feed.gap",
          "feed.unread",
          "mall.restored",
          "message.inbound",
          "message.spending",
          "message.success",
          "money.waiting",
          "mutation.came-back",
          "mutation.debit-disappeared",
          "mutation.disappeared",
          "mutation.taken-back",
          "order.complaint",
          "order.held",
          "order.lost",
          "order.returned",
          "payout.account",
          "payout.left",
          "payout.not-seen",
          "payout.paid-though-failed",
          "payout.paid-twice",
          "payout.unclear",
          "product.reported",
          "push.contradiction",
          "push.found-strange",
          "push.given-back",
          "push.unknown-account",
          "rate-place.unsure",
          "rate-source.refused",
          "question.reported",
          "reconciliation.difference",
          "refund.bounced",
          "review.reported",
          "seller.profile-changed",
          "shipment.delivery-after-giving-up",
          "shipment.delivery-after-return",
          "shipment.delivery-by-seller",
          "shipment.expired",
          "shipment.lost",
          "shipment.lost-by-seller",
          "shipment.older-than-order",
          "shipment.partly-back",
          "shipment.return-after-completion",
          "shipment.return-after-delivery",
          "shop.beyond-medium",
          "statement-file.refused",
          "statement-file.second",
          "sweep.overdue");

  /** What keeps a feed from being read, as the feed keeps it: a kind of failure and its words. */
  public static Trouble ofFeed(String error) {
    String first = error.split(" ", 2)[0];
    boolean known =
        Arrays.stream(OutsideFailure.Kind.values()).anyMatch(kind -> kind.name().equals(first));
    return known
        ? new Trouble(first, error.substring(first.length()).strip())
        : new Trouble(OTHER, error);
  }

  /** Why an item was raised. */
  public static Trouble of(WorkItems.WorkItem item) {
    if (item.kind().equals("feed.trouble")) {
      return ofFeed(item.reason());
    }
    return new Trouble(OTHER, SAYING_ALL.contains(item.kind()) ? "" : item.reason());
  }
}
