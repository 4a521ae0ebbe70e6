package id.emall.core.insight.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.time.MallClock;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.insight.Period;
import id.emall.core.member.OperatorKind;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Receipt;
import id.emall.core.ordering.Settlement;
import id.emall.core.ordering.Shopping;
import id.emall.core.payment.ReceivingAccounts;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LookupTest extends CoreTest {

  private Seed seed;
  private Lookup lookup;
  private Actor.Member operator;

  @Override
  protected String[] settings() {
    return Shopping.settings("1000000399");
  }

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    lookup = get(Lookup.class);
    operator = seed.operator("", OperatorKind.CARE);
    get(ReceivingAccounts.class).run();
  }

  /** What other tests ordered is longer ago than what is looked at. */
  @BeforeEach
  void later() {
    clock.advance(Duration.ofDays(40));
  }

  private InvoiceView placed(Actor.Member buyer, Seed.Product... products) {
    return get(Checkout.class).place(buyer, Shopping.wish(products));
  }

  private InvoiceView placed(long price) {
    return placed(seed.buyer(), seed.product(seed.seller(), price, 5));
  }

  private void pay(InvoiceView invoice) {
    Receipt receipt =
        new Receipt(UUID.randomUUID(), invoice.account().id(), invoice.total().withSen());
    transaction(() -> get(Settlement.class).receive(SYSTEM, invoice.id(), receipt));
  }

  private Period lately() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), MallClock.WIB);
    return new Period(today.minusDays(5), today);
  }

  private LookupWish numbered(String number) {
    LocalDate longAgo = LocalDate.of(2020, 1, 1);
    return new LookupWish(number, new Period(longAgo, longAgo), null, null, null, null, null, null);
  }

  private List<String> orders(LookupWish wish) {
    return lookup.orders(operator, wish, null).rows().stream().map(FoundOrder::code).toList();
  }

  private List<String> invoices(LookupWish wish) {
    return lookup.invoices(operator, wish, null).rows().stream().map(FoundInvoice::code).toList();
  }

  @Test
  void a_number_is_found_whenever_it_was_and_however_it_is_typed() {
    InvoiceView invoice =
        placed(
            seed.buyer(),
            seed.product(seed.seller(), 10_000, 5),
            seed.product(seed.seller(), 20_000, 5));
    String one = invoice.orders().get(0).code();
    String other = invoice.orders().get(1).code();
    String typed = " " + one.substring(0, 4).toLowerCase() + "-" + one.substring(4);

    assertThat(orders(numbered(typed))).containsExactly(one);
    assertThat(orders(numbered(invoice.code()))).containsExactlyInAnyOrder(one, other);
    assertThat(invoices(numbered(invoice.code()))).containsExactly(invoice.code());
    assertThat(invoices(numbered(other))).containsExactly(invoice.code());
    assertThat(orders(numbered("XXXX"))).isEmpty();
    assertThat(invoices(numbered("XXXX"))).isEmpty();
  }

  @Test
  void what_is_not_paid_is_found_too_the_newest_first() {
    InvoiceView first = placed(10_000);
    clock.advance(Duration.ofMinutes(5));
    InvoiceView second = placed(10_000);
    pay(second);

    List<FoundInvoice> found = lookup.invoices(operator, LookupWish.in(lately()), null).rows();

    assertThat(found).extracting(FoundInvoice::code).containsExactly(second.code(), first.code());
    assertThat(found.getFirst().paidAt()).isEqualTo(clock.instant());
    assertThat(found.getFirst().way().title()).isEqualTo("BCA");
    assertThat(found.getFirst().orders()).isEqualTo(1);
    assertThat(found.getLast().state()).isEqualTo(InvoiceState.OPEN);
    assertThat(orders(LookupWish.in(lately())))
        .containsExactly(second.orders().getFirst().code(), first.orders().getFirst().code());
  }

  @Test
  void lists_are_narrowed_by_names_state_amount_and_way() {
    Actor.Member buyer = seed.buyer();
    Actor.Member seller = seed.seller();
    jdbi.useHandle(
        handle ->
            handle.execute("update shop set name = 'Kopi_Gayo' where id = ?", seller.shopId()));
    InvoiceView cheap = placed(buyer, seed.product(seller, 10_000, 5));
    InvoiceView dear = placed(500_000);
    pay(dear);
    Period period = lately();
    long exact = cheap.total().amount();

    List<LookupWish> ofTheCheap =
        List.of(
            new LookupWish("", period, buyer.name(), "", "", null, null, ""),
            new LookupWish("", period, "", "kopi_gayo", "", null, null, ""),
            new LookupWish("", period, "", "", "OPEN", null, null, ""),
            new LookupWish("", period, "", "", "", exact, exact, ""),
            new LookupWish("", period, "", "", "", null, 400_000L, "bca"));
    for (LookupWish wish : ofTheCheap) {
      assertThat(invoices(wish)).as("%s", wish).containsExactly(cheap.code());
    }
    String order = cheap.orders().getFirst().code();
    assertThat(orders(new LookupWish("", period, buyer.name(), "gayo", "", null, null, "")))
        .containsExactly(order);
    assertThat(orders(new LookupWish("", period, "", "", "AWAITING_PAYMENT", 1L, 400_000L, "bca")))
        .containsExactly(order);
    assertThat(orders(new LookupWish("", period, "", "KopiXGayo", "", null, null, ""))).isEmpty();
    assertThat(orders(new LookupWish("", period, "", "", "", null, null, "qris"))).isEmpty();
    assertThat(invoices(new LookupWish("", period, "", "", "", null, null, "qris"))).isEmpty();
  }

  @Test
  void lists_are_for_whom_their_pages_are_open_to() {
    Actor.Member shipping = seed.operator("", OperatorKind.SHIPPING);
    Actor.Member members = seed.operator("", OperatorKind.MEMBERS);
    LookupWish wish = LookupWish.in(lately());

    assertThat(lookup.orders(shipping, wish, null).rows()).isEmpty();
    for (Actor actor : List.of(shipping, members, seed.seller(), Actor.VISITOR)) {
      assertThatThrownBy(() -> lookup.invoices(actor, wish, null)).isInstanceOf(Refusal.class);
    }
    for (Actor actor : List.of(members, seed.seller(), seed.buyer(), Actor.VISITOR)) {
      assertThatThrownBy(() -> lookup.orders(actor, wish, null)).isInstanceOf(Refusal.class);
    }
  }
}
