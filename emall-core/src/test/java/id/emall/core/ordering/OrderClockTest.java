package id.emall.core.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.audit.WorkItems;
import id.emall.core.common.Rupiah;
import id.emall.core.payment.ReceivingAccounts;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OrderClockTest extends CoreTest {

  private Seed seed;

  @Override
  protected String[] settings() {
    return Shopping.settings("1000000078");
  }

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    get(ReceivingAccounts.class).run();
  }

  private UUID paid() {
    Seed.Product product = seed.product(seed.seller(), 20_000, 9);
    InvoiceView invoice = get(Checkout.class).place(seed.buyer(), Shopping.wish(product));
    Receipt receipt =
        new Receipt(UUID.randomUUID(), invoice.account().id(), invoice.total().withSen());
    transaction(() -> get(Settlement.class).receive(SYSTEM, invoice.id(), receipt));
    return invoice.orders().getFirst().id();
  }

  private UUID delivered() {
    UUID order = paid();
    get(Orders.class).shipped(SYSTEM, order);
    get(Orders.class).delivered(SYSTEM, order, clock.instant());
    return order;
  }

  /** A row that no code can read, first in the queue. */
  private void spoil(UUID order) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update shop_order set goods_total = ? where id = ?", Rupiah.MOST + 1, order));
  }

  private String state(UUID order) {
    return jdbi.withHandle(
        handle ->
            handle
                .select("select state from shop_order where id = ?", order)
                .mapTo(String.class)
                .one());
  }

  private List<WorkItems.WorkItem> stuck(UUID order) {
    return get(WorkItems.class).open(seed.operator()).stream()
        .filter(item -> item.kind().equals("order.stuck"))
        .filter(item -> item.objectId().equals(order.toString()))
        .toList();
  }

  @Test
  void an_order_that_cannot_be_completed_stops_no_other_and_is_looked_at() {
    UUID bad = delivered();
    clock.advance(Duration.ofMinutes(1));
    UUID good = delivered();
    spoil(bad);
    clock.advance(Duration.ofDays(30));

    get(OrderClock.class).run();
    get(OrderClock.class).run();

    assertThat(state(good)).isEqualTo("COMPLETED");
    assertThat(state(bad)).isEqualTo("DELIVERED");
    assertThat(stuck(bad)).hasSize(1);
  }

  @Test
  void an_order_that_cannot_be_withdrawn_stops_no_other_and_is_looked_at() {
    UUID bad = paid();
    clock.advance(Duration.ofMinutes(1));
    UUID good = paid();
    spoil(bad);
    clock.advance(Duration.ofDays(30));

    get(OrderClock.class).run();

    assertThat(state(good)).isEqualTo("CANCELLED");
    assertThat(state(bad)).isEqualTo("PAID");
    assertThat(stuck(bad)).hasSize(1);
  }

  @Test
  void what_an_operator_is_told_of_a_stuck_order_names_it_and_ends_when_it_moves() {
    UUID bad = delivered();
    spoil(bad);
    clock.advance(Duration.ofDays(30));
    get(OrderClock.class).run();
    assertThat(stuck(bad))
        .singleElement()
        .satisfies(
            item -> assertThat(item.details()).contains(bad.toString()).contains("\"program\""));

    jdbi.useHandle(
        handle -> handle.execute("update shop_order set goods_total = 20000 where id = ?", bad));
    get(OrderClock.class).run();

    assertThat(state(bad)).isEqualTo("COMPLETED");
    assertThat(stuck(bad)).isEmpty();
  }

  @Test
  void a_held_order_is_neither_completed_nor_withdrawn() {
    UUID order = delivered();
    jdbi.useHandle(
        handle -> handle.execute("update shop_order set hold = 'OPERATOR' where id = ?", order));
    clock.advance(Duration.ofDays(30));

    get(OrderClock.class).run();

    assertThat(state(order)).isEqualTo("DELIVERED");
    assertThat(get(Orders.class).completeIfDue(SYSTEM, order)).isFalse();
  }
}
