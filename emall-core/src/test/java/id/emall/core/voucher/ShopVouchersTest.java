package id.emall.core.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.common.Actor;
import id.emall.core.common.FieldError;
import id.emall.core.common.Page;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the people of a shop do with its vouchers. */
class ShopVouchersTest extends CoreTest {

  private Seed seed;
  private Actor.Member seller;
  private LocalDate today;

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
  }

  @BeforeEach
  void newShop() {
    seller = seed.seller();
    today = shop().today();
  }

  private ShopVouchers shop() {
    return get(ShopVouchers.class);
  }

  @Test
  void a_made_voucher_is_listed_and_written_to_the_audit_log() {
    VoucherView made = shop().make(seller, MadeVouchers.percent(" baru25 ", 25, 40_000, today));

    VoucherView listed = shop().page(seller, null).rows().getFirst();
    assertThat(listed).isEqualTo(made);
    assertThat(listed.code()).isEqualTo("BARU25");
    assertThat(listed.state(today)).isEqualTo(VoucherView.State.RUNNING);
    assertThat(audited("voucher.make", made)).isEqualTo(1);
  }

  private int audited(String act, VoucherView voucher) {
    return number(
        "select count(*) from audit_event where act = ? and object_id = ?",
        act,
        voucher.id().toString());
  }

  @Test
  void a_code_is_the_shops_once_however_it_is_written_and_may_be_anothers_too() {
    shop().make(seller, MadeVouchers.fixed("HEMAT10", 10_000, today));

    refused(
        "voucher.code-taken",
        () -> shop().make(seller, MadeVouchers.fixed("hemat10", 5_000, today)));
    shop().make(seed.seller(), MadeVouchers.fixed("HEMAT10", 5_000, today));
  }

  @Test
  void every_wrong_field_is_named_at_once() {
    VoucherWish wrong =
        new VoucherWish("A B!", true, 91, null, -1L, today.minusDays(1), null, 0, 101);

    assertThatThrownBy(() -> shop().make(seller, wrong))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.fields())
                    .extracting(FieldError::field)
                    .containsExactlyInAnyOrder(
                        "code",
                        "percent",
                        "amount",
                        "leastGoods",
                        "from",
                        "until",
                        "mostUses",
                        "mostOfBuyer"));
    refused(
        "voucher.more-than-all",
        () ->
            shop()
                .make(
                    seller, MadeVouchers.limited(MadeVouchers.fixed("LEBIH", 1_000, today), 2, 3)));
    refused(
        "holiday.long",
        () ->
            shop()
                .make(
                    seller,
                    new VoucherWish(
                        "PANJANG", false, null, 1_000L, 0L, today, today.plusDays(366), 1, 1)));
  }

  @Test
  void an_ended_voucher_is_over_for_good_and_another_shops_is_not_found() {
    VoucherView made = shop().make(seller, MadeVouchers.fixed("USAI", 1_000, today));

    refused("voucher.not-found", () -> shop().end(seed.seller(), made.id()));
    shop().end(seller, made.id());
    shop().end(seller, made.id());

    assertThat(shop().page(seller, null).rows().getFirst().state(today))
        .isEqualTo(VoucherView.State.ENDED);
    assertThat(audited("voucher.end", made)).isEqualTo(1);
  }

  @Test
  void staff_need_the_right_to_products() {
    Actor.Member clerk = seed.staff(seller, Right.ORDERS, Right.MONEY);
    Actor.Member keeper = seed.staff(seller, Right.PRODUCTS);

    refused("forbidden", () -> shop().page(clerk, null));
    refused("forbidden", () -> shop().make(clerk, MadeVouchers.fixed("PETUGAS", 1_000, today)));
    refused("forbidden", () -> shop().page(seed.buyer(), null));
    shop().make(keeper, MadeVouchers.fixed("PETUGAS", 1_000, today));
    assertThat(shop().page(seller, null).rows()).hasSize(1);
  }

  @Test
  void the_list_comes_page_by_page_and_a_shop_has_at_most_a_hundred_open() {
    for (int i = 0; i < ShopVouchers.MOST_OPEN; i++) {
      shop().make(seller, MadeVouchers.fixed("KODE" + i, 1_000, today));
    }

    Page<VoucherView> first = shop().page(seller, null);
    Page<VoucherView> second = shop().page(seller, first.after());
    assertThat(first.rows()).hasSize(ShopVouchers.PAGE);
    assertThat(second.rows()).hasSize(ShopVouchers.PAGE).doesNotContainAnyElementsOf(first.rows());
    refused(
        "voucher.too-many", () -> shop().make(seller, MadeVouchers.fixed("LAGI", 1_000, today)));
    shop().end(seller, first.rows().getFirst().id());
    shop().make(seller, MadeVouchers.fixed("LAGI", 1_000, today));
  }
}
