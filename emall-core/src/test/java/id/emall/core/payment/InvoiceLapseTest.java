package id.emall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.bank.Capabilities;
import id.emall.core.audit.WorkItems;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.Shopping;
import id.emall.core.testing.Seed;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When an invoice ends unpaid, and what late money does. */
class InvoiceLapseTest extends PaymentScene {

  InvoiceLapseTest() {
    super("2000000003");
  }

  @Test
  void an_invoice_lapses_only_after_a_read_past_its_deadline_and_gives_the_stock_back() {
    Seed.Product product = seed.product(seller, 50_000, 1);
    InvoiceView invoice = get(Checkout.class).place(seed.buyer(), Shopping.wish(product));
    clock.set(invoice.deadline().plus(Duration.ofMinutes(30)));
    get(FeedReader.class).run();
    get(InvoiceLapse.class).run();
    assertThat(now(invoice).state()).isEqualTo(InvoiceState.OPEN);

    clock.set(invoice.deadline().plus(Duration.ofMinutes(61)));
    get(FeedReader.class).run();
    get(InvoiceLapse.class).run();

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.LAPSED);
    assertThat(seed.stockOf(product.id())).isEqualTo(1);
  }

  @Test
  void an_invoice_waits_as_long_as_the_banks_rows_may_be_absent() {
    bank.terms(
        new Capabilities(
            31, 31, 0, false, false, Duration.ofSeconds(1), null, null, 0, Duration.ofHours(3)));
    InvoiceView invoice = order();
    clock.set(invoice.deadline().plus(Duration.ofMinutes(61)));
    get(FeedReader.class).run();
    get(InvoiceLapse.class).run();
    assertThat(now(invoice).state()).isEqualTo(InvoiceState.OPEN);

    clock.set(invoice.deadline().plus(Duration.ofHours(3)));
    get(FeedReader.class).run();
    get(InvoiceLapse.class).run();

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.LAPSED);
    bank.recover();
  }

  @Test
  void a_late_payment_revives_the_invoice_while_stock_lasts() {
    Seed.Product product = seed.product(seller, 50_000, 1);
    InvoiceView invoice = get(Checkout.class).place(seed.buyer(), Shopping.wish(product));
    lapse(invoice);
    bank.credit(clock.instant(), invoice.total().amount() + ".00", "TERLAMBAT");

    read();

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
    assertThat(now(invoice).orders().getFirst().state()).isEqualTo(OrderState.PAID);
    assertThat(seed.stockOf(product.id())).isZero();
  }

  @Test
  void a_late_payment_for_what_is_sold_meanwhile_is_owed_back() {
    Seed.Product product = seed.product(seller, 50_000, 1);
    InvoiceView late = get(Checkout.class).place(seed.buyer(), Shopping.wish(product));
    lapse(late);
    get(Checkout.class).place(seed.buyer(), Shopping.wish(product));
    bank.credit(clock.instant(), late.total().amount() + ".00", "TERLAMBAT");

    read();

    assertThat(now(late).state()).isEqualTo(InvoiceState.LAPSED);
    assertThat(owedBack(late)).isEqualTo(late.total().withSen().toPlainString());
    assertThat(seed.stockOf(product.id())).isZero();
  }

  @Test
  void an_invoice_that_cannot_lapse_does_not_stop_the_others() {
    InvoiceView broken = order();
    InvoiceView other = order();
    forbidToLapse(broken);
    clock.set(other.deadline().plus(Duration.ofHours(2)));
    get(FeedReader.class).run();

    get(InvoiceLapse.class).run();

    assertThat(now(broken).state()).isEqualTo(InvoiceState.OPEN);
    assertThat(now(other).state()).isEqualTo(InvoiceState.LAPSED);
    assertThat(work("invoice.lapse-failed"))
        .extracting(WorkItems.WorkItem::objectId)
        .containsExactly(broken.id().toString());

    jdbi.useHandle(handle -> handle.execute("drop trigger forbid on invoice"));
    get(InvoiceLapse.class).run();
    assertThat(now(broken).state()).isEqualTo(InvoiceState.LAPSED);
    assertThat(work("invoice.lapse-failed")).isEmpty();
  }

  private void forbidToLapse(InvoiceView invoice) {
    jdbi.useHandle(
        handle -> {
          handle.execute(
              """
              create or replace function forbid() returns trigger language plpgsql as $$
              begin raise exception 'as the test wants it'; end $$
              """);
          handle.execute(
              "create trigger forbid before update on invoice for each row when (old.id = '"
                  + invoice.id()
                  + "') execute function forbid()");
        });
  }

  @Test
  void money_that_stays_undecided_keeps_invoices_open_for_a_day_at_most() {
    InvoiceView invoice = order();
    jdbi.useHandle(
        handle ->
            handle.execute(
                "alter table mutation add constraint stuck check (outcome <> 'DESK') not valid"));
    bank.credit(clock.instant(), "77777.00", "TIDAK DIKENAL");
    clock.set(invoice.deadline().plus(Duration.ofHours(2)));
    get(FeedReader.class).run();
    get(InvoiceLapse.class).run();
    assertThat(now(invoice).state()).isEqualTo(InvoiceState.OPEN);

    clock.set(invoice.deadline().plus(Duration.ofHours(25)));
    get(InvoiceLapse.class).run();

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.LAPSED);
    jdbi.useHandle(handle -> handle.execute("alter table mutation drop constraint stuck"));
    get(FeedReader.class).run();
  }
}
