package id.emall.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.emall.launcher.Waiting;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the mall or its database at random moments while orders, payments, parcels and messages are
 * under way, and judges by the outside world's own books that nothing was lost and nothing done
 * twice. The seed is printed; {@code -Demall.crash.seed} repeats it, {@code -Demall.crash.kills}
 * sets how often.
 */
class CrashIT {

  private static final int KILLS =
      Integer.getInteger("emall.crash.kills", Boolean.getBoolean("emall.test.deep") ? 200 : 50);
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final String HELD = "select count(*) from shipment where claimed_until > now()";

  private static final String TWICE_TOLD =
      "select order_id, template, channel, recipient from message where order_id is not null "
          + "group by 1, 2, 3, 4 having count(*) > 1";

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  @Test
  @Timeout(value = 2, unit = TimeUnit.HOURS)
  void nothing_is_lost_or_done_twice_however_often_mall_and_database_are_killed() throws Exception {
    long seed = Long.getLong("emall.crash.seed", System.nanoTime());
    System.out.println("crash test: seed " + seed + ", " + KILLS + " kills");
    Random random = new Random(seed);
    try (CrashWorld world = CrashWorld.open(folder)) {
      world.furnish();
      JsonNode product = someProduct(world);
      long stockBefore = stock(world, product);
      Shoppers shoppers = new Shoppers(world, random.nextLong(), product, "jne");
      Failure failure = new Failure();
      Thread shopping = shoppers.start();
      shopping.setUncaughtExceptionHandler(failure);
      try {
        for (int kill = 1; kill <= KILLS && failure.none(); kill++) {
          LockSupport.parkNanos(Duration.ofMillis(200 + random.nextInt(1_300)).toNanos());
          if (random.nextBoolean()) {
            world.killMall();
          } else {
            world.killDatabase();
          }
        }
        shoppers.buyNoMore();
        await("every order to complete, seed " + seed, failure, shoppers::allCompleted);
        awaitMessagesGone(world, failure);
      } finally {
        shoppers.stop();
        shopping.join();
      }
      judge(world, shoppers.purchases(), stock(world, product), stockBefore);
    }
  }

