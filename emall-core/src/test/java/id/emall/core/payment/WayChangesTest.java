package id.emall.core.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.bank.AccountKind;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceTimeline;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.PublicLinks;
import id.emall.core.ordering.WayChanges;
import id.emall.core.testing.FakeBank;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A buyer who pays in another way than the one chosen first, or in the first one after all. */
class WayChangesTest extends PaymentScene {

  private final FakeBank bni = FakeBank.account("1810000002");

  WayChangesTest() {
    super("1810000001");
  }

  @Override
  protected String[] settings() {
    return Stream.concat(
            Arrays.stream(super.settings()),
            Stream.of(
                "emall.bank.bni.adapter=fake-bank",
                "emall.bank.bni.holder=Lumbung",
                "emall.bank.bni.account=1810000002",
                "emall.push.bca-va.adapter=fake-va",
                "emall.push.bca-va.holder=Lumbung",
                "emall.push.bca-va.account=18101"))
        .toArray(String[]::new);
  }

  private InvoiceView change(InvoiceView invoice, String way) {
    return get(WayChanges.class).choose(new Actor.System("test"), invoice.code(), way);
  }

  private static void refused(Runnable act, String code) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private int reservedOn(String account, InvoiceView invoice, boolean cooling) {
    return number(
        """
        select count(*) from reserved_total r join receiving_account a on a.id = r.account_id
        where r.invoice_id = ? and a.name = ? and (free_at is not null) = ?
        """,
        invoice.id(),
        account,
        cooling);
  }

  @Test
  void another_bank_gives_a_new_total_and_the_old_one_cools_down() {
    InvoiceView first = order();

    InvoiceView second = change(first, "bni");

    assertThat(second.account().name()).isEqualTo("bni");
    assertThat(second.total().amount() - second.uniqueCode())
        .isEqualTo(first.total().amount() - first.uniqueCode());
    assertThat(reservedOn("bca", first, true)).isEqualTo(1);
    assertThat(reservedOn("bni", first, false)).isEqualTo(1);
    assertThat(get(InvoiceTimeline.class).of(first.id()))
        .extracting(InvoiceTimeline.Line::event)
        .contains("WAY_CHANGED");
  }

  @Test
  void money_by_the_new_way_pays_it() {
    InvoiceView invoice = change(order(), "bni");
    bni.credit(clock.instant(), exactly(invoice), "TRANSFER");

    read();

    assertThat(now(invoice).state()).isEqualTo(InvoiceState.PAID);
  }

  @Test
  void money_by_the_old_way_pays_it_to_the_rupiah() {
    InvoiceView first = order();
    change(first, "bca-va");
    bank.credit(clock.instant(), exactly(first), "FAKTUR " + first.code());

    read();

    InvoiceView paid = now(first);
    assertThat(paid.state()).isEqualTo(InvoiceState.PAID);
    assertThat(paid.account().name()).isEqualTo("bca");
    assertThat(paid.total()).isEqualTo(first.total());
    assertThat(owedBack(paid)).isEqualTo("0.00");
  }

  @Test
  void late_money_by_the_old_way_revives_it() {
    InvoiceView first = order();
    InvoiceView second = change(first, "bni");
    lapse(second);
    bank.credit(clock.instant(), exactly(first), "TRANSFER");

    read();

    assertThat(now(first).state()).isEqualTo(InvoiceState.PAID);
    assertThat(owedBack(now(first))).isEqualTo("0.00");
  }

  @Test
  void money_by_both_ways_pays_once_and_the_second_is_owed_back() {
    InvoiceView first = order();
    InvoiceView second = change(first, "bni");
    bank.credit(clock.instant(), exactly(first), "TRANSFER");
    read();
    bni.credit(clock.instant(), exactly(second), "TRANSFER");

    read();

    assertThat(now(first).state()).isEqualTo(InvoiceState.PAID);
    assertThat(owedBack(now(first))).isEqualTo(second.total().amount() + ".00");
  }

  @Test
  void whoever_comes_back_finds_the_same_total_and_the_same_number() {
    InvoiceView bca = order();
    InvoiceView va = change(bca, "bca-va");

    InvoiceView again = change(va, "bca");
    assertThat(again.total()).isEqualTo(bca.total());
    assertThat(reservedOn("bca", bca, false)).isEqualTo(1);

    InvoiceView vaAgain = change(again, "bca-va");
    assertThat(vaAgain.account().kind()).isEqualTo(AccountKind.VA);
    assertThat(vaAgain.account().payReference()).isEqualTo(va.account().payReference());
    assertThat(vaAgain.uniqueCode()).isZero();
  }

  @Test
  void it_cannot_be_changed_once_money_came_nor_by_a_stranger() {
    InvoiceView partly = order();
    bank.credit(
        clock.instant(), (partly.total().amount() - 1_000) + ".00", "FAKTUR " + partly.code());
    read();
    bind(newestOnDesk(), partly);
    refused(() -> change(partly, "bni"), "payment.way-fixed");

    InvoiceView paid = paidOrder();
    refused(() -> change(paid, "bni"), "invoice.not-waiting");

    InvoiceView open = order();
    refused(
        () -> get(WayChanges.class).choose(seed.buyer(), open.code(), "bni"), "invoice.not-found");
    assertThat(
            get(WayChanges.class)
                .chooseByLink(open.code(), get(PublicLinks.class).key(open.id()), "bni")
                .account()
                .name())
        .isEqualTo("bni");
  }
}
