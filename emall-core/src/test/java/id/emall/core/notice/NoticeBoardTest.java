package id.emall.core.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.core.admission.SellerApplied;
import id.emall.core.admission.SellerReturned;
import id.emall.core.common.Actor;
import id.emall.core.common.Page;
import id.emall.core.common.Refusal;
import id.emall.core.member.PhoneCodeIssued;
import id.emall.core.member.PhoneCodes;
import id.emall.core.notice.inapp.NoticeHousekeeping;
import id.emall.core.notice.inapp.NoticeView;
import id.emall.core.notice.inapp.Notices;
import id.emall.core.ordering.Checkout;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.InvoicesPaid;
import id.emall.core.ordering.Shopping;
import id.emall.core.payment.ReceivingAccounts;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What members read on the site. */
@Timeout(120)
class NoticeBoardTest extends CoreTest {

  private Seed seed;
  private Notices notices;

  @Override
  protected String[] settings() {
    return Shopping.settings("5550004321");
  }

  @BeforeAll
  void seed() {
    seed = new Seed(jdbi, clock);
    notices = get(Notices.class);
    get(ReceivingAccounts.class).run();
  }

  @Test
  void buyer_and_seller_each_read_of_a_paid_order_once_and_are_led_to_their_own_page() {
    Actor.Member buyer = seed.buyer();
    Actor.Member seller = seed.seller();
    InvoiceView invoice =
        get(Checkout.class).place(buyer, Shopping.wish(seed.product(seller, 45_000, 10)));

    fire(new InvoicesPaid(List.of(invoice), clock.instant()));
    fire(new InvoicesPaid(List.of(invoice), clock.instant()));

    assertThat(notices.unread(buyer)).isEqualTo(2);
    assertThat(notices.unread(seller)).isEqualTo(1);
    NoticeView paid = notices.mine(buyer, null).rows().getFirst();
    assertThat(paid.title()).contains(invoice.code(), "diterima");
    assertThat(paid.text()).isNotEmpty().doesNotContain("\n\n", "{");
    assertThat(notices.open(buyer, paid.id())).contains("/faktur/" + invoice.code());
    NoticeView sold = notices.mine(seller, null).rows().getFirst();
    assertThat(notices.open(seller, sold.id()))
        .contains("/penjual/pesanan/" + invoice.orders().getFirst().code());
    assertThat(notices.unread(buyer)).isEqualTo(1);
    assertThat(notices.mine(buyer, null).rows().getFirst().isRead()).isTrue();
  }

  @Test
  void a_code_is_no_notice() {
    Actor.Member member = seed.buyer();

    fire(
        new PhoneCodeIssued(
            member.id(), PhoneCodes.Purpose.CONFIRM_PHONE, "135790", "+6281399990001", "id"));

    assertThat(notices.mine(member, null).rows()).isEmpty();
  }

  @Test
  void nobody_reads_what_is_for_somebody_else() {
    Actor.Member member = seed.buyer();
    Actor.Member other = seed.seller();
    fire(new SellerApplied(member.id()));
    NoticeView notice = notices.mine(member, null).rows().getFirst();

    assertThat(notices.mine(other, null).rows()).isEmpty();
    assertThatThrownBy(() -> notices.open(other, notice.id())).isInstanceOf(Refusal.class);
    notices.readUpTo(other, notice.id());
    assertThat(notices.unread(member)).isEqualTo(1);
    assertThatThrownBy(() -> notices.mine(Actor.VISITOR, null)).isInstanceOf(Refusal.class);
  }

  @Test
  void what_came_after_the_page_was_made_stays_unread() {
    Actor.Member member = seed.buyer();
    returned(member, 1);
    NoticeView shown = notices.mine(member, null).rows().getFirst();
    returned(member, 1);

    notices.readUpTo(member, shown.id());

    assertThat(notices.unread(member)).isEqualTo(1);
    assertThat(notices.mine(member, null).rows())
        .extracting(NoticeView::isRead)
        .containsExactly(false, true);
  }

  @Test
  void a_long_list_is_read_page_by_page_and_forgotten_in_time() {
    Actor.Member member = seed.buyer();
    returned(member, 23);

    Page<NoticeView> first = notices.mine(member, null);
    Page<NoticeView> second = notices.mine(member, first.after());

    assertThat(first.rows()).hasSize(20);
    assertThat(second.rows()).hasSize(3);
    assertThat(second.before()).isNotNull();
    clock.advance(Duration.ofDays(181));
    returned(member, 1);
    get(NoticeHousekeeping.class).run();
    assertThat(notices.mine(member, null).rows()).hasSize(1);
  }

  @Test
  void a_place_in_the_list_that_nobody_was_given_is_refused() {
    Actor.Member member = seed.buyer();
    for (String moment : List.of("+300000-01-01T00:00:00Z", "-300000-01-01T00:00:00Z", "now")) {
      String cursor =
          Base64.getUrlEncoder()
              .encodeToString(
                  ("a|" + moment + "|" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));

      assertThatThrownBy(() -> notices.mine(member, cursor)).isInstanceOf(Refusal.class);
    }
  }

  private void returned(Actor.Member member, int times) {
    for (int i = 0; i < times; i++) {
      clock.advance(Duration.ofSeconds(1));
      fire(new SellerReturned(member.id(), "Pindaian tidak terbaca."));
    }
  }
}
