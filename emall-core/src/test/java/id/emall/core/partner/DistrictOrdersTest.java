package id.emall.core.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.emall.core.cart.CartOwner;
import id.emall.core.cart.Carts;
import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.CheckoutWish;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Shopping;
import id.emall.core.payment.ReceivingAccounts;
import id.emall.core.rates.Tariffs;
import id.emall.core.region.DistrictImport;
import id.emall.core.shop.ShopContact;
import id.emall.core.shop.Shops;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Orders to a district, by members and partners, from a shop that names its own. */
@Timeout(60)
class DistrictOrdersTest extends CoreTest {

  private static final String COBLONG = "32.73.02";

  private Seed seed;
  private Actor.Member seller;

  @Override
  protected String[] settings() {
    return Shopping.settings("2000000078");
  }

  @BeforeAll
  void districts() {
    seed = new Seed(jdbi, clock);
    seller = seed.seller();
    Actor operator = seed.operator();
    get(ReceivingAccounts.class).run();
    get(DistrictImport.class)
        .bring(
            operator,
            "kecamatan.csv",
            stream(
                """
                code,regency_code,name
                32.73.02,32.73,Coblong
                13.76.04,13.76,Lamposi Tigo Nagori
                """));
    get(Tariffs.class)
        .bring(
            operator,
            "tarif.csv",
            stream(
                """
                courier,service,service_code,origin,destination,price_per_kg,minimum_kg,days_from,days_to
                JNE,REGULAR,REG,SUMATERA,JAWA,29000,1,2,4
                JNE,REGULAR,REG,SUMATERA,32.73.02,31000,1,2,4
                JNE,REGULAR,REG,13.76.04,32.73.02,33000,1,2,4
                """));
  }

  @Test
  void a_partner_orders_to_a_district_and_the_order_keeps_it() {
    Actor.Partner partner = Shopping.partner(seed.partner());
    Seed.Product product = seed.product(seed.seller(), 25_000, 5);
    PartnerCatalogue catalogue = get(PartnerCatalogue.class);

    QuoteAnswer quoted =
        catalogue.quote(
            new QuoteWish(Seed.BANDUNG, COBLONG, List.of(new WishedLine(product.id(), 1))));
    InvoiceAnswer invoice = get(PartnerOrders.class).place(partner, key(), wish(product, COBLONG));

    assertThat(catalogue.districts(Seed.BANDUNG).districts())
        .containsExactly(new ProductAnswers.District(COBLONG, "Coblong"));
    assertThat(quoted.shops().getFirst().options().getFirst().price()).isEqualTo(31_000);
    assertThat(invoice.shippingTotal().amount()).isEqualTo(31_000);
    assertThat(number("select count(*) from shop_order where district_code = '32.73.02'"))
        .isPositive();
  }

  @Test
  void a_partners_district_must_be_one_of_the_regencys() {
    Actor.Partner partner = Shopping.partner(seed.partner());
    Seed.Product product = seed.product(seed.seller(), 25_000, 5);

    for (String wrong : List.of("Coblong", "32.73.99", "13.76.04")) {
      Refusal refusal =
          catchThrowableOfType(
              Refusal.class,
              () -> get(PartnerOrders.class).place(partner, key(), wish(product, wrong)));

      assertThat(refusal.fields())
          .as(wrong)
          .extracting(FieldError::field)
          .containsExactly("delivery.districtCode");
    }
  }

  @Test
  void a_member_types_the_districts_name_and_hears_of_alike_ones_where_it_is_unknown() {
    Seed.Product product = seed.product(seed.seller(), 25_000, 5);

    OrderView order = place(product, "kec. coblong");
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> place(product, "Cobolng"));

    assertThat(order.shippingCost().amount()).isEqualTo(31_000);
    assertThat(order.districtCode()).isEqualTo(COBLONG);
    assertThat(place(product, " ").shippingCost().amount()).isEqualTo(29_000);
    assertThat(refusal.fields())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.field()).isEqualTo("delivery.districtCode");
              assertThat(error.arguments()).contains("Kota Bandung", "Coblong");
            });
  }

  @Test
  void a_shop_sends_from_the_district_that_its_seller_names() {
    Seed.Product product = seed.product(seller, 25_000, 5);
    Actor.Member buyer = seed.buyer();
    CartOwner owner = new CartOwner.OfMember(buyer.id());
    get(Carts.class).add(owner, product.id(), 1);

    get(Shops.class).edit(seller, edit("lamposi tigo nagori"));

    assertThat(place(product, "Coblong").shippingCost().amount()).isEqualTo(33_000);
    assertThat(get(Carts.class).view(owner).groups().getFirst().origin()).isEqualTo("13.76.04");
    assertThat(catchThrowableOfType(Refusal.class, () -> get(Shops.class).edit(seller, edit("X"))))
        .satisfies(
            refusal -> assertThat(refusal.fields().getFirst().field()).isEqualTo("district"));
  }

  private static Shops.Edit edit(String district) {
    return new Shops.Edit("Dapur Luak", "", "", null, district, ShopContact.NONE);
  }

  private OrderView place(Seed.Product product, String district) {
    CheckoutWish wish = Shopping.wish(product);
    CheckoutWish.Delivery to = wish.delivery();
    return get(Checkout.class)
        .place(
            seed.buyer(),
            new CheckoutWish(
                wish.requestKey(),
                null,
                new CheckoutWish.Delivery(
                    to.recipient(), to.phone(), to.address(), to.regencyCode(), district),
                wish.lines(),
                wish.shipping(),
                null,
                null))
        .orders()
        .getFirst();
  }

  private static OrderWish wish(Seed.Product product, String district) {
    return new OrderWish(
        new OrderWish.Buyer("Siti Rahma", "siti@contoh.id", "0812-3456-7890", "id"),
        new OrderWish.Delivery(null, null, "Jalan Dago 12, 40135", Seed.BANDUNG, district),
        List.of(new WishedLine(product.id(), 1)),
        List.of(new OrderWish.ShippingChoice(product.shopId(), "JNE", "REGULAR")),
        null,
        null);
  }

  private static IdempotencyKey key() {
    return new IdempotencyKey(UUID.randomUUID().toString(), "Idempotency-Key");
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
