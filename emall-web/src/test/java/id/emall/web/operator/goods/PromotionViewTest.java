package id.emall.web.operator.goods;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.catalogue.desk.PromotionDesk;
import id.emall.core.shop.ShopView;
import id.emall.web.frame.Form;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PromotionViewTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private static PromotionDesk.Promotion promotion(String name, LocalDate from, boolean away) {
    return new PromotionDesk.Promotion(
        UUID.randomUUID(),
        UUID.randomUUID(),
        "dapur-luak",
        name,
        ShopView.State.OPEN,
        from,
        from.plusDays(6),
        1,
        away);
  }

  private static String page(Form form, PromotionDesk.Promotion... promotions) {
    return Pages.html(
        View.of("operator/goods/promoted", "promotions", List.of(promotions))
            .with("today", TODAY)
            .with("form", form));
  }

  @Test
  void each_choice_tells_whether_the_front_page_shows_it_now() {
    assertThat(page(Form.empty(), promotion("Dapur Luak", TODAY, false)))
        .contains("Dapur Luak", "Tampil di beranda", "20 November 2026 sampai 26 November 2026");
    assertThat(page(Form.empty(), promotion("Dapur Luak", TODAY.plusDays(1), false)))
        .contains("Belum mulai");
    assertThat(page(Form.empty(), promotion("Dapur Luak", TODAY, true)))
        .contains("Sedang tidak tampil");
  }

  @Test
  void a_refused_choice_comes_back_with_what_was_typed() {
    Form form =
        Form.empty().put("shop", "/toko/tidak-ada").refuse("shop", "Tidak ada toko dengan itu.");

    assertThat(page(form))
        .contains("Belum ada toko pilihan", "value=\"/toko/tidak-ada\"")
        .contains("Alamat halaman toko: Tidak ada toko dengan itu.");
  }
}
