package id.emall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.bank.StatementRow;
import id.emall.core.ordering.FrozenOrders;
import id.emall.core.ordering.InvoiceView;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Who flags rows and who binds one to an invoice lock them in the same order. */
class ReversalLocksTest extends PaymentScene {

  ReversalLocksTest() {
    super("2000000112");
  }

  /** Another one's transaction holds the second row and then wants the orders of the first. */
  @Test
  void orders_are_held_only_when_all_rows_are_locked() {
    InvoiceView invoice = order();
    StatementRow first = bank.credit(clock.instant(), exactly(invoice), "LUNAS");
    read();
    StatementRow second = bank.credit(clock.instant(), "31000.00", "DI MEJA");
    read();
    UUID onDesk = newestOnDesk();
    bank.remove(first);
    bank.remove(second);
    read();
    clock.advance(Duration.ofHours(1));

    CompletableFuture<Void> reading =
        jdbi.inTransaction(
            handle -> {
              handle.execute("select 1 from mutation where id = ? for update", onDesk);
              CompletableFuture<Void> begun =
                  CompletableFuture.runAsync(() -> get(FeedReader.class).run());
              awaitSomebodyWaiting();
              handle.execute(
                  "select 1 from shop_order where invoice_id = ? for no key update nowait",
                  invoice.id());
              return begun;
            });
    reading.join();

    assertThat(now(invoice).orders().getFirst().hold())
        .isEqualTo(FrozenOrders.Hold.BANK_REVERSAL.name());
    assertThat(work("feed.trouble")).isEmpty();
  }

  private void awaitSomebodyWaiting() {
    for (int i = 0; i < 400; i++) {
      if (number("select count(*) from pg_locks where not granted") > 0) {
        return;
      }
      LockSupport.parkNanos(Duration.ofMillis(25).toNanos());
    }
    throw new AssertionError("nobody waits for the row");
  }
}
