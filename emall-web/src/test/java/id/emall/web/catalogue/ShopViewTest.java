package id.emall.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.admission.ShopLicences;
import id.emall.core.identity.DocumentKind;
import id.emall.core.shop.ShopContact;
import id.emall.core.shop.ShopView;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShopViewTest {

  private static final ShopView SHOP =
      new ShopView(
          UUID.randomUUID(),
          UUID.randomUUID(),
          "dapur-luak",
          "Dapur Luak",
          "Rendang dari tungku kayu",
          "Sejak 1999.",
          "13.76",
          null,
          null,
          ShopView.State.OPEN,
          Pages.NOW);

  private static String facts(ShopLicences.Licences licences, ShopContact contact) {
    return Pages.html(
        View.of("product/shopfacts", "shop", SHOP)
            .with("place", "Kota Payakumbuh")
            .with("licences", licences)
            .with("contact", contact));
  }

  @Test
  void what_the_law_wants_shown_stands_there() {
    String page =
        facts(
            new ShopLicences.Licences(
                true,
                List.of(
                    new ShopLicences.Permit(
                        DocumentKind.HALAL, "ID00410000054900720", LocalDate.of(2030, 5, 1)))),
            new ShopContact("Senin–Sabtu 08.00–17.00 WIB", "+6281234567890", "luak@contoh.id"));

    assertThat(page)
        .contains("Kota Payakumbuh", "Terdaftar dan sudah diperiksa")
        .contains("Sertifikat halal", "ID00410000054900720", "Berlaku sampai 1 Mei 2030")
        .contains("Senin–Sabtu 08.00–17.00 WIB", "href=\"tel:+6281234567890\"", "0812-3456-7890")
        .contains("href=\"mailto:luak@contoh.id\"");
  }

  @Test
  void what_nobody_told_or_proved_is_not_claimed() {
    assertThat(facts(new ShopLicences.Licences(false, List.of()), ShopContact.NONE))
        .doesNotContain("NIB", "tel:", "mailto:", "Jam layanan")
        .contains("Buka di Lumbung sejak");
  }
}
