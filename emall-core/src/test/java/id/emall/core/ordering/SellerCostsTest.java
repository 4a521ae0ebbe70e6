package id.emall.core.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.emall.core.common.Actor;
import id.emall.core.common.Refusal;
import id.emall.core.common.Rupiah;
import id.emall.core.payment.ReceivingAccounts;
import id.emall.core.rates.Consignment;
import id.emall.core.rates.CostQuestion;
import id.emall.core.rates.SellerCosts;
import id.emall.core.rates.ShippingOffer;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.Seed;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From a way that nobody quotes to an order by the seller's word. */
class SellerCostsTest extends CoreTest {

  private static final SellerCosts.Answer ANSWER =
      new SellerCosts.Answer("JNE", "REGULAR", 45_000L, 3, 5);

  private Seed seed;

  @Override
  protected String[] settings() {
    return Shopping.settings("7770001117");
  }

  @BeforeAll
  void nobodyQuotes() {
    seed = new Seed(jdbi, clock);
    get(ReceivingAccounts.class).run();
    jdbi.useHandle(handle -> handle.execute("delete from tariff"));
  }

  @Test
  void the_buyer_asks_the_seller_answers_and_only_then_there_is_something_to_pay() {
    Actor.Member buyer = seed.buyer();
    Actor.Member seller = seed.seller();
    Seed.Product product = seed.product(seller, 50_000, 5);
    Consignment parcel = new Consignment(Seed.PAYAKUMBUH, Seed.BANDUNG, 500, 0);
    assertThat(refused(buyer, product).fields().getFirst().code())
        .isEqualTo("shipping.unavailable");

    costs().ask(buyer, seller.shopId(), parcel, "1 x Barang");
    costs().ask(buyer, seller.shopId(), parcel, "1 x Barang");

    assertThat(messages("shipping-cost-asked", seller)).isEqualTo(2);
    assertThat(costs().asked(buyer.id(), seller.shopId(), parcel))
        .hasValueSatisfying(asked -> assertThat(asked.state()).isEqualTo(SellerCosts.State.ASKED));
    refused(buyer, product);
    List<CostQuestion> questions = costs().waiting(seller);
    assertThat(questions).hasSize(1);

    costs().tell(seller, questions.getFirst().id(), ANSWER);

    assertThat(messages("shipping-cost-told", buyer)).isEqualTo(2);
    assertThat(costs().waiting(seller)).isEmpty();
    InvoiceView invoice =
        get(Checkout.class).place(buyer, Shopping.wish("by-seller", new Rupiah(95_000), product));
    assertThat(invoice.orders().getFirst().shippingCost()).isEqualTo(new Rupiah(45_000));
    assertThat(
            jdbi.<String, RuntimeException>withHandle(
                handle ->
                    handle
                        .select(
                            "select rate_source from shop_order where id = ?",
                            invoice.orders().getFirst().id())
                        .mapTo(String.class)
                        .one()))
        .isEqualTo(ShippingOffer.SELLER);
  }

  @Test
  void the_answer_holds_for_that_buyer_that_parcel_and_a_while() {
    Actor.Member buyer = seed.buyer();
    Actor.Member seller = seed.seller();
    Seed.Product product = seed.product(seller, 50_000, 5);
    Consignment parcel = new Consignment(Seed.PAYAKUMBUH, Seed.BANDUNG, 500, 0);
    costs().ask(buyer, seller.shopId(), parcel, "1 x Barang");
    costs().tell(seller, costs().waiting(seller).getFirst().id(), ANSWER);

    refused(seed.buyer(), product);
    assertThat(
            costs()
                .offer(
                    buyer.memberId(),
                    seller.shopId(),
                    new Consignment(Seed.PAYAKUMBUH, Seed.BANDUNG, 1000, 0)))
        .isEmpty();

    clock.advance(Duration.ofDays(3).plusSeconds(1));

    assertThat(costs().offer(buyer.memberId(), seller.shopId(), parcel)).isEmpty();
    refused(buyer, product);
  }

  @Test
  void a_seller_who_does_not_send_there_says_so_and_answers_only_own_questions() {
    Actor.Member buyer = seed.buyer();
    Actor.Member seller = seed.seller();
    Consignment parcel = new Consignment(Seed.PAYAKUMBUH, Seed.BANDUNG, 500, 0);
    costs().ask(buyer, seller.shopId(), parcel, "1 x Barang");
    var question = costs().waiting(seller).getFirst().id();

    assertThatThrownBy(() -> costs().tell(seed.seller(), question, ANSWER))
        .hasMessageContaining("NOT_FOUND");
    assertThatThrownBy(
            () -> costs().tell(seed.seller(), question, new SellerCosts.Answer("", "", null, 0, 0)))
        .hasMessageContaining("NOT_FOUND");
    assertThatThrownBy(() -> costs().decline(seed.seller(), question, ""))
        .hasMessageContaining("NOT_FOUND");
    assertThatThrownBy(() -> costs().tell(buyer, question, ANSWER))
        .hasMessageContaining("FORBIDDEN");
    Refusal wrong =
        catchThrowableOfType(
            Refusal.class,
            () ->
                costs()
                    .tell(seller, question, new SellerCosts.Answer("DHL", "FAST", -1L, null, 91)));
    assertThat(wrong.fields())
        .extracting(error -> error.field())
        .containsExactly("courier", "service", "price", "daysFrom", "daysTo");

    costs().decline(seller, question, "Barang mudah pecah");

    assertThat(messages("shipping-cost-declined", buyer)).isEqualTo(2);
    assertThat(costs().asked(buyer.id(), seller.shopId(), parcel))
        .hasValueSatisfying(
            asked -> assertThat(asked.state()).isEqualTo(SellerCosts.State.DECLINED));
    assertThatThrownBy(() -> costs().tell(seller, question, ANSWER))
        .hasMessageContaining("NOT_FOUND");
  }

  @Test
  void only_so_many_questions_wait_at_once() {
    Actor.Member buyer = seed.buyer();
    Actor.Member seller = seed.seller();
    for (int grams = 1; grams <= 20; grams++) {
      costs().ask(buyer, seller.shopId(), parcelOf(grams), "1 x Barang");
    }

    assertThatThrownBy(() -> costs().ask(buyer, seller.shopId(), parcelOf(21), "1 x Barang"))
        .hasMessageContaining("TOO_MANY");
  }

  private static Consignment parcelOf(int grams) {
    return new Consignment(Seed.PAYAKUMBUH, Seed.BANDUNG, grams, 0);
  }

  private Refusal refused(Actor buyer, Seed.Product product) {
    return catchThrowableOfType(
        Refusal.class, () -> get(Checkout.class).place(buyer, Shopping.wish(product)));
  }

  private int messages(String template, Actor.Member to) {
    return number(
        "select count(*) from message where template = ? and member_id = ?", template, to.id());
  }

  private SellerCosts costs() {
    return get(SellerCosts.class);
  }
}
