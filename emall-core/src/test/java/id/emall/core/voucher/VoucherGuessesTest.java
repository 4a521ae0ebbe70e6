package id.emall.core.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.common.Rupiah;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.Shopping;
import id.emall.core.payment.PaymentScene;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever tries code after code is slowed down; whoever has one is not. */
class VoucherGuessesTest extends PaymentScene {

  private static final String RIGHT = "HEMAT10";

  /** Each test comes from addresses of its own. */
  private static final AtomicInteger ADDRESSES = new AtomicInteger();

  private String address;

  VoucherGuessesTest() {
    super("2300000002");
  }

  @BeforeEach
  void newShopWithOneCode() {
    seller = seed.seller();
    address = "192.0.2." + ADDRESSES.incrementAndGet();
    ShopVouchers vouchers = get(ShopVouchers.class);
    vouchers.make(seller, MadeVouchers.fixed(RIGHT, 1_000, vouchers.today()));
  }

  private String answer(Actor.Member buyer, String from, String code) {
    VoucherAsk ask = new VoucherAsk(seller.shopId(), "Toko", code, new Rupiah(50_000));
    VoucherQuote quote = get(Vouchers.class).quote(buyer.id(), from, List.of(ask));
    return quote.refused().stream()
        .map(FieldError::code)
        .findFirst()
        .orElseGet(() -> quote.granted().getFirst().code());
  }

  private void guessWrongly(Actor.Member buyer, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(answer(buyer, address, "SALAH" + i)).isEqualTo("voucher.unknown");
    }
  }

  private static String refusal(Runnable deed) {
    try {
      deed.run();
      return "none";
    } catch (Refusal refusal) {
      return refusal.fields().getFirst().code();
    }
  }

  @Test
  void after_ten_wrong_codes_not_even_the_right_one_is_told_until_the_first_is_an_hour_old() {
    Actor.Member buyer = seed.buyer();
    guessWrongly(buyer, 1);
    clock.advance(Duration.ofMinutes(20));
    for (int i = 1; i < 10; i++) {
      assertThat(answer(buyer, address, "SALAH" + i)).isEqualTo("voucher.unknown");
    }

    assertThat(answer(buyer, address, RIGHT)).isEqualTo("voucher.wait");
    assertThat(answer(buyer, address, "SALAH10")).isEqualTo("voucher.wait");
    VoucherAsk ask = new VoucherAsk(seller.shopId(), "Toko", RIGHT, new Rupiah(50_000));
    assertThat(get(Vouchers.class).quote(buyer.id(), address, List.of(ask)).refused())
        .containsExactly(new FieldError(ask.field(), "voucher.wait", 40L));
    assertThat(answer(seed.buyer(), address, RIGHT)).isEqualTo(RIGHT);

    clock.advance(Duration.ofMinutes(40));
    assertThat(answer(buyer, address, RIGHT)).isEqualTo(RIGHT);
    guessWrongly(buyer, 1);
    assertThat(answer(buyer, address, RIGHT)).isEqualTo("voucher.wait");
  }

  @Test
  void right_codes_and_what_can_be_no_code_never_count_and_a_wrong_one_counts_once() {
    Actor.Member buyer = seed.buyer();
    guessWrongly(buyer, 9);
    for (int i = 0; i < 30; i++) {
      assertThat(answer(buyer, address, RIGHT)).isEqualTo(RIGHT);
      assertThat(answer(buyer, address, "SALAH3")).isEqualTo("voucher.unknown");
      assertThat(answer(buyer, address, "bukan kode " + i)).isEqualTo("voucher.unknown");
    }

    assertThat(answer(buyer, address, "SALAH9")).isEqualTo("voucher.unknown");
    assertThat(answer(buyer, address, RIGHT)).isEqualTo("voucher.wait");
  }

  @Test
  void orders_are_no_way_around_and_count_too() {
    Actor.Member buyer = seed.buyer();
    guessWrongly(buyer, 9);

    assertThat(refusal(() -> placed(buyer, "SALAH9"))).isEqualTo("voucher.unknown");
    assertThat(refusal(() -> placed(buyer, RIGHT))).isEqualTo("voucher.wait");
    assertThat(refusal(() -> placed(seed.buyer(), RIGHT))).isEqualTo("none");
  }

  private InvoiceView placed(Actor.Member buyer, String code) {
    Seed.Product product = seed.product(seller, 50_000, 5);
    return get(Checkout.class)
        .place(buyer, Shopping.with(Shopping.wish(product), seller.shopId(), code));
  }

  @Test
  void an_order_without_a_code_goes_through_however_many_were_guessed() {
    Actor.Member buyer = seed.buyer();
    guessWrongly(buyer, 10);

    assertThat(
            get(Checkout.class)
                .place(buyer, Shopping.wish(seed.product(seller, 50_000, 5)))
                .discount())
        .isEqualTo(Rupiah.ZERO);
  }

  @Test
  void many_members_behind_one_address_have_a_limit_together() {
    int members = VoucherGuesses.MOST_OF_ADDRESS / VoucherGuesses.MOST_OF_MEMBER;
    for (int member = 0; member < members; member++) {
      Actor.Member buyer = seed.buyer();
      for (int i = 0; i < VoucherGuesses.MOST_OF_MEMBER; i++) {
        assertThat(answer(buyer, address, "A" + member + "SALAH" + i)).isEqualTo("voucher.unknown");
      }
    }

    Actor.Member fresh = seed.buyer();
    assertThat(answer(fresh, address, RIGHT)).isEqualTo("voucher.wait");
    assertThat(answer(fresh, "198.51.100.7", RIGHT)).isEqualTo(RIGHT);
  }

  @Test
  @SuppressWarnings("unchecked")
  void guesses_at_once_find_no_more_out_than_one_after_the_other() throws Exception {
    Actor.Member buyer = seed.buyer();
    Callable<String>[] deeds = new Callable[40];
    for (int i = 0; i < deeds.length; i++) {
      String code = "SEKALIGUS" + i;
      deeds[i] = () -> answer(buyer, address, code);
    }

    List<String> answers = atOnce(deeds);

    assertThat(answers).filteredOn("voucher.unknown"::equals).hasSize(10);
    assertThat(answers).filteredOn("voucher.wait"::equals).hasSize(30);
  }

  @Test
  void several_shops_asked_in_one_call_do_not_pass_the_limit() {
    Actor.Member buyer = seed.buyer();
    guessWrongly(buyer, 9);
    List<VoucherAsk> asks = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      asks.add(new VoucherAsk(seed.seller().shopId(), "Toko", "LAIN" + i, new Rupiah(50_000)));
    }

    assertThat(get(Vouchers.class).quote(buyer.id(), address, asks).refused())
        .extracting(FieldError::code)
        .containsExactlyInAnyOrder(
            "voucher.unknown", "voucher.wait", "voucher.wait", "voucher.wait", "voucher.wait");
  }

  @Test
  void what_counts_no_more_is_forgotten() {
    guessWrongly(seed.buyer(), 2);
    clock.advance(Duration.ofMinutes(61));
    guessWrongly(seed.buyer(), 1);

    get(VoucherHousekeeping.class).run();

    assertThat(one("select count(*) from voucher_guess")).isEqualByComparingTo("2");
  }
}
