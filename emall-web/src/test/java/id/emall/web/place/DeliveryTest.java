package id.emall.web.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.RateQuote.Service;
import id.emall.core.rates.ShippingOffer;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import id.emall.web.text.Language;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final String CHANGE = "/kirim-ke?kembali=%2Fproduk%2Frendang";

  private static ShippingOffer offer(Service service, long price, int from, int to) {
    return new ShippingOffer(
        new CourierId("TIKI"),
        service.name(),
        service,
        price,
        from,
        to,
        ShippingOffer.TABLE,
        Pages.NOW);
  }

  private static Delivery to(ShippingOffer... offers) {
    return to(0, offers);
  }

  private static Delivery to(int makingDays, ShippingOffer... offers) {
    return Delivery.of("Kota Bandung", CHANGE, List.of(offers), TODAY, makingDays, 3);
  }

  private static String html(Delivery delivery, Language language) {
    return Pages.html(View.of("place/delivery", "delivery", delivery), language);
  }

  @Test
  void the_cheapest_is_told_and_the_fastest_when_it_is_another() {
    Delivery delivery =
        to(
            offer(Service.ECONOMY, 12_500, 3, 5),
            offer(Service.REGULAR, 15_500, 1, 3),
            offer(Service.NEXT_DAY, 29_000, 1, 1));

    assertThat(delivery.ways())
        .extracting(Delivery.Way::merit, way -> way.offer().price())
        .containsExactly(
            tuple(Delivery.Merit.CHEAPEST, 12_500L), tuple(Delivery.Merit.FASTEST, 29_000L));
  }

  @Test
  void a_cheapest_that_none_beats_stands_alone() {
    Delivery delivery =
        to(offer(Service.REGULAR, 15_500, 1, 2), offer(Service.NEXT_DAY, 29_000, 2, 2));

    assertThat(delivery.ways())
        .singleElement()
        .returns(Delivery.Merit.BOTH, Delivery.Way::merit)
        .returns(15_500L, way -> way.offer().price());
  }

  @Test
  void it_arrives_between_being_sent_at_once_and_on_the_last_day_that_the_seller_has() {
    Delivery.Way way = to(offer(Service.REGULAR, 15_500, 1, 3)).ways().getFirst();

    assertThat(way.from()).isEqualTo(LocalDate.of(2026, 11, 27));
    assertThat(way.to()).isEqualTo(LocalDate.of(2026, 12, 2));
  }

  @Test
  void what_is_made_to_order_arrives_later_by_its_days_of_making() {
    Delivery delivery = to(14, offer(Service.REGULAR, 15_500, 1, 3));

    assertThat(delivery.ways().getFirst().from()).isEqualTo(LocalDate.of(2026, 12, 11));
    assertThat(delivery.ways().getFirst().to()).isEqualTo(LocalDate.of(2026, 12, 16));
    assertThat(html(delivery, Language.INDONESIAN))
        .contains("dibayar 26 November 2026", "paling lambat 17 hari");
  }

  @Test
  void the_page_tells_costs_and_days_in_either_language() {
    Delivery delivery = to(offer(Service.REGULAR, 15_500, 1, 3));

    assertThat(html(delivery, Language.INDONESIAN))
        .contains("Kirim ke Kota Bandung", "Rp15.500", "Tiba sekitar 27 Nov–2 Des", CHANGE)
        .contains("dibayar 26 November 2026", "paling lambat 3 hari");
    assertThat(html(delivery, Language.ENGLISH)).contains("Arrives about 27 Nov–2 Dec");
  }

  @Test
  void what_is_not_known_is_said_so_and_who_named_no_place_is_asked() {
    assertThat(html(to(), Language.INDONESIAN)).contains("belum diketahui").doesNotContain("Rp");
    assertThat(html(Delivery.nowhere(CHANGE), Language.INDONESIAN))
        .contains("Pilih kota Anda", "href=\"" + CHANGE + "\"")
        .doesNotContain("Kirim ke");
  }
}
