package id.emall.web.operator;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.courier.CourierLimits;
import id.emall.contracts.courier.ShipmentStatus;
import id.emall.core.shipping.CourierHealth;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CourierViewsTest {

  private static final UUID ORDER = new UUID(0, 7);

  @Test
  void a_courier_shows_what_it_answers_and_how_much_of_its_day_is_used() {
    assertThat(html(new CourierHealth.Standing(null, null, null, 0), List.of()))
        .contains("DHL", "Lancar", "120 dari 250", "7.200", "Paling lama menunggu", "45 menit")
        .contains(
            "12 hari ini, 3 menunggu dibaca",
            "1 gagal, 2 terlalu sering",
            "HTTP 503",
            "Tidak ada paket yang macet")
        .doesNotContain("/pengelola/kurir/DHL/lanjut");
  }

  @Test
  void a_courier_that_refuses_us_is_gone_on_with_by_a_person() {
    assertThat(
            html(
                new CourierHealth.Standing(Pages.NOW, "the key is wrong", null, 0),
                List.of(
                    new CourierHealth.Stuck(
                        new UUID(0, 9),
                        ORDER,
                        "1234567890",
                        ShipmentStatus.IN_TRANSIT,
                        Pages.NOW.minus(Duration.ofDays(9)),
                        3,
                        "HTTP 503"))))
        .contains("Berhenti", "/pengelola/kurir/DHL/lanjut", "1234567890", "/pesanan/P1")
        .contains("/pengelola/kiriman/00000000-0000-0000-0000-000000000009");
  }

  private static String html(CourierHealth.Standing standing, List<CourierHealth.Stuck> stuck) {
    CourierHealth.State state =
        new CourierHealth.State(
            "DHL",
            true,
            new CourierLimits(1, Duration.ofSeconds(1), 1, 250),
            new CourierHealth.Today(
                120, 7200, 117, 1, 2, 0, 0, 24_000, Pages.NOW, Pages.NOW, "HTTP 503"),
            standing,
            1,
            9_000,
            40,
            Pages.NOW.minus(Duration.ofMinutes(45)),
            12,
            3,
            0);
    return Pages.html(
        View.of("operator/couriers", "states", List.of(state))
            .with("stuck", stuck)
            .with("codes", Map.of(ORDER, "P1"))
            .with("single", true));
  }
}
