package id.emall.core.shipping;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.courier.TrackingEvent;
import id.emall.core.common.Actor;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.Orders;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.FakeCourier;
import id.emall.core.testing.Seed;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.BeforeAll;

/** Base of tests about parcels: paid orders, a courier that answers as told, and views. */
abstract class ShippingTest extends CoreTest {

  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final UUID ACCOUNT = new UUID(7, 7);

  protected Seed seed;

  @Override
  protected String[] settings() {
    return new String[] {
      "emall.courier.jne.adapter=fake",
      "emall.shipping.bucket-size=1000",
      "emall.shipping.calls-together=50",
      "emall.shipping.breaker-failures=3"
    };
  }

  /** An order that waits to be sent. */
  record Paid(UUID orderId, Actor.Member seller, Actor.Member buyer) {}

  @BeforeAll
  void prepare() {
    seed = new Seed(jdbi, clock);
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                insert into receiving_account (id, name, bank, number, holder, enabled)
                values (?, 'bca', 'BCA', '1234567890', 'LUMBUNG', true)
                """,
                ACCOUNT));
  }

  static String freshNumber() {
    return "1%011d".formatted(NUMBERS.incrementAndGet());
  }

  Paid paidOrder() {
    Actor.Member seller = seed.seller();
    Actor.Member buyer = seed.buyer();
    Seed.Product product = seed.product(seller, 50_000, 10);
    UUID invoice = UUID.randomUUID();
    UUID order = UUID.randomUUID();
    Timestamp now = Timestamp.from(clock.instant());
    jdbi.useHandle(
        handle -> {
          handle.execute(
              """
              insert into invoice (id, code, buyer_id, buyer_name, buyer_email, buyer_phone, language,
                state, goods_total, shipping_total, unique_code, total, paid_amount, account_id,
                created_at, deadline, paid_at)
              values (?, ?, ?, 'Siti', 'siti@contoh.id', '+628123456789', 'id', 'PAID', 50000, 10000,
                7, 60007, 60007, ?, ?, ?, ?)
              """,
              invoice,
              "F" + invoice,
              buyer.id(),
              ACCOUNT,
              now,
              now,
              now);
          handle.execute(
              """
              insert into shop_order (id, code, invoice_id, shop_id, buyer_id, state, goods_total,
                shipping_cost, commission_basis_points, recipient, recipient_phone, address,
                regency_code, courier, service, weight_grams, placed_at, paid_at)
              values (?, ?, ?, ?, ?, 'PAID', 50000, 10000, 200, 'Siti', '+628123456789',
                'Jalan Braga 1', '52.71', 'JNE', 'REGULAR', 500, ?, ?)
              """,
              order,
              "P" + order,
              invoice,
              product.shopId(),
              buyer.id(),
              now,
              now);
          handle.execute(
              "insert into order_line values (?, 1, ?, 'Keripik', 50000, 1, 500)",
              order,
              product.id());
        });
    return new Paid(order, seller, buyer);
  }

  /** A parcel under way, with its number. */
  String sent(Paid order) {
    String number = freshNumber();
    shipments().enterResi(order.seller(), order.orderId(), "JNE", number);
    return number;
  }

  /** The courier tells these scans of the number from now on, then the tracker takes its turn. */
  void told(String number, TrackingEvent... scans) {
    FakeCourier.answers(number, FakeCourier.found(scans));
    due(number);
    get(Tracker.class).run();
  }

  void due(String number) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update shipment set next_at = ?, claimed_until = null where number = ? and next_at is not null",
                Timestamp.from(clock.instant()),
                number));
  }

  TrackingEvent scan(Duration ago, ShipmentStatus status) {
    return scan(ago, status, status.name());
  }

  TrackingEvent scan(Duration ago, ShipmentStatus status, String text) {
    return FakeCourier.scan(clock.instant().minus(ago), status, text);
  }

  ShipmentView parcel(Paid order) {
    return shipments().view(SYSTEM, order.orderId()).getFirst();
  }

  OrderState state(Paid order) {
    return get(Orders.class).find(order.orderId()).state();
  }

  Shipments shipments() {
    return get(Shipments.class);
  }

  List<String> workItems(String kind, Object objectId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select details::text from work_item where kind = :kind and object_id = :object")
                .bind("kind", kind)
                .bind("object", objectId.toString())
                .mapTo(String.class)
                .list());
  }

  /** By which channels something was told of an order. */
  List<String> told(Paid order, String template) {
    return jdbi.withHandle(
        handle ->
            handle
                .select(
                    "select channel from message where order_id = ? and template = ?",
                    order.orderId(),
                    template)
                .mapTo(String.class)
                .list());
  }

  List<ShipmentStatus> changes(Paid order) {
    return heard(ShipmentStatusChanged.class).stream()
        .filter(change -> change.orderId().equals(order.orderId()))
        .map(ShipmentStatusChanged::to)
        .toList();
  }

  /** How many statements it takes. */
  int statements(Runnable deed) {
    AtomicInteger count = new AtomicInteger();
    jdbi.setSqlLogger(
        new SqlLogger() {
          @Override
          public void logAfterExecution(StatementContext context) {
            count.incrementAndGet();
          }
        });
    deed.run();
    jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
    return count.get();
  }
}
