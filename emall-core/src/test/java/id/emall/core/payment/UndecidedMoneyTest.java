package id.emall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceView;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Credits that cannot be settled wait longer and longer, and keep no other waiting. */
class UndecidedMoneyTest extends PaymentScene {

  private static final UUID FIRST = new UUID(0, 0);

  UndecidedMoneyTest() {
    super("2000000111");
  }

  @Test
  void what_failed_is_tried_again_after_a_pause_that_grows() {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "alter table mutation add constraint stuck check (outcome <> 'DESK') not valid"));
    bank.credit(clock.instant(), "77001.00", "MACET SATU");
    bank.credit(clock.instant(), "77002.00", "MACET DUA");
    InvoiceView invoice = order();
    bank.credit(clock.instant(), exactly(invoice), "TIDAK MACET");
    read();
    MutationSettlement settlement = get(MutationSettlement.class);

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
    assertThat(work("mutation.undecided")).hasSize(2);
    assertThat(settlement.undecided(FIRST, 10)).isEmpty();
    clock.advance(get(FeedSettings.class).backOff());
    List<UUID> due = settlement.undecided(FIRST, 10);
    assertThat(due).hasSize(2);
    assertThat(settlement.undecided(due.getFirst(), 10)).containsExactly(due.getLast());

    get(FeedReader.class).run();
    clock.advance(get(FeedSettings.class).backOff());
    assertThat(settlement.undecided(FIRST, 10)).isEmpty();
    clock.advance(Duration.ofHours(1));
    assertThat(settlement.putOff(due.getFirst(), "sekali lagi")).isFalse();

    jdbi.useHandle(handle -> handle.execute("alter table mutation drop constraint stuck"));
    read();
    assertThat(work("mutation.undecided")).isEmpty();
  }
}
