package id.emall.core.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.contracts.order.v1.AddParcel;
import id.emall.contracts.order.v1.Conflict;
import id.emall.contracts.order.v1.CorrectResi;
import id.emall.contracts.order.v1.EnterResi;
import id.emall.contracts.order.v1.FollowShipment;
import id.emall.contracts.order.v1.ListShipments;
import id.emall.contracts.order.v1.Shipment;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.ordering.Shopping;
import id.emall.core.partner.soap.OrderSoapService;
import id.emall.core.payment.FeedReader;
import id.emall.core.payment.ReceivingAccounts;
import id.emall.core.shipping.Tracker;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.FakeBank;
import id.emall.core.testing.FakeCourier;
import id.emall.core.testing.Seed;
import jakarta.enterprise.context.control.RequestContextController;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Orders in several parcels, told of by partners. */
@Timeout(60)
class PartnerParcelsTest extends CoreTest {

  private static final String ACCOUNT = "2000000078";

  private final FakeBank bank = FakeBank.account(ACCOUNT);
  private final OpenApi published = new OpenApi();
  private Seed seed;
  private Actor.Partner partner;

  @Override
  protected String[] settings() {
    return Shopping.settings(ACCOUNT);
  }

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    partner = Shopping.partner(seed.partner());
    get(ReceivingAccounts.class).run();
  }

  @Test
  void a_rest_partner_adds_lists_and_corrects_parcels() {
    String order = paid();
    shipments().enterResi(partner, key(), order, new ResiEntry("JNE", "1244440001"));
    IdempotencyKey key = key();

    ShipmentAnswer added =
        shipments().addParcel(partner, key, order, new ResiEntry("JNE", "1244440002"));

    assertThat(shipments().addParcel(partner, key, order, new ResiEntry("JNE", "1244440002")))
        .isEqualTo(added);
    fits("Shipment", added);
    fits("ShipmentList", shipments().list(partner, order));
    assertThat(numbers(order)).containsExactly("1244440001", "1244440002");
    shipments()
        .correctResi(
            partner, key(), order, new ResiCorrection("JNE", "1244 440001", "JNE", "1244440003"));
    assertThat(numbers(order)).containsExactly("1244440003", "1244440002");
  }

  @Test
  void refusals_name_the_other_way_and_the_fields_that_were_sent() {
    String order = paid();
    assertThat(refusal(() -> add(order, "1244440010")).code()).isEqualTo("order.not-allowed");
    shipments().enterResi(partner, key(), order, new ResiEntry("JNE", "1244440011"));
    add(order, "1244440012");

    assertThat(
            refusal(
                    () ->
                        shipments()
                            .enterResi(partner, key(), order, new ResiEntry("JNE", "1244440013")))
                .code())
        .isEqualTo("resi.several");
    assertThat(refusal(() -> correct(order, "1244440011", "12")).fields())
        .extracting("field")
        .containsExactly("newResi");
    assertThat(refusal(() -> correct(order, "1244440099", "1244440014")).kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThat(refusal(() -> shipments().list(Shopping.partner(seed.partner()), order)).kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
  }

  @Test
  void whoever_follows_one_parcel_sees_the_one_that_is_furthest_behind() {
    String order = paid();
    shipments().enterResi(partner, key(), order, new ResiEntry("JNE", "1244440021"));
    add(order, "1244440022");

    arrives("1244440021");
    assertThat(shipments().follow(partner, order).resi()).isEqualTo("1244440022");
    assertThat(shipments().follow(partner, order).status()).isNotEqualTo(ShipmentStatus.DELIVERED);
    arrives("1244440022");

    assertThat(shipments().follow(partner, order).status()).isEqualTo(ShipmentStatus.DELIVERED);
  }

  @Test
  void a_soap_partner_adds_lists_and_corrects_parcels() throws Exception {
    String order = paid();
    OrderSoapService service = get(OrderSoapService.class);
    EnterResi first = new EnterResi();
    first.setRequestId(UUID.randomUUID().toString());
    first.setOrderCode(order);
    first.setCourier("JNE");
    first.setResi("1244440031");
    AddParcel second = new AddParcel();
    second.setRequestId(UUID.randomUUID().toString());
    second.setOrderCode(order);
    second.setCourier("JNE");
    second.setResi("1244440032");
    CorrectResi better = new CorrectResi();
    better.setRequestId(UUID.randomUUID().toString());
    better.setOrderCode(order);
    better.setCourier("JNE");
    better.setResi("1244440032");
    better.setNewCourier("JNE");
    better.setNewResi("1244440033");
    EnterResi third = new EnterResi();
    third.setRequestId(UUID.randomUUID().toString());
    third.setOrderCode(order);
    third.setCourier("JNE");
    third.setResi("1244440034");
    ListShipments all = new ListShipments();
    all.setOrderCode(order);
    FollowShipment one = new FollowShipment();
    one.setOrderCode(order);

    asPartner(() -> service.enterResi(first));
    assertThat(asPartner(() -> service.addParcel(second)).getShipment().getResi())
        .isEqualTo("1244440032");
    assertThat(asPartner(() -> service.correctResi(better)).getShipment().getResi())
        .isEqualTo("1244440033");

    assertThatThrownBy(() -> asPartner(() -> service.enterResi(third)))
        .isInstanceOfSatisfying(
            Conflict.class,
            fault -> assertThat(fault.getFaultInfo().getCode()).isEqualTo("resi.several"));
    assertThat(asPartner(() -> service.listShipments(all)).getShipment())
        .extracting(Shipment::getResi)
        .containsExactly("1244440031", "1244440033");
    assertThat(asPartner(() -> service.followShipment(one)).getShipment().getResi())
        .isEqualTo("1244440031");
  }

  private <T> T asPartner(Callable<T> call) throws Exception {
    RequestContextController request = get(RequestContextController.class);
    boolean begun = request.activate();
    try {
      get(CallingPartner.class).is(partner);
      return call.call();
    } finally {
      if (begun) {
        request.deactivate();
      }
    }
  }

  private void arrives(String number) {
    FakeCourier.answers(
        number,
        FakeCourier.found(
            FakeCourier.scan(clock.instant(), ShipmentStatus.DELIVERED, "DELIVERED TO SITI")));
    clock.advance(Duration.ofHours(12));
    get(Tracker.class).run();
  }

  private void add(String order, String number) {
    shipments().addParcel(partner, key(), order, new ResiEntry("JNE", number));
  }

  private void correct(String order, String number, String right) {
    shipments().correctResi(partner, key(), order, new ResiCorrection("JNE", number, "JNE", right));
  }

  private List<String> numbers(String order) {
    return shipments().list(partner, order).shipments().stream().map(ShipmentAnswer::resi).toList();
  }

  private static Refusal refusal(ThrowingCallable call) {
    return catchThrowableOfType(Refusal.class, call);
  }

  private void fits(String schema, ContractValue answer) {
    assertThat(published.faultsOf(schema, ContractJson.write(answer))).isEmpty();
  }

  /** A paid order that came through the partner; its code. */
  private String paid() {
    Seed.Product product = seed.product(seed.seller(), 25_000, 5);
    OrderWish wish =
        new OrderWish(
            new OrderWish.Buyer("Siti Rahma", "siti@contoh.id", "0812-3456-7890", "id"),
            new OrderWish.Delivery(null, null, "Jalan Dago 12, Coblong", Seed.BANDUNG, null),
            List.of(new WishedLine(product.id(), 1)),
            List.of(new OrderWish.ShippingChoice(product.shopId(), "JNE", "REGULAR")),
            null,
            null);
    InvoiceAnswer placed = get(PartnerOrders.class).place(partner, key(), wish);
    bank.credit(clock.instant(), placed.total().amount() + ".00", "TRSF E-BANKING CR SITI");
    clock.advance(Duration.ofHours(1));
    get(FeedReader.class).run();
    return placed.orders().getFirst().code();
  }

  private static IdempotencyKey key() {
    return new IdempotencyKey(UUID.randomUUID().toString(), "Idempotency-Key");
  }

  private PartnerShipments shipments() {
    return get(PartnerShipments.class);
  }
}
