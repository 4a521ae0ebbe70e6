package id.emall.web.operator.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.common.Backlog;
import id.emall.core.common.Rupiah;
import id.emall.core.insight.ServiceHealth;
import id.emall.core.insight.Trade;
import id.emall.core.region.Province;
import id.emall.core.region.Regency;
import id.emall.core.shop.scale.Scale;
import id.emall.web.frame.View;
import id.emall.web.operator.AreaFilter;
import id.emall.web.testing.Pages;
import id.emall.web.text.Language;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverviewViewsTest {

  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private static final Province WEST_SUMATRA = new Province("13", "Sumatera Barat", WIB);
  private static final Province WEST_JAVA = new Province("32", "Jawa Barat", WIB);
  private static final Regency PAYAKUMBUH =
      city("13.76", WEST_SUMATRA, "Payakumbuh", -0.22, 100.63);
  private static final Regency BANDUNG = city("32.73", WEST_JAVA, "Bandung", -6.91, 107.61);
  private static final Regency CIMAHI = city("32.77", WEST_JAVA, "Cimahi", -6.87, 107.54);
  private static final List<Regency> PLACES = List.of(PAYAKUMBUH, BANDUNG, CIMAHI);

  private static final List<Trade.Sellers> SELLERS =
      List.of(
          new Trade.Sellers("13.76", Scale.MICRO, 1),
          new Trade.Sellers("32.73", Scale.MICRO, 3),
          new Trade.Sellers("32.73", null, 1));

  private static Regency city(
      String code, Province province, String name, double latitude, double longitude) {
    return new Regency(code, province, Regency.Kind.KOTA, name, name, WIB, latitude, longitude);
  }

  private static Trade trade() {
    LocalDate day = LocalDate.of(2026, 11, 19);
    return new Trade(
        Pages.NOW,
        SELLERS,
        List.of(
            new Trade.Day(day, 4, new Rupiah(200_000)),
            new Trade.Day(day.plusDays(1), 1, new Rupiah(50_000))),
        new Trade.Times(5, Duration.ofMinutes(12), Duration.ofMinutes(270)),
        new Trade.Times(3, Duration.ofHours(60), Duration.ofHours(72)),
        new Trade.Times(0, null, null));
  }

  private static View overview() {
    return View.of(
            "operator/overview",
            "figures",
            List.of(
                new Figure(
                    "/pengelola/pekerjaan", "work", new Backlog(2, Pages.NOW.minusSeconds(7200))),
                new Figure("/pengelola/pesan", "parked", new Backlog(0, null))))
        .with(
            "services",
            List.of(
                new ServiceHealth.Service(
                    ServiceHealth.Sort.FEED, "BCA 731", Pages.NOW, Pages.NOW.minusSeconds(600)),
                new ServiceHealth.Service(ServiceHealth.Sort.MAIL, "mail", Pages.NOW, null)))
        .with("area", new AreaFilter(List.of(), List.of(), "", ""))
        .with("trade", trade())
        .with("map", IslandMap.of(PLACES, SELLERS, ""))
        .with("sellers", SellerTable.of(PLACES, SELLERS, ""));
  }

  @Test
  void the_mall_is_told_at_a_glance_and_of_when_it_is() {
    assertThat(Pages.html(overview()))
        .contains("pekerjaan terbuka", "terlama menunggu 2 jam")
        .contains("Dihitung 20 Nov 2026, 14.30 WIB")
        .contains("BCA 731", "Terganggu", "sejak 20 Nov 2026, 14.20 WIB", "Server surel", "Lancar")
        .contains("Rp250.000", "12 menit", "4,5 jam", "2,5 hari")
        .contains("Kota Bandung: 4", "Belum menyatakan", "?provinsi=32#penjual");
    assertThat(Pages.html(overview(), Language.ENGLISH)).contains("In trouble", "Turnover by day");
  }

  @Test
  void whom_no_service_concerns_sees_none() {
    assertThat(Pages.html(overview().with("services", List.of()))).doesNotContain("Layanan luar");
  }

  @Test
  void a_circle_covers_as_much_as_there_are_sellers_and_stands_where_the_place_is() {
    List<IslandMap.Circle> circles = IslandMap.of(PLACES, SELLERS, "").circles();
    IslandMap.Circle bandung = circles.getFirst();
    IslandMap.Circle payakumbuh = circles.getLast();

    assertThat(bandung.place()).isEqualTo("Kota Bandung");
    assertThat(bandung.radius()).isEqualTo(2 * payakumbuh.radius());
    assertThat(bandung.x()).isGreaterThan(payakumbuh.x());
    assertThat(bandung.y()).isGreaterThan(payakumbuh.y());
  }

  @Test
  void a_part_of_the_country_fills_the_map() {
    IslandMap map = IslandMap.of(PLACES, SELLERS, "32.77");

    assertThat(map.land()).contains("M460 ").doesNotContain("M-");
    assertThat(map.height()).isLessThanOrEqualTo(IslandMap.WIDTH);
  }

  @Test
  void within_a_province_each_regency_has_its_row() {
    SellerTable table = SellerTable.of(PLACES, SELLERS.subList(1, 3), "32");

    assertThat(table.sizes()).containsExactly("MICRO", "NONE");
    assertThat(table.rows()).hasSize(1);
    assertThat(table.rows().getFirst().place()).isEqualTo("Kota Bandung");
    assertThat(table.rows().getFirst().href()).isNull();
    assertThat(table.total()).isEqualTo(4);
  }

  @Test
  void the_best_day_is_as_high_as_the_drawing_and_none_is_too_low_to_be_seen() {
    DayBars bars = DayBars.of(trade().days(), day -> day.orders() == 4 ? 1_000_000 : 1);

    assertThat(bars.bars()).extracting(DayBars.Bar::height).containsExactly(DayBars.HEIGHT, 2);
    assertThat(DayBars.of(trade().days(), day -> 0).bars())
        .extracting(DayBars.Bar::height)
        .containsOnly(0);
  }
}
