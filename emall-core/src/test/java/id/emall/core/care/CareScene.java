package id.emall.core.care;

import id.emall.core.catalogue.StockWish;
import id.emall.core.common.Actor;
import id.emall.core.ledger.Ledger;
import id.emall.core.ledger.LedgerAccount;
import id.emall.core.media.Upload;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.CheckoutWish;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.OrderView;
import id.emall.core.ordering.Orders;
import id.emall.core.ordering.Shopping;
import id.emall.core.payment.PaymentScene;
import id.emall.core.testing.Seed;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * Orders of three jars and one box that were paid through the bank and handed over, and the books
 * that have to agree after whatever is done about them.
 */
abstract class CareScene extends PaymentScene {

  /** At 2 percent the commission of one jar is 1000.02, so that rounding shows. */
  static final long JAR = 50_001;

  static final long BOX = 20_000;

  private static final byte[] DOT =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  CareScene(String account) {
    super(account);
  }

  record Bought(Actor.Member buyer, Actor.Member seller, UUID jar, UUID box, UUID id, String code) {

    StockWish jars(int pieces) {
      return new StockWish(jar, pieces);
    }
  }

  /** Of a seller of its own, so that a balance is of one order alone. */
  Bought delivered() {
    Actor.Member buyer = seed.buyer();
    Actor.Member shop = seed.seller();
    Seed.Product jar = seed.product(shop, JAR, 9);
    Seed.Product box = seed.product(shop, BOX, 9);
    CheckoutWish wish = Shopping.wish(jar, box);
    InvoiceView invoice =
        get(Checkout.class)
            .place(
                buyer,
                new CheckoutWish(
                    wish.requestKey(),
                    wish.buyer(),
                    wish.delivery(),
                    List.of(new CheckoutWish.Line(jar.id(), 3), new CheckoutWish.Line(box.id(), 1)),
                    wish.shipping(),
                    wish.accountName(),
                    wish.expected()));
    bank.credit(clock.instant(), exactly(invoice), "LUNAS");
    read();
    OrderView order = now(invoice).orders().getFirst();
    get(Orders.class).shipped(SYSTEM, order.id());
    get(Orders.class).delivered(SYSTEM, order.id(), clock.instant());
    return new Bought(buyer, shop, jar.id(), box.id(), order.id(), order.code());
  }

  OrderView order(Bought bought) {
    return get(Orders.class).find(bought.id());
  }

  ComplaintView complaint(Bought bought) {
    return get(Complaints.class).of(SYSTEM, bought.id()).getLast();
  }

  String balance(LedgerAccount account) {
    return get(Ledger.class).balance(account).toPlainString();
  }

  String owedBack(Bought bought) {
    return balance(LedgerAccount.owedBack(order(bought).invoiceId()));
  }

  String sellerHas(Bought bought) {
    return balance(LedgerAccount.seller(order(bought).shopId()));
  }

  int messages(Bought bought, String occasion) {
    return number(
        "select count(*) from message where order_id = ? and template = ?", bought.id(), occasion);
  }

  int refunds(Bought bought) {
    return number("select count(*) from refund where invoice_id = ?", order(bought).invoiceId());
  }

  static Upload photo() {
    return new Upload("photos", new ByteArrayInputStream(DOT));
  }
}
