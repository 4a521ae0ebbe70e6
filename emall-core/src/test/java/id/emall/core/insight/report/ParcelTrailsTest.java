package id.emall.core.insight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.insight.report.TradeReports.Side;
import id.emall.core.member.OperatorKind;
import id.emall.core.ordering.OrderView;
import id.emall.core.shipping.Shipments;
import id.emall.core.testing.Seed;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ParcelTrailsTest extends TradeScene {

  @Test
  void the_way_of_a_parcel_is_told_where_it_begins_or_ends() {
    Actor.Member seller = seed.seller();
    OrderView order = paid(seller, 10_000);
    get(Shipments.class).enterResi(seller, order.id(), "JNE", "8820000000000013");
    UUID parcel =
        reports
            .page(operator, Side.SALES, lately(), null)
            .rows()
            .getFirst()
            .parcels()
            .getFirst()
            .id();
    ParcelTrails trails = get(ParcelTrails.class);

    for (String area : List.of("", "13", Seed.BANDUNG)) {
      ParcelTrail trail = trails.of(seed.operator(area, OperatorKind.MEMBERS), parcel);
      assertThat(trail.orderCode()).isEqualTo(order.code());
      assertThat(trail.number()).isEqualTo("8820000000000013");
      assertThat(trail.scans()).isEmpty();
    }
    Actor.Member elsewhere = seed.operator("11", OperatorKind.MEMBERS);
    assertThatThrownBy(() -> trails.of(elsewhere, parcel))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    assertThatThrownBy(() -> trails.of(seller, parcel)).isInstanceOf(Refusal.class);
  }
}
