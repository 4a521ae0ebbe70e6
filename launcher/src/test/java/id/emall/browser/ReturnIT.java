package id.emall.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.emall.launcher.Waiting;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Goods that a buyer on a phone sends back by a courier, until the money follows. */
@ExtendWith(OnDemoMall.class)
@Timeout(300)
class ReturnIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String KOPI_NAME = "Kopi Drip Robusta isi 10";

  @Test
  void broken_goods_go_back_and_the_money_follows(Stage stage) {
    Buyer buyer = Buyer.rahmat(stage, stage.phone());
    buyer.signsIn();
    buyer.puts(KOPI_NAME, "kopi drip");
    buyer.changesTheQuantity(KOPI_NAME, 2);
    String invoice = buyer.checksOut();
    buyer.seesTheInvoiceTurnPaid();
    String order = buyer.ordersOf(invoice).get("Seduh Sulap");
    Seller marlina = new Seller(stage, "yukmarlina");
    marlina.signsIn();
    marlina.opensTheOrder(order);
    stage.world().scanUntil(marlina.sendsTheParcel(buyer.person().name()), "DELIVERED");
    buyer.seesTheOrder(order, "Sudah sampai");

    Tab phone = buyer.tab();
    phone.open("/pesanan/" + order + "/keluhan").looks("complain");
    phone
        .choose("Masalahnya", "Barang rusak")
        .choose("Yang diminta", "Kirim balik, lalu uang kembali")
        .type("Yang bermasalah: " + KOPI_NAME, "1")
        .type("Cerita pembeli", "Satu dari dua bungkus sobek dan basah.")
        .press("Kirim keluhan")
        .reads("1 dari 2 × " + KOPI_NAME);

    Tab shop = marlina.tab();
    shop.open("/penjual/pesanan/" + order).follow("Setujui kirim balik");
    shop.arrives("/penjual/pesanan/" + order + "/balik").looks("return-agree");
    shop.type("Nomor telepon", "081234567890")
        .type("Alamat lengkap", "Jalan Sudirman 7, Payakumbuh 26211")
        .press("Ya, kirim balik ke sini")
        .reads("Kirim balik disetujui.");

    phone.open("/pesanan/" + order).reads("Menunggu kirim balik");
    phone.looks("return-agreed").follow("Kirim balik barang");
    phone.arrives("/pesanan/" + order + "/balik").looks("return-send");
    String resi = stage.world().handIn("Yogyakarta", "Payakumbuh", "Yuk Marlina");
    phone
        .choose("Kurir", "JNE")
        .type("Nomor resi", resi)
        .press("Simpan resi")
        .reads("Resi kirim balik disimpan.")
        .reads("Barang dalam perjalanan balik");
    stage.world().scanUntil(resi, "DELIVERED");
    String arrived = "Paket balik sudah sampai";
    boolean came =
        Waiting.until(
            PATIENCE,
            () ->
                phone
                    .open("/pesanan/" + order)
                    .find(".status")
                    .nth(1)
                    .textContent()
                    .equals(arrived));
    Assertions.assertThat(came).as("the parcel back of %s arrived", order).isTrue();
    phone.looks("return-arrived");

    shop.open("/penjual/pesanan/" + order).follow("Jawab paket balik");
    shop.looks("return-receive");
    dark(shop);
    shop.open(shop.path()).looks("return-receive-dark");
    shop.find("#f-restock").check();
    shop.press("Ya, barang sudah diterima").reads("Uangnya dikembalikan kepada pembeli.");
    shop.looks("return-received");

    phone.open("/pesanan/" + order).reads("Barang kembali, uang kembali");
    dark(phone);
    phone.open("/pesanan/" + order).looks("return-done-dark");
  }

  private static void dark(Tab tab) {
    tab.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
  }
}
