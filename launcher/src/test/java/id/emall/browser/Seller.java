package id.emall.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** One of the demo's sellers, on a phone behind the counter. */
final class Seller {

  private final Stage stage;
  private final String username;
  private final Tab tab;

  Seller(Stage stage, String username) {
    this.stage = stage;
    this.username = username;
    this.tab = stage.phone();
  }

  Tab tab() {
    return tab;
  }

  void signsIn() {
    tab.open("/masuk?lanjut=/penjual")
        .type("Nama pengguna atau surel", username)
        .type("Kata sandi", DemoMall.PASSWORD)
        .press("Masuk")
        .arrives("/penjual")
        .looks("seller-overview");
  }

  void opensTheOrder(String order) {
    tab.open("/penjual/pesanan").looks("seller-orders");
    tab.find("a[href='/penjual/pesanan/" + order + "']").first().click();
    tab.arrives("/penjual/pesanan/" + order).looks("seller-order-to-send");
  }

  /** The message stands beside the field, and what was typed is kept. */
  void mistypesTheResi(String wrong) {
    tab.type("Nomor resi", wrong).press("Simpan resi");
    Locator number = tab.field("Nomor resi");
    assertThat(number).hasValue(wrong);
    assertThat(number).hasAttribute("aria-invalid", "true");
    assertThat(tab.find("#e-number")).containsText("Panjang nomor resi " + wrong);
    tab.looks("seller-resi-refused");
  }

  /**
   * Hands the parcel in and types the number from the slip.
   *
   * @return the resi
   */
  String sendsTheParcel(String receiver) {
    String resi = stage.world().handIn("PENJUAL", "YOGYAKARTA", receiver);
    tab.type("Nomor resi", resi).press("Simpan resi");
    tab.reads("Resi tersimpan.").looks("seller-order-sent");
    return resi;
  }

  long balance() {
    String shown =
        tab.open("/penjual")
            .find("ul.figures li")
            .filter(new Locator.FilterOptions().setHasText("saldo Anda"))
            .locator("b")
            .textContent();
    return Long.parseLong(shown.replaceAll("[^0-9]", ""));
  }
}
