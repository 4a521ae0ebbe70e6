package id.emall.core.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.bank.AccountKind;
import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Rupiah;
import id.emall.core.payment.ReceivingAccounts;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class PayWaysTest extends CoreTest {

  private Seed seed;
  private Actor.Member seller;

  @Override
  protected String[] settings() {
    return Stream.concat(
            Arrays.stream(Shopping.settings("1800000001")),
            Stream.of(
                "emall.bank.bni.adapter=fake-bank",
                "emall.bank.bni.holder=Lumbung",
                "emall.bank.bni.account=1800000002",
                "emall.push.bca-va.adapter=fake-va",
                "emall.push.bca-va.bank=BCA",
                "emall.push.bca-va.holder=Lumbung",
                "emall.push.bca-va.account=18001",
                "emall.push.qris.adapter=fake-qris",
                "emall.push.qris.bank=BCA",
                "emall.push.qris.holder=Lumbung",
                "emall.push.qris.account=1800000003",
                "emall.payment.qris-most=500000"))
        .toArray(String[]::new);
  }

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    seller = seed.seller();
    get(ReceivingAccounts.class).run();
  }

  private InvoiceView place(String way, long price) {
    return place(seed.buyer(), way, price);
  }

  private InvoiceView place(Actor buyer, String way, long price) {
    return get(Checkout.class)
        .place(buyer, Shopping.by(way, Shopping.wish(seed.product(seller, price, 5))));
  }

  private static AbstractThrowableAssert<?, ?> refused(ThrowingCallable act, String code) {
    return assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  /** As many invoices like this one wait on the account as there are totals for them. */
  private void fill(String account, InvoiceView like) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                with more as (
                  insert into invoice
                  select (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(), 'code', i.code || a.name || n,
                    'account_id', a.id, 'unique_code', n, 'total', i.total - i.unique_code + n))).*
                  from invoice i, receiving_account a, generate_series(1, 999) n
                  where i.code = ? and a.name = ? returning id, account_id, total, created_at)
                insert into reserved_total (account_id, total, invoice_id, reserved_at)
                select account_id, total, id, created_at from more on conflict do nothing
                """,
                like.code(),
                account));
  }

  @Test
  void banks_come_first_and_qris_is_offered_up_to_its_limit() {
    assertThat(get(PayWays.class).offered(new Rupiah(500_000)))
        .extracting(PayWay::name)
        .containsExactly("bca", "bni", "bca-va", "qris");
    assertThat(get(PayWays.class).offered(new Rupiah(500_001)))
        .extracting(PayWay::name)
        .containsExactly("bca", "bni", "bca-va");
    assertThat(get(PayWays.class).all())
        .extracting(PayWay::title)
        .containsExactly("BCA", "BNI", "BCA Virtual Account", "QRIS");
  }

  @Test
  void without_a_choice_the_first_bank_is_taken_with_a_unique_code() {
    InvoiceView invoice = place(null, 40_000);

    assertThat(invoice.account().name()).isEqualTo("bca");
    assertThat(invoice.uniqueCode()).isBetween(1, 999);
  }

  @Test
  void the_chosen_bank_is_taken() {
    assertThat(place("bni", 40_000).account().name()).isEqualTo("bni");
  }

  @Test
  void a_virtual_account_has_a_number_and_needs_no_code() {
    InvoiceView invoice = place("bca-va", 40_000);

    assertThat(invoice.account().kind()).isEqualTo(AccountKind.VA);
    assertThat(invoice.account().payReference()).startsWith("18001");
    assertThat(invoice.uniqueCode()).isZero();
    assertThat(invoice.total()).isEqualTo(invoice.goodsTotal().plus(invoice.shippingTotal()));
    assertThat(number("select count(*) from reserved_total where invoice_id = ?", invoice.id()))
        .isZero();
  }

  @Test
  void qris_above_its_limit_and_ways_that_do_not_exist_are_refused_by_name() {
    refused(() -> place("qris", 900_000), "payment.qris-limit").hasMessageContaining("CONFLICT");
    refused(() -> place("bitcoin", 40_000), "payment.way-unknown");
  }

  @Test
  void a_full_account_names_the_ways_out_and_each_of_them_works() {
    Seed.Product product = seed.product(seller, 61_000, 20);
    InvoiceView like =
        get(Checkout.class).place(seed.buyer(), Shopping.by("bca", Shopping.wish(product)));
    fill("bca", like);
    Actor.Member buyer = seed.buyer();
    CheckoutWish wish = Shopping.wish(product);

    assertThatThrownBy(() -> get(Checkout.class).place(buyer, Shopping.by("bca", wish)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("payment.codes-exhausted");
              assertThat(refusal.arguments())
                  .containsExactly("BCA", "BNI, BCA Virtual Account, QRIS");
            });
    assertThat(get(Checkout.class).place(buyer, Shopping.by("bni", wish)).account().name())
        .isEqualTo("bni");
    assertThat(
            get(Checkout.class)
                .place(seed.buyer(), Shopping.by("qris", Shopping.wish(product)))
                .account()
                .kind())
        .isEqualTo(AccountKind.QRIS);
  }

  @Test
  void who_made_no_choice_gets_the_next_account_and_at_last_a_virtual_one() {
    Seed.Product product = seed.product(seller, 62_000, 20);
    InvoiceView like =
        get(Checkout.class).place(seed.buyer(), Shopping.by("bca", Shopping.wish(product)));

    fill("bca", like);
    assertThat(get(Checkout.class).place(seed.buyer(), Shopping.wish(product)).account().name())
        .isEqualTo("bni");
    fill("bni", like);
    assertThat(get(Checkout.class).place(seed.buyer(), Shopping.wish(product)).account().name())
        .isEqualTo("bca-va");
  }

  @Test
  void the_way_chosen_last_is_remembered() {
    Actor.Member buyer = seed.buyer();
    assertThat(get(PayWays.class).lastOf(buyer)).isEmpty();

    place(buyer, "bni", 40_000);
    clock.advance(java.time.Duration.ofSeconds(1));
    place(buyer, "bca-va", 40_000);

    assertThat(get(PayWays.class).lastOf(buyer)).contains("bca-va");
    assertThat(get(PayWays.class).lastOf(Actor.VISITOR)).isEmpty();
  }
}
