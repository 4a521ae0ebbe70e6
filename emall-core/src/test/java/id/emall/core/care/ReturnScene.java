package id.emall.core.care;

import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.catalogue.StockWish;
import id.emall.core.shipping.Tracker;
import id.emall.core.testing.FakeCourier;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Complaints of which the goods are to come back, and the courier who carries them. */
abstract class ReturnScene extends CareScene {

  static final ReturnPlace PLACE =
      new ReturnPlace("Toko Luak", "081234567890", "Jalan Sudirman 7, Payakumbuh");

  private static final AtomicInteger NUMBERS = new AtomicInteger(70_000);

  ReturnScene(String account) {
    super(account);
  }

  static String number() {
    return "88200000000" + NUMBERS.incrementAndGet();
  }

  Bought complained(ComplaintKind kind, StockWish... pieces) {
    Bought bought = delivered();
    get(Complaints.class)
        .make(
            bought.buyer(),
            bought.code(),
            new Complaints.Told(
                kind,
                "Tidak seperti gambarnya.",
                ComplaintWish.SEND_BACK,
                List.of(pieces),
                List.of()));
    return bought;
  }

  Bought agreed(ComplaintKind kind, StockWish... pieces) {
    Bought bought = complained(kind, pieces);
    get(Returns.class).agree(bought.seller(), bought.code(), PLACE);
    return bought;
  }

  String sent(Bought bought) {
    String number = number();
    get(Returns.class).sent(bought.buyer(), bought.code(), "JNE", number);
    return number;
  }

  void tell(String number, ShipmentStatus status) {
    FakeCourier.answers(
        number, FakeCourier.found(FakeCourier.scan(clock.instant(), status, "kabar " + status)));
    int before = FakeCourier.asked(number);
    for (int turn = 0; turn < 30 && FakeCourier.asked(number) == before; turn++) {
      clock.advance(Duration.ofHours(1));
      get(Tracker.class).run();
    }
  }

  int stock(Bought bought) {
    return seed.stockOf(bought.jar());
  }

  int work(Bought bought) {
    return (int)
        work(Complaints.OPEN).stream()
            .filter(item -> item.objectId().equals(complaint(bought).id().toString()))
            .count();
  }

  GoodsReturn back(Bought bought) {
    return complaint(bought).sentBack();
  }
}
