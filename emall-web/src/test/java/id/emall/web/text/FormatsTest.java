package id.emall.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FormatsTest {

  private final Formats indonesian = new Formats(Language.INDONESIAN, ZoneId.of("Asia/Jakarta"));
  private final Formats english = new Formats(Language.ENGLISH, ZoneId.of("Asia/Jayapura"));

  @Test
  void the_size_of_a_file_is_told_in_whole_megabytes_or_kilobytes() {
    Formats formats = new Formats(Language.INDONESIAN, ZoneId.of("Asia/Jakarta"));

    assertThat(formats.size(5_000_000)).isEqualTo("5 MB");
    assertThat(formats.size(100_000)).isEqualTo("100 kB");
  }

  @Test
  void rupiah_have_dots_between_thousands_in_both_languages() {
    assertThat(indonesian.rupiah(147_356)).isEqualTo("Rp147.356");
    assertThat(english.rupiah(1_250_000)).isEqualTo("Rp1.250.000");
    assertThat(indonesian.rupiah(-500)).isEqualTo("−Rp500");
  }

  @Test
  void sen_are_told_only_where_there_are_some() {
    assertThat(indonesian.rupiah(new BigDecimal("250000.00"))).isEqualTo("Rp250.000");
    assertThat(indonesian.rupiah(new BigDecimal("1250.50"))).isEqualTo("Rp1.250,50");
    assertThat(indonesian.rupiah(new BigDecimal("-0.05"))).isEqualTo("−Rp0,05");
  }

  @Test
  void a_moment_is_told_in_the_readers_zone_and_names_it() {
    Instant moment = Instant.parse("2026-11-20T07:30:00Z");

    assertThat(indonesian.moment(moment)).isEqualTo("20 Nov 2026, 14.30 WIB");
    assertThat(english.moment(moment)).isEqualTo("20 Nov 2026, 16:30 WIT");
  }

  @Test
  void days_that_belong_together_name_their_month_once() {
    LocalDate day = LocalDate.of(2026, 11, 25);

    assertThat(indonesian.days(day, day.plusDays(2))).isEqualTo("25–27 Nov");
    assertThat(indonesian.days(day, day.plusDays(8))).isEqualTo("25 Nov–3 Des");
    assertThat(english.days(day, day)).isEqualTo("25 Nov");
  }

  @Test
  void phones_are_told_as_indonesians_write_them() {
    assertThat(indonesian.phone("+6281234567890")).isEqualTo("0812-3456-7890");
    assertThat(english.phone("+6281234567890")).isEqualTo("+6281234567890");
    assertThat(indonesian.phone("siti@contoh.id")).isEqualTo("siti@contoh.id");
  }

  @Test
  void a_masked_phone_shows_enough_to_be_known_by_its_owner() {
    assertThat(indonesian.maskedPhone("+6281234567890")).isEqualTo("0812•••••890");
    assertThat(english.maskedPhone("+6281234567890")).isEqualTo("+62812•••••890");
  }

  @Test
  void weights_change_to_kilograms_from_a_thousand_grams() {
    assertThat(indonesian.weight(950)).isEqualTo("950 g");
    assertThat(indonesian.weight(2000)).isEqualTo("2 kg");
    assertThat(indonesian.weight(1250)).isEqualTo("1,25 kg");
  }

  @Test
  void time_left_is_never_below_zero() {
    assertThat(indonesian.left(Duration.ofSeconds(86_399))).isEqualTo("23:59:59");
    assertThat(indonesian.left(Duration.ofSeconds(-5))).isEqualTo("00:00:00");
  }
}
