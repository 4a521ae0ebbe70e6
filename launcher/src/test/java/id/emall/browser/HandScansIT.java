package id.emall.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A parcel of which its courier knows nothing reaches its buyer by what people enter. */
@ExtendWith(OnDemoMall.class)
@Timeout(240)
class HandScansIT {

  private static final String PLACE = "Tempat (boleh kosong)";
  private static final String RECEIVER = "Nama penerima (boleh kosong)";

  private static final SecureRandom CHANCE = new SecureRandom();

  @Test
  void an_operator_brings_a_parcel_to_its_end(Stage stage) {
    Buyer buyer = Buyer.rahmat(stage, stage.phone());
    buyer.signsIn();
    buyer.puts("Kopi Drip Robusta isi 10", "kopi drip");
    String invoice = buyer.checksOut();
    buyer.seesTheInvoiceTurnPaid();
    String order = buyer.ordersOf(invoice).get("Seduh Sulap");
    Seller marlina = new Seller(stage, "yukmarlina");
    marlina.signsIn();
    marlina.opensTheOrder(order);
    marlina.tab().choose("Kurir", "PCP").type("Nomor resi", unheardOf()).press("Simpan resi");
    opensTheParcel(marlina.tab());
    marlina.tab().reads("kami pantau langsung pada kurirnya");

    Operator laras = new Operator(stage);
    laras.signsIn();
    Tab desk = laras.tab();
    opensTheParcel(desk.open("/pesanan/" + order));
    desk.choose("Kejadian", "Terkendala").type(PLACE, "Palembang").press("Simpan catatan");
    assertThat(desk.field(PLACE)).hasValue("Palembang");
    assertThat(desk.find("#e-words")).containsText("Wajib diisi.");
    desk.looks("operator-parcel-refused");
    desk.type("Keterangan (boleh kosong)", "Tertahan banjir")
        .press("Simpan catatan")
        .reads("Catatan tersimpan.");
    desk.find("button:has-text('Tarik “Terkendala')").click();
    desk.reads("Catatan ditarik.");
    desk.choose("Kejadian", "Sedang diantar").press("Simpan catatan").reads("Catatan tersimpan.");
    buyer.seesTheParcel(order, "Sedang diantar");
    buyer.tab().reads("Dicatat oleh pengelola");
    desk.choose("Kejadian", "Diterima").type(RECEIVER, "Bu Rahmat").press("Simpan catatan");
    desk.reads("tidak ada lagi yang perlu dicatat");

    buyer.seesTheOrder(order, "Sudah sampai");
    buyer.tab().reads("Diterima oleh Bu Rahmat");
  }

  /** Its number stands in the link for those who do not see the page. */
  private static void opensTheParcel(Tab tab) {
    tab.find("a:has-text('Catat kejadian paket')").first().click();
    tab.find("h1:has-text('Paket PCP')").waitFor();
  }

  private static String unheardOf() {
    return "PCP%08d".formatted(CHANCE.nextInt(100_000_000));
  }
}
