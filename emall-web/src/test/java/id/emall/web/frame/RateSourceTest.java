package id.emall.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.RateQuote.Service;
import id.emall.core.rates.ShippingOffer;
import id.emall.web.testing.Pages;
import id.emall.web.text.Language;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RateSourceTest {

  private static final Page PAGE = Pages.visitor(Language.INDONESIAN, "/kasir");

  private static ShippingOffer offer(String courier, Service service, String source, Instant at) {
    return new ShippingOffer(
        new CourierId(courier), service.name(), service, 24_000, 1, 3, source, at);
  }

  @Test
  void what_is_true_of_all_offers_is_said_once_and_names_none() {
    ShippingOffer regular = offer("JNE", Service.REGULAR, ShippingOffer.TABLE, Pages.NOW);
    ShippingOffer economy = offer("TIKI", Service.ECONOMY, ShippingOffer.TABLE, Pages.NOW);

    assertThat(RateSource.of(PAGE, List.of(regular, economy)))
        .containsExactly(new RateSource("menurut tabel kami sejak 20 November 2026", List.of()));
  }

  @Test
  void where_they_differ_each_says_whose_it_is() {
    ShippingOffer table = offer("TIKI", Service.REGULAR, ShippingOffer.TABLE, null);
    ShippingOffer again = offer("TIKI", Service.ECONOMY, ShippingOffer.TABLE, null);
    ShippingOffer asked = offer("JNE", Service.REGULAR, "RajaOngkir", Pages.NOW);

    assertThat(RateSource.of(PAGE, List.of(asked, table, again)))
        .containsExactly(
            new RateSource("menurut RajaOngkir, ditanyakan 20 Nov 2026, 14.30 WIB", List.of("JNE")),
            new RateSource("menurut tabel kami", List.of("TIKI")));
  }

  @Test
  void a_list_without_offers_says_nothing() {
    assertThat(RateSource.of(PAGE, List.of())).isEmpty();
  }
}
