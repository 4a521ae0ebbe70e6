package id.emall.courier.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.RateQuote.Service;
import id.emall.courier.Unanswered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What services write about time, price and kind of service. */
class PromisedDaysTest {

  @ParameterizedTest
  @CsvSource({
    "1-2, 1, 2",
    "1, 1, 1",
    "2-3 day, 2, 3",
    "6-7 day, 6, 7",
    "2 - 3 days, 2, 3",
    "2 s/d 3 hari, 2, 3",
    "12-24 hour, 0, 1",
    "6 jam, 0, 1",
    "'', 1, 4",
    "soon, 1, 4",
    "7-2, 1, 4",
  })
  void times_are_read_in_the_ways_they_are_written(String text, int from, int to) {
    assertThat(PromisedDays.read(text, Service.REGULAR)).isEqualTo(new PromisedDays(from, to));
  }

  @ParameterizedTest
  @CsvSource({"12000, 12000", "12000.0, 12000", "12000.00, 12000"})
  void prices_are_whole_rupiah(String text, long price) {
    assertThat(QuotedPrice.read("JNE", text)).isEqualTo(price);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12.000", "12,000", "Rp12000", "0", "-5", "12000.5", ""})
  void a_price_that_might_be_another_is_none(String text) {
    assertThatThrownBy(() -> QuotedPrice.read("JNE", text)).isInstanceOf(Unanswered.class);
  }

  @ParameterizedTest
  @CsvSource({
    "JNE, OKE13, ECONOMY",
    "JNE, REG19, REGULAR",
    "JNE, CTC, REGULAR",
    "JNE, CTCYES, NEXT_DAY",
    "JNE, YES23, NEXT_DAY",
    "JNE, SPS, SAME_DAY",
    "JNE, JTR18, TRUCK",
    "TIKI, ECO, ECONOMY",
    "TIKI, ONS, NEXT_DAY",
    "TIKI, SDS, SAME_DAY",
    "TIKI, TRC, TRUCK",
    "POS, Paket Kilat Khusus, REGULAR",
    "POS, Pos Reguler, REGULAR",
    "POS, Express Next Day Barang, NEXT_DAY",
    "POS, Express Sameday Barang, SAME_DAY",
    "POS, Paketpos Biasa, ECONOMY",
    "POS, Paket Jumbo Ekonomi, ECONOMY",
    "POS, Kargopos Ritel, TRUCK",
    "POS, EMS Barang, INTERNATIONAL",
    "WAHANA, Normal, REGULAR",
    "PCP, TREX, REGULAR",
    "PCP, JET, NEXT_DAY",
    "PCP, HIT, SAME_DAY",
    "PCP, EXIS, ECONOMY",
    "PCP, GODA, TRUCK",
  })
  void services_are_known_in_our_words(String courier, String code, Service service) {
    assertThat(ServiceTable.of(new CourierId(courier), code, null)).contains(service);
  }

  @Test
  void what_is_no_parcel_or_unknown_is_not_offered() {
    assertThat(ServiceTable.of(new CourierId("JNE"), "JTR<130", "JTR<130")).isEmpty();
    assertThat(ServiceTable.of(new CourierId("TIKI"), "HDS", null)).isEmpty();
    assertThat(ServiceTable.of(new CourierId("POS"), "Express Next Day Dokumen", null)).isEmpty();
    assertThat(ServiceTable.of(new CourierId("JNE"), "XYZ", "odd")).isEmpty();
    assertThat(ServiceTable.of(new CourierId("OTHER"), "REG", null)).isEmpty();
  }
}
