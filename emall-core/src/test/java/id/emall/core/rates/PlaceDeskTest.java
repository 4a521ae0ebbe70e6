package id.emall.core.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.RateQuote;
import id.emall.contracts.courier.RateQuote.Service;
import id.emall.contracts.courier.rate.RatePlace;
import id.emall.core.common.Actor;
import id.emall.core.rates.PlaceDesk.State;
import id.emall.core.testing.CoreTest;
import id.emall.core.testing.FakeRates;
import id.emall.core.testing.Seed;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PlaceDeskTest extends CoreTest {

  private static final Consignment TO_BANDUNG = new Consignment("13.76", Seed.BANDUNG, 1000, 0);

  private Actor operator;

  @Override
  protected String[] settings() {
    return new String[] {
      "emall.courier.tiki.adapter=fake",
      "emall.courier.tiki.id=TIKI",
      "emall.rate.desk.adapter=fake",
    };
  }

  @BeforeAll
  void operator() {
    operator = new Seed(jdbi, clock).operator();
    FakeRates.places(
        "desk",
        words ->
            List.of(
                new RatePlace("one", words + " one", "", words, ""),
                new RatePlace("two", words + " two", "", words, "")));
    FakeRates.quotes(
        "desk",
        query ->
            List.of(
                new RateQuote(
                    new CourierId("TIKI"),
                    "REG",
                    Service.REGULAR,
                    query.destination().equals("two") ? 20_000 : 10_000,
                    2,
                    3)));
  }

  @Test
  void an_operator_says_which_place_is_meant_and_prices_come_from_then_on() {
    assertThat(offers()).isEmpty();
    PlaceDesk.Place place = get(PlaceDesk.class).list(operator).getFirst();
    assertThat(place.state()).isEqualTo(State.AMBIGUOUS);
    assertThat(place.area()).isEqualTo("Kota Bandung, Jawa Barat");
    assertThat(place.candidates()).hasSize(2);

    get(PlaceDesk.class).choose(operator, "desk", Seed.BANDUNG, "one");

    assertThat(offers()).singleElement().matches(offer -> offer.price() == 10_000);
    assertThat(number("select count(*) from work_item where closed_at is null")).isZero();

    get(PlaceDesk.class).choose(operator, "desk", Seed.BANDUNG, "two");

    assertThat(offers())
        .as("old prices are gone")
        .singleElement()
        .matches(o -> o.price() == 20_000);
    assertThat(number("select count(*) from audit_event where act = 'rate-place.choose'"))
        .isEqualTo(2);
    assertThat(get(PlaceDesk.class).sources(operator))
        .singleElement()
        .matches(source -> source.lastAnswerAt().equals(clock.instant()));

    get(PlaceDesk.class).searchAgain(operator, "desk", Seed.BANDUNG);
    assertThat(offers()).isEmpty();
  }

  @Test
  void only_operators_and_only_places_that_there_are() {
    assertThatThrownBy(() -> get(PlaceDesk.class).list(new Seed(jdbi, clock).seller()))
        .hasMessageContaining("FORBIDDEN");
    assertThatThrownBy(() -> get(PlaceDesk.class).choose(operator, "desk", Seed.BANDUNG, " "))
        .hasMessageContaining("INVALID");
    assertThatThrownBy(() -> get(PlaceDesk.class).choose(operator, "none", Seed.BANDUNG, "1"))
        .hasMessageContaining("NOT_FOUND");
    assertThatThrownBy(() -> get(PlaceDesk.class).searchAgain(operator, "desk", "99.99"))
        .hasMessageContaining("NOT_FOUND");
  }

  private List<ShippingOffer> offers() {
    return get(ShippingRates.class).ask(List.of(TO_BANDUNG)).getFirst();
  }
}
