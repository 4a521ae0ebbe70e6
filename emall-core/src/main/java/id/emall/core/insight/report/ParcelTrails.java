package id.emall.core.insight.report;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Shows operators who read reports how it went with a parcel in them. */
@ApplicationScoped
public class ParcelTrails {

  private static final int SCANS_MOST = 300;

  private Jdbi jdbi;

  protected ParcelTrails() {}

  @Inject
  ParcelTrails(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  private record Row(
      UUID id,
      String orderCode,
      String shopName,
      String courier,
      String number,
      ShipmentStatus status,
      Instant enteredAt,
      Instant deliveredAt) {

    ParcelTrail with(List<ParcelTrail.Scan> scans) {
      return new ParcelTrail(
          id, orderCode, shopName, courier, number, status, enteredAt, deliveredAt, scans);
    }
  }

  /**
   * The whole way of one parcel, its newest {@value #SCANS_MOST} scans.
   *
   * @throws Refusal FORBIDDEN without one of the rights MONEY, MEMBERS and CARE; NOT_FOUND when
   *     neither its shop nor where it goes is in the operator's area
   */
  public ParcelTrail of(Actor operator, UUID parcel) {
    Actor.Member by = operator.requireOperator(Right.MONEY, Right.MEMBERS, Right.CARE);
    return jdbi.withHandle(
        handle ->
            row(handle, by, parcel)
                .with(
                    handle
                        .createQuery(
                            """
                            select occurred_at as at, status, location from shipment_event
                            where shipment_id = :id order by occurred_at desc, position desc
                            limit :most
                            """)
                        .bind("id", parcel)
                        .bind("most", SCANS_MOST)
                        .mapTo(ParcelTrail.Scan.class)
                        .list()));
  }

  private static Row row(Handle handle, Actor.Member by, UUID parcel) {
    return handle
        .createQuery(
            """
            select p.id, o.code as order_code, s.name as shop_name, p.courier, p.number, p.status,
              p.entered_at, p.delivered_at
            from shipment p join shop_order o on o.id = p.order_id join shop s on s.id = o.shop_id
            where p.id = :id
              and (starts_with(s.regency_code, :own) or starts_with(o.regency_code, :own))
            """)
        .bind("id", parcel)
        .bind("own", by.area())
        .mapTo(Row.class)
        .findOne()
        .orElseThrow(() -> Refusal.notFound("shipment"));
  }
}
