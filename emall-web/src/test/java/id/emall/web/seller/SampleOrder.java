package id.emall.web.seller;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.common.Rupiah;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import id.emall.core.shipping.ShipmentView;
import id.emall.web.order.SampleScan;
import id.emall.web.testing.Pages;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Orders and parcels as a seller of rendang has them. */
public final class SampleOrder {

  private static final UUID ID = new UUID(0, 1);

  private SampleOrder() {}

  public static OrderView in(OrderState state) {
    return in(state, Pages.NOW.plus(Duration.ofHours(30)));
  }

  static OrderView in(OrderState state, Instant shipBy) {
    return in(state, shipBy, null);
  }

  /** One that stands still because the bank shows its payment no more. */
  public static OrderView held(OrderState state) {
    return in(state, Pages.NOW.plus(Duration.ofHours(30)), "BANK_REVERSAL");
  }

  private static OrderView in(OrderState state, Instant shipBy, String hold) {
    boolean there = state == OrderState.DELIVERED;
    boolean sent = state == OrderState.SHIPPED || there;
    return new OrderView(
        ID,
        "K7M2P4",
        new UUID(0, 2),
        "F3X9Q8",
        new UUID(0, 3),
        "Dapur Luak",
        "dapur-luak",
        new UUID(0, 4),
        null,
        "Siti Rahma",
        state,
        hold,
        new Rupiah(170_000),
        OrderView.Discount.NONE,
        new Rupiah(24_000),
        200,
        new Rupiah(3_400),
        OrderView.Back.NOTHING,
        "Siti Rahma",
        "+6281234567890",
        "Jalan Dago 12, Coblong",
        "32.73",
        null,
        "JNE",
        "REGULAR",
        1_250,
        0,
        Pages.NOW.minus(Duration.ofHours(20)),
        Pages.NOW.minus(Duration.ofHours(18)),
        shipBy,
        sent ? Pages.NOW.minus(Duration.ofHours(2)) : null,
        there ? Pages.NOW : null,
        null,
        null,
        null,
        List.of(
            new OrderView.Line(
                new UUID(0, 5),
                "rendang",
                null,
                "Rendang daging 500 g",
                new Rupiah(85_000),
                2,
                0)));
  }

  /** A parcel of whose handover the courier gave a photo and the place. */
  public static ShipmentView handedOver() {
    return new ShipmentView(
        new UUID(0, 6),
        ID,
        1,
        1,
        "JNE",
        "8820000000000012",
        ShipmentStatus.DELIVERED,
        Pages.NOW.minus(Duration.ofHours(2)),
        null,
        Pages.NOW,
        Pages.NOW,
        Pages.NOW,
        "SITI",
        "YANG BERSANGKUTAN",
        "https://foto.contoh.id/8820000000000012.jpg",
        null,
        -6.9147,
        107.6098,
        ZoneId.of("Asia/Jakarta"),
        false,
        List.of(
            SampleScan.told(
                Pages.NOW, ShipmentStatus.DELIVERED, "DELIVERED TO [SITI | BANDUNG]", "BANDUNG")));
  }

  static ShipmentView parcel(String number, Instant replacedAt) {
    return parcel(number, replacedAt, 1, 1);
  }

  /** One of several parcels that count. */
  public static ShipmentView parcel(String number, int position, int parcels) {
    return parcel(number, null, position, parcels);
  }

  private static ShipmentView parcel(String number, Instant replacedAt, int position, int parcels) {
    return new ShipmentView(
        new UUID(0, 6),
        ID,
        position,
        parcels,
        "JNE",
        number,
        replacedAt == null ? ShipmentStatus.IN_TRANSIT : ShipmentStatus.PENDING,
        Pages.NOW.minus(Duration.ofHours(2)),
        replacedAt,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        ZoneId.of("Asia/Jakarta"),
        true,
        List.of(
            SampleScan.told(
                Pages.NOW.minus(Duration.ofHours(1)),
                ShipmentStatus.IN_TRANSIT,
                "SHIPMENT RECEIVED BY JNE COUNTER OFFICER",
                "PAYAKUMBUH")));
  }
}
