package id.emall.core.ordering;

import id.emall.core.common.Actor;
import id.emall.core.common.Rupiah;
import id.emall.core.testing.Seed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Builds wishes for tests: one piece of each product, by JNE's regular service, to Bandung. */
public final class Shopping {

  /** What a mall needs in order to take orders in a test. */
  public static final String[] SETTINGS = {
    "emall.courier.jne.adapter=fake",
    "emall.bank.bca.adapter=fake-bank",
    "emall.bank.bca.holder=Lumbung",
  };

  private static final AtomicInteger COUNT = new AtomicInteger();

  private Shopping() {}

  public static String[] settings(String accountNumber) {
    return Stream.concat(
            Arrays.stream(SETTINGS), Stream.of("emall.bank.bca.account=" + accountNumber))
        .toArray(String[]::new);
  }

  public static CheckoutWish wish(Seed.Product... products) {
    return wish("wish-" + COUNT.incrementAndGet(), null, products);
  }

  public static CheckoutWish wish(String requestKey, Rupiah expected, Seed.Product... products) {
    List<UUID> shops = Arrays.stream(products).map(Seed.Product::shopId).distinct().toList();
    return new CheckoutWish(
        requestKey,
        new CheckoutWish.Buyer("Siti Rahma", "siti@contoh.id", "081234567890", "id"),
        new CheckoutWish.Delivery(
            "Siti Rahma", "081234567890", "Jalan Dago 12, Coblong", Seed.BANDUNG),
        Arrays.stream(products).map(product -> new CheckoutWish.Line(product.id(), 1)).toList(),
        shops.stream()
            .map(shop -> new CheckoutWish.ShippingChoice(shop, "JNE", "REGULAR"))
            .toList(),
        null,
        expected);
  }

  /** The same wish, to be paid in a chosen way. */
  public static CheckoutWish by(String way, CheckoutWish wish) {
    return new CheckoutWish(
        wish.requestKey(),
        wish.buyer(),
        wish.delivery(),
        wish.lines(),
        wish.shipping(),
        way,
        wish.expected());
  }

  /** The same wish, with a code typed for a shop. */
  public static CheckoutWish with(CheckoutWish wish, UUID shop, String code) {
    return new CheckoutWish(
        wish.requestKey(),
        wish.buyer(),
        wish.delivery(),
        wish.lines(),
        wish.shipping(),
        wish.accountName(),
        wish.expected(),
        Map.of(shop, code));
  }

  public static Actor.Partner partner(UUID id) {
    return new Actor.Partner(id, "Mitra");
  }
}
