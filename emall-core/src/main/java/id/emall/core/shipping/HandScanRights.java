package id.emall.core.shipping;

import id.emall.contracts.courier.CourierAdapter;
import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.common.adapter.Adapters;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** Who may say what of which parcel. */
@ApplicationScoped
class HandScanRights {

  private Adapters adapters;
  private Clock clock;
  private ShippingSettings settings;
  private ScanRows scans;

  protected HandScanRights() {}

  @Inject
  HandScanRights(Adapters adapters, Clock clock, ShippingSettings settings, ScanRows scans) {
    this.adapters = adapters;
    this.clock = clock;
    this.settings = settings;
    this.scans = scans;
  }

  /**
   * What may be entered about a parcel now.
   *
   * @param closed why nothing may be, a key of the refusals; null when something may
   * @param opensAt when the seller may, should the courier go on telling nothing; null when that is
   *     not what it waits for
   */
  record Allowed(Set<HandScan> offered, String closed, Instant opensAt) {

    private static Allowed nothing(String why) {
      return new Allowed(Set.of(), why, null);
    }
  }

  /**
   * As whom somebody speaks who may see the order.
   *
   * @throws Refusal FORBIDDEN for all but operators and the seller
   */
  static ScanSource speaker(Actor actor, OrderView order) {
    Actor.Member member = actor.requireMember();
    if (member.isOperator()) {
      member.requireOperator(Right.SHIPPING);
      return ScanSource.OPERATOR;
    }
    if (!member.isSellerOf(order.shopId(), Right.ORDERS)) {
      throw Refusal.forbidden();
    }
    return ScanSource.SELLER;
  }

  Allowed of(ScanSource speaker, ShipmentRow parcel, OrderView order) {
    if (parcel.replacedAt() != null) {
      return Allowed.nothing("hand-scan.replaced");
    }
    if (Fate.isOver(parcel.status())) {
      return Allowed.nothing("hand-scan.over");
    }
    return speaker == ScanSource.OPERATOR
        ? new Allowed(offered(parcel, true), null, null)
        : sellers(parcel, order);
  }

  private Allowed sellers(ShipmentRow parcel, OrderView order) {
    if (order.state() != OrderState.SHIPPED && order.state() != OrderState.RETURNING) {
      return Allowed.nothing("hand-scan.over");
    }
    if (!isFollowed(parcel)) {
      return new Allowed(offered(parcel, false), null, null);
    }
    Instant opens = lastHeard(parcel).plus(settings.sellerNotesAfter());
    if (opens.isAfter(clock.instant())) {
      return new Allowed(Set.of(), "hand-scan.followed", opens);
    }
    Set<HandScan> offered = offered(parcel, false);
    offered.removeIf(HandScan::isBack);
    return offered.isEmpty()
        ? Allowed.nothing("hand-scan.courier-tells")
        : new Allowed(offered, null, null);
  }

  /**
   * Why somebody may not take back what was entered.
   *
   * @return null when it may be withdrawn
   */
  Refusal whyNotWithdrawn(Actor actor, ShipmentRow parcel, ScanRows.Entered scan) {
    boolean sellers = scan.source() == ScanSource.SELLER;
    boolean own = actor.memberId().filter(scan.enteredBy()::equals).isPresent();
    if (!own && !(sellers && actor.isOperator(Right.SHIPPING))) {
      return Refusal.forbidden();
    }
    if (parcel.replacedAt() != null || Fate.isOver(parcel.status())) {
      return Refusal.conflict("hand-scan.over");
    }
    boolean told = !sellers && (scan.what() == HandScan.DELIVERED || scan.what() == HandScan.LOST);
    if (told || scan.what().isBack()) {
      return Refusal.conflict("hand-scan.acted-on");
    }
    Instant until = scan.receivedAt().plus(settings.withdrawWithin());
    return own && clock.instant().isAfter(until)
        ? Refusal.conflict("hand-scan.too-late", settings.withdrawWithin().toMinutes())
        : null;
  }

  private Instant lastHeard(ShipmentRow parcel) {
    Instant heard = scans.heard(parcel.id()).orElse(parcel.enteredAt());
    return heard.isBefore(parcel.enteredAt()) ? parcel.enteredAt() : heard;
  }

  /** On its way back only few things can befall a parcel; a delivery then is an operator's word. */
  private static Set<HandScan> offered(ShipmentRow parcel, boolean operator) {
    if (parcel.status() != ShipmentStatus.RETURNING) {
      return EnumSet.allOf(HandScan.class);
    }
    Set<HandScan> back = EnumSet.of(HandScan.RETURNED, HandScan.DAMAGED, HandScan.LOST);
    if (operator) {
      back.add(HandScan.DELIVERED);
    }
    return back;
  }

  /** Whether a courier is asked about it. */
  boolean isFollowed(ShipmentRow parcel) {
    return parcel.followed() && isAsked(parcel);
  }

  /** Whether its courier can be asked at all. */
  boolean isAsked(ShipmentRow parcel) {
    CourierAdapter courier = adapters.couriers().get(parcel.courierId());
    return courier != null && courier.asks();
  }
}
