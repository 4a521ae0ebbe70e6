package id.emall.core.insight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.common.Rupiah;
import id.emall.core.insight.Period;
import id.emall.core.ordering.OrderView;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OwnTradeTest extends TradeScene {

  @Test
  void buyers_and_shops_see_their_own_only() {
    Actor.Member buyer = seed.buyer();
    Actor.Member seller = seed.seller();
    OrderView order = paid(buyer, seed.product(seller, 30_000, 5));
    paid(seed.seller(), 10_000);
    Period period = lately().period();
    OwnTrade own = get(OwnTrade.class);

    assertThat(own.purchases(buyer, period, null).rows())
        .extracting(TradeRow::id)
        .containsExactly(order.id());
    assertThat(own.purchaseTotals(buyer, period).all().goods()).isEqualTo(new Rupiah(30_000));
    assertThat(own.sales(seller, period, null).rows())
        .extracting(TradeRow::id)
        .containsExactly(order.id());
    assertThat(own.salesTotals(seller, period).all().orders()).isEqualTo(1);
    List<UUID> taken = new ArrayList<>();
    own.takeSales(seller, period).forEach(row -> taken.add(row.id()));
    own.takePurchases(buyer, period).forEach(row -> taken.add(row.id()));
    assertThat(taken).containsExactly(order.id(), order.id());
    assertThat(own.purchases(seed.buyer(), period, null).rows()).isEmpty();
    Actor.Member packer = seed.staff(seller, Right.ORDERS);
    assertThatThrownBy(() -> own.sales(packer, period, null)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> own.purchases(Actor.VISITOR, period, null))
        .isInstanceOf(Refusal.class);
  }
}