  /** FedEx is asked about thirty numbers at once; while its answer is out, the mall dies. */
  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void a_batch_that_a_killed_mall_held_is_asked_again_and_nothing_is_told_twice() throws Exception {
    int orders = 5;
    try (CrashWorld world = CrashWorld.open(folder)) {
      world.furnish();
      Shoppers shoppers = new Shoppers(world, 1, someProduct(world), "fedex");
      String fedex = world.sandboxUrl() + "/sandbox/fedex";
      Partner.sandbox(fedex + "/faults", "{\"fault\":\"slow\",\"times\":1000}");
      Failure failure = new Failure();
      Thread shopping = shoppers.start();
      shopping.setUncaughtExceptionHandler(failure);
      try {
        await("parcels on their way", failure, () -> handedIn(shoppers) >= orders);
        shoppers.buyNoMore();
        await(
            "all of them handed in",
            failure,
            () -> handedIn(shoppers) == shoppers.purchases().size());
        await("a batch that is held", failure, () -> world.count(HELD) >= orders);

        world.killMall();
        Partner.sandbox(fedex + "/faults/clear", "{}");

        await("every order to complete", failure, shoppers::allCompleted);
        awaitMessagesGone(world, failure);
      } finally {
        shoppers.stop();
        shopping.join();
      }
      for (Shoppers.Purchase purchase : shoppers.purchases()) {
        JsonNode parcel = Partner.sandbox(fedex + "/parcels/" + purchase.resi);
        assertThat(parcel.get("polls").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(world.count(scansOf(purchase.resi))).isEqualTo(parcel.get("scans").size());
      }
      assertThat(world.count("select count(*) from (" + TWICE_TOLD + ") twice")).isZero();
      everyMessageWasHeard(world);
    }
  }

  private static String scansOf(String number) {
    return "select count(*) from shipment_event e join shipment s on s.id = e.shipment_id "
        + "where s.number = '"
        + number
        + "'";
  }

  private static long handedIn(Shoppers shoppers) {
    return shoppers.purchases().stream().filter(purchase -> purchase.delivered).count();
  }

  private static void await(String what, Failure failure, BooleanSupplier holds) {
    boolean came = Waiting.until(PATIENCE, () -> !failure.none() || holds.getAsBoolean());
    failure.rethrow();
    assertThat(came).as(what).isTrue();
  }

  private static void awaitMessagesGone(CrashWorld world, Failure failure) {
    await(
        "every message to go out",
        failure,
        () -> world.count("select count(*) from message where next_at is not null") == 0);
  }

  private static void judge(
      CrashWorld world, List<Shoppers.Purchase> purchases, long stock, long stockBefore)
      throws SQLException {
    int count = purchases.size();
    System.out.println("crash test: " + count + " orders went their whole way");
    assertThat(count).isGreaterThan(10);
    assertThat(purchases.stream().map(purchase -> purchase.invoice).distinct()).hasSize(count);
    assertThat(world.count("select count(*) from invoice")).isEqualTo(count);
    assertThat(world.count("select count(*) from invoice where state = 'PAID'")).isEqualTo(count);
    assertThat(world.count("select count(*) from settlement")).isEqualTo(count);
    assertThat(stock).isEqualTo(stockBefore - count);
    bankAndLedgerAgree(world, purchases);
    everyMessageWasHeard(world);
  }

  private static void bankAndLedgerAgree(CrashWorld world, List<Shoppers.Purchase> purchases) {
    long transferred = purchases.stream().mapToLong(purchase -> purchase.total).sum();
    JsonNode books =
        Partner.sandbox(world.sandboxUrl() + "/sandbox/bank/accounts/" + world.account());
    long credited = 0;
    for (JsonNode row : books.get("rows")) {
      credited += new BigDecimal(row.get("amount").asText()).longValueExact();
    }
    assertThat(credited).isEqualTo(transferred);
    assertThat(world.count(balance("BANK"))).isEqualTo(transferred);
    assertThat(world.count(balance("ESCROW"))).isZero();
    assertThat(world.count(balance("CLEARING"))).isZero();
    assertThat(world.count(balance("OWED_BACK"))).isZero();
    assertThat(world.count("select coalesce(sum(amount), 0) from ledger_posting")).isZero();
  }

  private static String balance(String kind) {
    return "select coalesce(sum(p.amount), 0) from ledger_posting p join ledger_account a on a.id = p.account_id "
        + "where a.kind = '"
        + kind
        + "'";
  }

  /**
   * Each SMS was heard at least once, and more than once only when its submission was begun more
   * than once.
   */
  private static void everyMessageWasHeard(CrashWorld world) throws SQLException {
    Map<String, Long> heard = new HashMap<>();
    for (JsonNode message :
        Partner.sandbox(world.sandboxUrl() + "/sandbox/sms/messages").findValues("text")) {
      heard.merge(message.asText(), 1L, Long::sum);
    }
    List<String> wrong = new ArrayList<>();
    Map<String, Long> begun = submissions(world);
    begun.forEach(
        (text, attempts) -> {
          long times = heard.getOrDefault(text, 0L);
          if (times < 1 || times > attempts) {
            wrong.add(times + " times heard, " + attempts + " times submitted: " + text);
          }
        });
    assertThat(wrong).isEmpty();
    assertThat(heard.keySet()).isSubsetOf(begun.keySet());
  }

  private static Map<String, Long> submissions(CrashWorld world) throws SQLException {
    Map<String, Long> attempts = new HashMap<>();
    try (Connection connection = world.database();
        ResultSet rows =
            connection
                .createStatement()
                .executeQuery(
                    "select body, attempts from message where channel = 'SMS' and urgency <> 'CODE'")) {
      while (rows.next()) {
        attempts.merge(rows.getString(1), rows.getLong(2), Long::sum);
      }
    }
    return attempts;
  }

  /** The product, once the mall's index has taken it in. */
  private static JsonNode someProduct(CrashWorld world) {
    Partner partner = new Partner(world.mallUrl(), CrashWorld.API_KEY);
    assertThat(Waiting.until(PATIENCE, () -> listed(partner) != null)).isTrue();
    return partner.get("/products/" + listed(partner).asText()).body();
  }

  private static JsonNode listed(Partner partner) {
    Partner.Answer answer = partner.get("/products");
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.body().findValue("slug");
  }

  private static long stock(CrashWorld world, JsonNode product) {
    return world.count("select stock from product where id = '" + product.get("id").asText() + "'");
  }

  /** What went wrong on the shoppers' thread. */
  private static final class Failure implements Thread.UncaughtExceptionHandler {
    private volatile Throwable caught;

    @Override
    public void uncaughtException(Thread thread, Throwable e) {
      caught = e;
    }

    boolean none() {
      return caught == null;
    }

    void rethrow() {
      if (caught != null) {
        throw new AssertionError("shopping failed", caught);
      }
    }
  }
}
