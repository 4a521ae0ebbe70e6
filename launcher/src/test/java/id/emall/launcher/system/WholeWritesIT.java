package id.emall.launcher.system;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.launcher.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What fails at its very end leaves nothing behind, on the server that runs in earnest: also the
 * first time after its start, when it reads what it will know afterwards.
 */
@Timeout(300)
class WholeWritesIT {

  /** The answer to a repeatable call is the last thing written. */
  private static final String NO_ANSWER =
      """
      create function refuse() returns trigger language plpgsql as
        $$ begin raise exception 'not now'; end $$;
      create trigger refuse before update of answer on idempotency_key
        for each row execute function refuse()
      """;

  @TempDir private Path folder;

  @Test
  void an_order_whose_last_statement_fails_has_never_been_there() throws Exception {
    try (CrashWorld world = CrashWorld.open(folder)) {
      world.furnish();
      Partner partner = new Partner(world.mallUrl(), CrashWorld.API_KEY);
      assertThat(
              Waiting.until(
                  Duration.ofMinutes(1),
                  () -> partner.get("/products").body().findValue("slug") != null))
          .isTrue();
      String wish = Partner.wish(partner.get("/products/rendang").body());
      long stock = world.count("select stock from product");
      world.execute(NO_ANSWER);

      Partner.Answer failed = partner.post("/orders", "first", wish);

      assertThat(failed.status()).as(failed.toString()).isEqualTo(500);

      assertThat(world.count("select count(*) from invoice")).isZero();
      assertThat(world.count("select count(*) from shop_order")).isZero();
      assertThat(world.count("select count(*) from stock_hold")).isZero();
      assertThat(world.count("select count(*) from message")).isZero();
      assertThat(world.count("select count(*) from idempotency_key")).isZero();
      assertThat(world.count("select stock from product")).isEqualTo(stock);

      world.execute("drop trigger refuse on idempotency_key");
      Partner.Answer answer = partner.post("/orders", "first", wish);

      assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
      assertThat(partner.post("/orders", "first", wish).body().get("code"))
          .isEqualTo(answer.body().get("code"));
      assertThat(world.count("select count(*) from invoice")).isEqualTo(1);
    }
  }
}
