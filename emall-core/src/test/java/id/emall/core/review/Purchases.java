package id.emall.core.review;

import id.emall.core.common.Actor;
import id.emall.core.media.MediaStore;
import id.emall.core.media.Upload;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.ordering.Receipt;
import id.emall.core.ordering.Settlement;
import id.emall.core.ordering.Shopping;
import id.emall.core.payment.ReceivingAccounts;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;

/** Tests for which somebody has to buy first. */
abstract class Purchases extends CoreTest {

  private static final byte[] DOT =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  static final String GOOD = "Bumbunya sampai ke dalam daging.";

  Seed seed;

  @Override
  protected String[] settings() {
    return Shopping.settings("1000000175");
  }

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    get(ReceivingAccounts.class).run();
  }

  /** What somebody bought of a seller. */
  record Bought(
      Actor.Member buyer, Actor.Member seller, Seed.Product product, UUID id, String code) {}

  Bought shipped(Actor.Member buyer, Actor.Member seller, Seed.Product product) {
    InvoiceView invoice = get(Checkout.class).place(buyer, Shopping.wish(product));
    Receipt receipt =
        new Receipt(UUID.randomUUID(), invoice.account().id(), invoice.total().withSen());
    transaction(() -> get(Settlement.class).receive(SYSTEM, invoice.id(), receipt));
    OrderView order = invoice.orders().getFirst();
    get(Orders.class).shipped(SYSTEM, order.id());
    return new Bought(buyer, seller, product, order.id(), order.code());
  }

  Bought delivered(Actor.Member buyer, Actor.Member seller, Seed.Product product) {
    Bought bought = shipped(buyer, seller, product);
    get(Orders.class).delivered(SYSTEM, bought.id(), clock.instant());
    return bought;
  }

  Bought delivered() {
    Actor.Member seller = seed.seller();
    return delivered(seed.buyer(), seller, seed.product(seller, 20_000, 50));
  }

  Bought completed() {
    Bought bought = delivered();
    get(Orders.class).confirmReceipt(bought.buyer(), bought.code());
    return bought;
  }

  ReviewView review(Bought bought, int stars, String text) {
    return get(Reviews.class)
        .write(bought.buyer(), bought.code(), bought.product().id(), told(stars, text));
  }

  static Reviews.Told told(int stars, String text, String... photos) {
    return new Reviews.Told(stars, text, List.of(photos));
  }

  /** How many reviews count, and their stars together, e.g. {@code 2/9}. */
  String rating(Seed.Product product) {
    return number("select rating_count from product where id = ?", product.id())
        + "/"
        + number("select rating_sum from product where id = ?", product.id());
  }

  int messages(Actor.Member to, String occasion) {
    return number(
        "select count(*) from message where member_id = ? and template = ?", to.id(), occasion);
  }

  Reviews reviews() {
    return get(Reviews.class);
  }

  String photo(Actor actor) {
    return get(MediaStore.class)
        .storePhoto(actor, new Upload("photos", new ByteArrayInputStream(DOT)));
  }

  List<ReviewView> shown(Seed.Product product) {
    return get(ReviewList.class)
        .list(
            new ReviewList.Query(List.of(product.id()), 0, false, ReviewList.Sort.NEWEST, null, 50))
        .rows();
  }
}
