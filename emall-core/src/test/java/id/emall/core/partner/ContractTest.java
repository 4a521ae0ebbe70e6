package id.emall.core.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.ordering.Shopping;
import id.emall.core.partner.rest.CatalogueResource;
import id.emall.core.partner.rest.OrderResource;
import id.emall.core.partner.rest.ShipmentListResource;
import id.emall.core.partner.rest.ShipmentResource;
import id.emall.core.payment.FeedReader;
import id.emall.core.payment.ReceivingAccounts;
import id.emall.core.payment.qris.QrIssuing;
import id.emall.core.shipping.Tracker;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.FakeBank;
import id.emall.core.testing.FakeCourier;
import id.emall.core.testing.Seed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Holds what partners get against the published OpenAPI file. */
@Timeout(60)
class ContractTest extends CoreTest {

  private static final String ACCOUNT = "2000000077";

  private final FakeBank bank = FakeBank.account(ACCOUNT);
  private final OpenApi published = new OpenApi();
  private Seed seed;
  private Actor.Member seller;
  private Actor.Partner partner;

  @Override
  protected String[] settings() {
    return Stream.concat(
            Arrays.stream(Shopping.settings(ACCOUNT)),
            Stream.of(
                "emall.push.bca-va.adapter=fake-va",
                "emall.push.bca-va.holder=Lumbung",
                "emall.push.bca-va.account=20009",
                "emall.push.qris.adapter=fake-qris",
                "emall.push.qris.holder=Lumbung",
                "emall.push.qris.account=2000900001"))
        .toArray(String[]::new);
  }

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    seller = seed.seller();
    partner = Shopping.partner(seed.partner());
    get(ReceivingAccounts.class).run();
  }

  @Test
  void the_endpoints_are_those_that_are_published() {
    Set<String> served =
        Stream.of(
                CatalogueResource.class,
                OrderResource.class,
                ShipmentResource.class,
                ShipmentListResource.class)
            .flatMap(ContractTest::operations)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(served).isEqualTo(published.operations());
  }

  @Test
  void requests_have_the_properties_that_are_published() {
    assertThat(published.properties("OrderWish")).isEqualTo(components(OrderWish.class));
    assertThat(published.properties("Buyer")).isEqualTo(components(OrderWish.Buyer.class));
    assertThat(published.properties("Delivery")).isEqualTo(components(OrderWish.Delivery.class));
    assertThat(published.properties("ShippingChoice"))
        .isEqualTo(components(OrderWish.ShippingChoice.class));
    assertThat(published.properties("WishedLine")).isEqualTo(components(WishedLine.class));
    assertThat(published.properties("QuoteWish")).isEqualTo(components(QuoteWish.class));
    assertThat(published.properties("PaymentConfirmation"))
        .isEqualTo(components(PaymentConfirmation.class));
    assertThat(published.properties("ResiEntry")).isEqualTo(components(ResiEntry.class));
    assertThat(published.properties("ResiCorrection")).isEqualTo(components(ResiCorrection.class));
  }

  @Test
  void the_published_example_of_an_order_is_understood() {
    String example = published.example("OrderWish");

    assertThat(published.faultsOf("OrderWish", example)).isEmpty();
    assertThatCode(() -> ContractJson.read(example, OrderWish.class).check())
        .doesNotThrowAnyException();
  }

  @Test
  void the_texts_of_an_order_have_the_published_limits() {
    agreeOnLengths("Buyer", "buyer", Set.of("name", "email", "phone"));
    agreeOnLengths("Delivery", "delivery", Set.of("recipient", "phone", "address"));
  }

  private void agreeOnLengths(String schema, String part, Set<String> limited) {
    assertThat(published.properties(schema))
        .filteredOn(property -> !published.lengths(schema, property).isEmpty())
        .containsExactlyInAnyOrderElementsOf(limited);
    for (String property : limited) {
      int least = published.lengths(schema, property).getFirst();
      int most = published.lengths(schema, property).getLast();
      for (int length : List.of(least - 1, least, most, most + 1)) {
        String order = published.exampleWith("OrderWish", part, property, "x".repeat(length));
        assertThat(taken(order))
            .as("%s.%s of %d characters", part, property, length)
            .isEqualTo(published.faultsOf("OrderWish", order).isEmpty());
      }
    }
  }

  private static boolean taken(String order) {
    try {
      ContractJson.read(order, OrderWish.class).check();
      return true;
    } catch (Refusal refusal) {
      return false;
    }
  }

  @Test
  void a_refusal_names_only_what_was_sent() {
    OrderWish good = wish(seed.product(seller, 25_000, 5));
    OrderWish wrong =
        new OrderWish(
            new OrderWish.Buyer("Siti Rahma", "siti@contoh.id", "021-3456-7890-1", "id"),
            good.delivery(),
            good.lines(),
            good.shipping(),
            null,
            null);

    assertThatThrownBy(() -> orders().place(partner, key(), wrong))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.fields())
                    .extracting(FieldError::field)
                    .containsExactly("buyer.phone"));
  }

  @Test
  void the_catalogue_answers_as_published() {
    Seed.Product product = seed.product(seller, 25_000, 5);

    fits(
        "ProductPage",
        catalogue().search(new PartnerCatalogue.Search(null, null, null, null, null)));
    fits("Product", catalogue().product(partner, product.slug()));
    fits("RegencyList", catalogue().regencies("13"));
    fits("DistrictList", catalogue().districts(Seed.BANDUNG));
    fits("PaymentWayList", orders().ways(null));
    fits(
        "QuoteList",
        catalogue()
            .quote(new QuoteWish(Seed.BANDUNG, null, List.of(new WishedLine(product.id(), 2)))));
  }

  @Test
  void the_chosen_way_is_answered_with_what_the_payer_needs() {
    assertThat(orders().ways(20_000_000L).ways())
        .extracting(PaymentWays.Way::name)
        .containsExactly("bca", "bca-va");

    InvoiceAnswer.PayTo bank = place("bca").payTo();
    assertThat(bank.method()).isEqualTo(PaymentMethod.BANK_TRANSFER);
    assertThat(bank.virtualAccount()).isNull();

    InvoiceAnswer byNumber = place("bca-va");
    fits("Invoice", byNumber);
    assertThat(byNumber.payTo().method()).isEqualTo(PaymentMethod.VIRTUAL_ACCOUNT);
    assertThat(byNumber.payTo().virtualAccount()).startsWith("20009");
    assertThat(byNumber.payTo().number()).isEqualTo(byNumber.payTo().virtualAccount());
    assertThat(byNumber.uniqueCode()).isZero();

    InvoiceAnswer byCode = place("qris");
    fits("Invoice", byCode);
    assertThat(byCode.payTo().qrContent()).isNull();
    get(QrIssuing.class).run();
    PaymentAnswer later = orders().payment(partner, byCode.code());
    fits("Payment", later);
    assertThat(later.payTo().qrContent()).isNotEmpty();
    assertThat(later.payTo().qrValidUntil()).isEqualTo(byCode.deadline());
  }

  private InvoiceAnswer place(String way) {
    OrderWish wish = wish(seed.product(seller, 25_000, 5));
    return orders()
        .place(
            partner,
            key(),
            new OrderWish(wish.buyer(), wish.delivery(), wish.lines(), wish.shipping(), null, way));
  }

  @Test
  void an_order_goes_its_whole_way_as_published() {
    InvoiceAnswer placed =
        place(seed.product(seller, 25_000, 5), seed.product(seed.seller(), 90_000, 2));
    fits("Invoice", placed);
    assertThat(placed.orders()).hasSize(2);
    fits("Payment", orders().payment(partner, placed.code()));
    fits(
        "Payment",
        orders()
            .confirmPayment(
                partner, key(), placed.code(), new PaymentConfirmation(null, null, null, null)));

    pay(placed);
    PaymentAnswer paid = orders().payment(partner, placed.code());
    fits("Payment", paid);
    assertThat(paid.missing().amount()).isZero();
    fits("Invoice", orders().invoice(partner, placed.code()));

    String order = placed.orders().getFirst().code();
    fits(
        "Shipment",
        shipments().enterResi(partner, key(), order, new ResiEntry("JNE", "1234567777")));
    FakeCourier.answers(
        "1234567777",
        FakeCourier.found(
            FakeCourier.scan(clock.instant(), ShipmentStatus.IN_TRANSIT, "SHIPMENT RECEIVED")));
    get(Tracker.class).run();
    ShipmentAnswer followed = shipments().follow(partner, order);
    fits("Shipment", followed);
    assertThat(followed.scans()).isNotEmpty();
  }

  @Test
  void a_cancelled_order_answers_as_published() {
    InvoiceAnswer placed = place(seed.product(seller, 25_000, 5));

    InvoiceAnswer cancelled = orders().cancel(partner, key(), placed.code());

    fits("Invoice", cancelled);
    assertThat(cancelled.state().name()).isEqualTo("CANCELLED");
  }

  @Test
  void an_order_sent_twice_is_placed_once() {
    Seed.Product product = seed.product(seller, 25_000, 5);
    IdempotencyKey key = key();

    InvoiceAnswer first = orders().place(partner, key, wish(product));
    InvoiceAnswer second = orders().place(partner, key, wish(product));

    assertThat(second).isEqualTo(first);
    assertThat(seed.stockOf(product.id())).isEqualTo(4);
  }

  @Test
  void another_partner_sees_and_touches_nothing_of_it() {
    InvoiceAnswer placed = place(seed.product(seller, 25_000, 5));
    Actor.Partner other = Shopping.partner(seed.partner());
    String order = placed.orders().getFirst().code();

    assertThatThrownBy(() -> orders().invoice(other, placed.code())).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> orders().payment(other, placed.code())).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> orders().cancel(other, key(), placed.code()))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> shipments().find(other, order)).isInstanceOf(Refusal.class);
    assertThatThrownBy(
            () -> shipments().enterResi(other, key(), order, new ResiEntry("JNE", "1234567778")))
        .isInstanceOf(Refusal.class);
    assertThat(orders().invoice(partner, placed.code()).state().name()).isEqualTo("OPEN");
  }

  @Test
  void a_resi_that_cannot_be_is_refused_by_the_name_partners_know() {
    InvoiceAnswer placed = place(seed.product(seller, 25_000, 5));
    pay(placed);
    String order = placed.orders().getFirst().code();

    assertThatThrownBy(
            () -> shipments().enterResi(partner, key(), order, new ResiEntry("JNE", "12345")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.fields().getFirst().field()).isEqualTo("resi"));
    assertThatThrownBy(() -> shipments().follow(partner, order))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("shipment.not-found"));
  }

  private void fits(String schema, ContractValue answer) {
    assertThat(published.faultsOf(schema, ContractJson.write(answer))).isEmpty();
  }

  private void pay(InvoiceAnswer invoice) {
    bank.credit(clock.instant(), invoice.total().amount() + ".00", "TRSF E-BANKING CR SITI");
    clock.advance(Duration.ofHours(1));
    get(FeedReader.class).run();
  }

  private InvoiceAnswer place(Seed.Product... products) {
    return orders().place(partner, key(), wish(products));
  }

  private static OrderWish wish(Seed.Product... products) {
    return new OrderWish(
        new OrderWish.Buyer("Siti Rahma", "siti@contoh.id", "0812-3456-7890", "id"),
        new OrderWish.Delivery(null, null, "Jalan Dago 12, Coblong", Seed.BANDUNG, null),
        Arrays.stream(products).map(product -> new WishedLine(product.id(), 1)).toList(),
        Arrays.stream(products)
            .map(Seed.Product::shopId)
            .distinct()
            .map(shop -> new OrderWish.ShippingChoice(shop, "JNE", "REGULAR"))
            .toList(),
        null,
        null);
  }

  private static IdempotencyKey key() {
    return new IdempotencyKey(UUID.randomUUID().toString(), "Idempotency-Key");
  }

  private PartnerCatalogue catalogue() {
    return get(PartnerCatalogue.class);
  }

  private PartnerOrders orders() {
    return get(PartnerOrders.class);
  }

  private PartnerShipments shipments() {
    return get(PartnerShipments.class);
  }

  private static Set<String> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.toSet());
  }

  private static Stream<String> operations(Class<?> resource) {
    String base = resource.getAnnotation(Path.class).value();
    return Arrays.stream(resource.getDeclaredMethods())
        .flatMap(
            method ->
                Arrays.stream(method.getAnnotations())
                    .map(Annotation::annotationType)
                    .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                    .map(
                        type ->
                            type.getAnnotation(HttpMethod.class).value()
                                + " "
                                + path(base, method)));
  }

  private static String path(String base, Method method) {
    Path own = method.getAnnotation(Path.class);
    String path = "/" + base + (own == null ? "" : "/" + own.value());
    return path.replaceAll("/+", "/");
  }
}
