package id.emall.launcher.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Buyers, sellers, a bank customer and a courier who go on about their business while the mall dies
 * and comes back. They repeat what was not answered with the same key, and never do twice what the
 * outside world has taken.
 */
final class Shoppers {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_WAITING = 6;

  private final CrashWorld world;
  private final Random random;
  private final JsonNode product;
  private final String courier;
  private final AtomicInteger wishes = new AtomicInteger();
  private final List<Purchase> purchases = new CopyOnWriteArrayList<>();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final AtomicBoolean buying = new AtomicBoolean(true);

  /** One wish and how far it has come. */
  static final class Purchase {
    final String key;
    volatile String invoice;
    volatile String order;
    volatile long total;
    volatile long base;
    volatile boolean transferred;
    volatile String resi;
    volatile boolean sent;
    volatile boolean delivered;
    volatile String state = "";

    Purchase(String key) {
      this.key = key;
    }
  }

  /**
   * @param courier name of the stand-in that carries all parcels, e.g. {@code jne}
   */
  Shoppers(CrashWorld world, long seed, JsonNode product, String courier) {
    this.world = world;
    this.random = new Random(seed);
    this.product = product;
    this.courier = courier;
  }

  List<Purchase> purchases() {
    return purchases;
  }

  Thread start() {
    return Thread.ofPlatform()
        .name("shoppers")
        .start(
            () -> {
              while (!stopped.get()) {
                step();
                LockSupport.parkNanos(20_000_000);
              }
            });
  }

  /** No new wishes; those begun go on to their end. */
  void buyNoMore() {
    buying.set(false);
  }

  void stop() {
    stopped.set(true);
  }

  boolean allCompleted() {
    return purchases.stream().allMatch(purchase -> purchase.state.equals("COMPLETED"));
  }

  private void step() {
    List<Purchase> open =
        new ArrayList<>(purchases.stream().filter(one -> !one.state.equals("COMPLETED")).toList());
    if (buying.get() && open.size() < MOST_WAITING) {
      Purchase fresh = new Purchase("wish-" + wishes.incrementAndGet());
      purchases.add(fresh);
      place(fresh);
    } else if (!open.isEmpty()) {
      goOn(open.get(random.nextInt(open.size())));
    }
  }

  private Partner partner() {
    return new Partner(world.mallUrl(), CrashWorld.API_KEY);
  }

  private void goOn(Purchase purchase) {
    if (purchase.invoice == null) {
      place(purchase);
    } else if (!purchase.transferred) {
      transfer(purchase);
    } else if (purchase.resi == null) {
      look(purchase);
      if (purchase.state.equals("PAID")) {
        purchase.resi = Partner.sandbox(parcels(), "{}").get("number").asText();
      }
    } else if (!purchase.sent) {
      enterResi(purchase);
    } else if (!purchase.delivered) {
      Partner.sandbox(parcels() + "/" + purchase.resi + "/advance", "{\"to\":\"DELIVERED\"}");
      purchase.delivered = true;
    } else {
      look(purchase);
    }
  }

  private String parcels() {
    return world.sandboxUrl() + "/sandbox/" + courier + "/parcels";
  }

  private void place(Purchase purchase) {
    Partner.Answer answer = partner().post("/orders", purchase.key, Partner.wish(product));
    if (answer.good()) {
      purchase.base =
          answer.body().get("goodsTotal").asLong() + answer.body().get("shippingTotal").asLong();
      purchase.total = answer.body().get("total").asLong();
      purchase.order = answer.body().get("orders").get(0).get("code").asText();
      purchase.invoice = answer.body().get("code").asText();
    } else {
      mustBeWorthRepeating(answer);
    }
  }

  private void transfer(Purchase purchase) {
    ObjectNode transfer =
        JSON.createObjectNode()
            .put("amount", purchase.total)
            .put("sender", "SITI RAHMA")
            .put("remark", "belanja");
    Partner.sandbox(world.sandboxUrl() + "/sandbox/bank/transfer", transfer.toString());
    purchase.transferred = true;
  }

  private void enterResi(Purchase purchase) {
    ObjectNode entry =
        JSON.createObjectNode()
            .put("courier", courier.toUpperCase(Locale.ROOT))
            .put("resi", purchase.resi);
    Partner.Answer answer =
        partner()
            .post(
                "/shop-orders/" + purchase.order + "/shipment",
                "resi-" + purchase.key,
                entry.toString());
    if (answer.good()) {
      purchase.sent = true;
    } else {
      mustBeWorthRepeating(answer);
    }
  }

  private void look(Purchase purchase) {
    Partner.Answer answer = partner().get("/orders/" + purchase.invoice);
    if (answer.good()) {
      purchase.state = answer.body().get("orders").get(0).get("state").asText();
    } else {
      mustBeWorthRepeating(answer);
    }
  }

  private static void mustBeWorthRepeating(Partner.Answer answer) {
    if (!answer.worthRepeating()) {
      throw new AssertionError("the mall refused for good: " + answer);
    }
  }
}
