package id.emall.core.shipping;

import id.emall.contracts.courier.ShipmentStatus;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What all parcels of one order together make of it: it has arrived when the last one has, and it
 * is back when the last one is.
 *
 * @param deliveredAt when the last one was handed over, by the courier; null unless all were, or
 *     when no courier told
 */
record JointFate(Kind kind, Instant deliveredAt) {

  /** Where the parcels are. */
  enum Kind {
    /** One of them is on its way. */
    UNDER_WAY,
    /** Nobody knows: they are not heard of, or were never sent. */
    NOWHERE,
    /** They ended differently: some have arrived or come back, others not. */
    APART,
    RETURNING,
    RETURNED,
    DELIVERED
  }

  /**
   * A parcel as far as it matters here.
   *
   * @param deliveredAt null unless it was handed over
   */
  record Parcel(ShipmentStatus status, Instant deliveredAt) {}

  /** A parcel on its way back never arrives without a person's word. */
  private static final Set<ShipmentStatus> ENDED =
      EnumSet.of(
          ShipmentStatus.DELIVERED,
          ShipmentStatus.RETURNING,
          ShipmentStatus.RETURNED,
          ShipmentStatus.CANCELLED,
          ShipmentStatus.EXPIRED);

  /** Whether a parcel's coming into this status or leaving it can change its order. */
  static boolean dependsOn(ShipmentStatus status) {
    return ENDED.contains(status);
  }

  static JointFate of(List<Parcel> parcels) {
    Set<ShipmentStatus> all =
        parcels.stream()
            .map(Parcel::status)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(ShipmentStatus.class)));
    if (all.equals(EnumSet.of(ShipmentStatus.DELIVERED))) {
      return new JointFate(Kind.DELIVERED, last(parcels));
    }
    return new JointFate(kind(all), null);
  }

  private static Kind kind(Set<ShipmentStatus> all) {
    if (!ENDED.containsAll(all)) {
      return Kind.UNDER_WAY;
    }
    if (all.stream()
        .noneMatch(status -> status == ShipmentStatus.DELIVERED || Fate.isBack(status))) {
      return Kind.NOWHERE;
    }
    if (all.stream().allMatch(Fate::isBack)) {
      return all.contains(ShipmentStatus.RETURNING) ? Kind.RETURNING : Kind.RETURNED;
    }
    return Kind.APART;
  }

  private static Instant last(List<Parcel> parcels) {
    return parcels.stream()
        .map(Parcel::deliveredAt)
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .orElse(null);
  }
}
