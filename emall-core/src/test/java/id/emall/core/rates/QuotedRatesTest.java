package id.emall.core.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.adapter.OutsideFailure.Kind;
import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.RateQuote;
import id.emall.contracts.courier.RateQuote.Service;
import id.emall.contracts.courier.rate.RatePlace;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.FakeRates;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class QuotedRatesTest extends CoreTest {

  private static final AtomicInteger GRAMS = new AtomicInteger(1000);

  @Override
  protected String[] settings() {
    return new String[] {
      "emall.courier.jne.adapter=fake",
      "emall.courier.tiki.adapter=fake",
      "emall.courier.tiki.id=TIKI",
      "emall.rate.first.adapter=fake",
      "emall.rate.another.adapter=fake",
      "emall.quote.order=first",
      "emall.quote.calls-per-minute=1000",
    };
  }

  @Test
  void the_first_source_in_order_that_knows_a_courier_is_believed() {
    FakeRates.quotes("first", query -> List.of(quote("TIKI", 21_000)));
    FakeRates.quotes("another", query -> List.of(quote("TIKI", 9_000), quote("SICEPAT", 8_000)));

    List<ShippingOffer> offers = ask(parcel());

    assertThat(offers)
        .filteredOn(offer -> offer.courier().value().equals("TIKI"))
        .singleElement()
        .satisfies(
            offer -> {
              assertThat(offer.price()).isEqualTo(21_000);
              assertThat(offer.source()).isEqualTo("first");
              assertThat(offer.quotedAt()).isEqualTo(clock.instant());
            });
    assertThat(offers)
        .filteredOn(offer -> offer.courier().value().equals("JNE"))
        .isNotEmpty()
        .allMatch(offer -> offer.source().equals(ShippingOffer.TABLE));
    assertThat(offers).noneMatch(offer -> offer.courier().value().equals("SICEPAT"));
  }

  @Test
  void an_answer_is_kept_with_its_age_and_asked_for_anew_when_it_is_old() {
    FakeRates.quotes("first", query -> List.of(quote("TIKI", 21_000)));
    Consignment parcel = parcel();
    ask(parcel);
    int asked = FakeRates.asked("first");
    var first = clock.instant();

    clock.advance(Duration.ofHours(5));
    FakeRates.quotes("first", query -> List.of(quote("TIKI", 25_000)));

    assertThat(tiki(ask(parcel)).quotedAt()).isEqualTo(first);
    assertThat(FakeRates.asked("first")).isEqualTo(asked);

    clock.advance(Duration.ofHours(2));

    assertThat(tiki(get(ShippingRates.class).known(parcel)).price()).isEqualTo(21_000);
    assertThat(tiki(ask(parcel)).price()).isEqualTo(25_000);
  }

  @Test
  void a_failing_source_costs_nobody_the_table_nor_what_it_said_before() {
    FakeRates.quotes("first", query -> List.of(quote("TIKI", 21_000)));
    Consignment parcel = parcel();
    ask(parcel);
    clock.advance(Duration.ofHours(7));
    FakeRates.quotes(
        "first",
        query -> {
          throw new OutsideFailure(Kind.TRANSIENT, "", "down");
        });

    assertThat(tiki(ask(parcel)).price()).isEqualTo(21_000);
    assertThat(ask(parcel())).extracting(ShippingOffer::source).containsOnly(ShippingOffer.TABLE);

    clock.advance(Duration.ofHours(18));

    assertThat(ask(parcel)).extracting(ShippingOffer::source).containsOnly(ShippingOffer.TABLE);
    int before = FakeRates.asked("first");
    ask(parcel());
    ask(parcel());
    assertThat(FakeRates.asked("first")).as("left alone after three failures").isEqualTo(before);

    clock.advance(Duration.ofMinutes(2));
    FakeRates.quotes("first", query -> List.of(quote("TIKI", 21_000)));
    assertThat(tiki(ask(parcel)).price()).isEqualTo(21_000);
  }

  @Test
  void an_uncertain_place_is_not_asked_about_and_becomes_work() {
    FakeRates.places(
        "another", words -> List.of(new RatePlace("1", "Bandung", "Jawa Barat", words, "")));
    int asked = FakeRates.asked("another");

    get(ShippingRates.class).ask(List.of(new Consignment("32.73", "32.73", 1234, 0)));

    assertThat(FakeRates.asked("another")).isEqualTo(asked);
    assertThat(
            number(
                "select count(*) from work_item where kind = 'rate-place.unsure' and object_id = 'another'"))
        .isEqualTo(1);
    FakeRates.places("another", words -> List.of(new RatePlace("1", words, "", words, "")));
  }

  @Test
  void nobody_is_asked_inside_a_transaction() {
    assertThatThrownBy(() -> transaction(() -> get(ShippingRates.class).ask(List.of(parcel()))))
        .hasMessageContaining("transaction");
  }

  private List<ShippingOffer> ask(Consignment parcel) {
    return get(ShippingRates.class).ask(List.of(parcel)).getFirst();
  }

  /** One that nobody has asked about. */
  private static Consignment parcel() {
    return new Consignment("13.76", "31.71", GRAMS.incrementAndGet(), 0);
  }

  private static ShippingOffer tiki(List<ShippingOffer> offers) {
    return offers.stream()
        .filter(offer -> offer.courier().value().equals("TIKI"))
        .findFirst()
        .orElseThrow();
  }

  private static RateQuote quote(String courier, long price) {
    return new RateQuote(new CourierId(courier), "REG", Service.REGULAR, price, 2, 3);
  }
}
