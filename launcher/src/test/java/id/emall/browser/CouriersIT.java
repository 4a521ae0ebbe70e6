package id.emall.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import id.emall.launcher.story.SevenCouriers;
import id.emall.launcher.story.SevenCouriers.Course;
import id.emall.launcher.story.SevenCouriers.Parcel;
import id.emall.launcher.story.SevenCouriers.Scan;
import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What buyer and seller see of parcels that each courier has carried. */
@ExtendWith(OnDemoMall.class)
@Timeout(300)
class CouriersIT {

  private static final List<String> SELLERS = List.of("unirosda", "kangujang", "yukmarlina");

  private static final Map<String, String> TITLES =
      Map.of(
          "OUT_FOR_DELIVERY", "Sedang diantar",
          "ATTEMPT_FAIL", "Belum berhasil diantar: penerima tidak ada",
          "DELIVERED", "Diterima",
          "RETURNING", "Dikembalikan",
          "RETURNED", "Kembali ke penjual");

  /** Couriers tell what happens between more or less exactly. */
  private static final List<String> ON_ITS_WAY =
      List.of(
          "Dalam perjalanan",
          "Diserahkan ke kurir",
          "Tiba di tempat kurir",
          "Berangkat ke tempat berikutnya");

  private static final List<String> AT_ORIGIN =
      List.of("RECEIVED", "SORTED", "FORWARDED", "RETURNED");

  /** Their pages differ most. */
  private static final List<String> LOOKED_AT = List.of("jne", "dhl");

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH.mm", Locale.of("id", "ID"));

  private static List<Parcel> parcels;

  /** The story is played once for all. */
  private static synchronized List<Parcel> played(Stage stage, Course course) {
    if (parcels == null) {
      List<String> told = new ArrayList<>();
      try (SevenCouriers couriers =
          new SevenCouriers(
              URI.create(stage.site()), stage.sandbox(), SELLERS, DemoMall.PASSWORD, told::add)) {
        couriers.play();
        parcels = couriers.parcels();
      }
      assertThat(told).hasSize(2 + parcels.size());
    }
    return parcels.stream().filter(parcel -> parcel.course() == course).toList();
  }

  private static Buyer yopie(Stage stage) {
    Buyer yopie = Buyer.yopie(stage, stage.phone());
    yopie.signsIn();
    return yopie;
  }

  /**
   * Each scan once, newest first, with the time by the reader's clock and the place; then the
   * receiver.
   */
  private static void seesEveryScan(Tab tab, Parcel parcel) {
    String courier = parcel.courier().toUpperCase(Locale.ROOT);
    tab.open("/pesanan/" + parcel.order()).hasHeading(courier + " · resi " + parcel.number());
    Locator section = tab.find("section[aria-label*='" + parcel.number() + "']");
    Locator entries = section.locator("ol.timeline li");
    List<Scan> scans = parcel.scans().reversed();

    List<String> titles = entries.locator("b").allTextContents();
    assertThat(titles).as(courier).hasSameSizeAs(scans);
    assertThat(entries.locator("time").allTextContents())
        .as(courier)
        .isEqualTo(scans.stream().map(CouriersIT::time).toList());
    List<String> texts = entries.allTextContents();
    for (int i = 0; i < scans.size(); i++) {
      String exactly = TITLES.get(scans.get(i).step());
      assertThat(titles.get(i)).as(courier).isIn(exactly == null ? ON_ITS_WAY : List.of(exactly));
      assertThat(texts.get(i)).as(courier).containsIgnoringCase(place(parcel, scans.get(i)));
    }
    if (parcel.course() != Course.RETURNED) {
      assertThat(section.textContent()).containsIgnoringCase("Diterima oleh Yohanes Pattiasina");
    }
  }

  /** JNE says where a parcel is forwarded to, the others where from. */
  private static String place(Parcel parcel, Scan scan) {
    if (parcel.courier().equals("jne") && scan.step().equals("FORWARDED")) {
      return SevenCouriers.DESTINATION;
    }
    return AT_ORIGIN.contains(scan.step()) ? parcel.origin() : SevenCouriers.DESTINATION;
  }

  /** Yopie lives in Ambon: one clock for all, whatever the couriers wrote. */
  private static String time(Scan scan) {
    return MOMENT.format(scan.at().atZone(ZoneId.of("Asia/Jayapura"))) + " WIT";
  }

  @Test
  void each_of_the_seven_couriers_shows_its_parcel_from_entry_to_delivery(Stage stage) {
    List<Parcel> delivered = played(stage, Course.DELIVERED);
    Tab tab = yopie(stage).tab();

    assertThat(delivered)
        .extracting(Parcel::courier)
        .containsExactlyInAnyOrder("jne", "tiki", "pos", "wahana", "pcp", "fedex", "dhl");
    for (Parcel parcel : delivered) {
      seesEveryScan(tab, parcel);
      if (LOOKED_AT.contains(parcel.courier())) {
        tab.looks("parcel-" + parcel.courier());
      }
    }
  }

  @Test
  void a_parcel_that_came_back_shows_why_and_tells_its_seller_what_to_do(Stage stage) {
    Parcel returned = played(stage, Course.RETURNED).getFirst();
    Tab tab = yopie(stage).tab();

    seesEveryScan(tab, returned);
    tab.reads("Pengelola mengurus uang Anda").looks("parcel-returned");
    assertThat(tab.find("section[aria-labelledby='perjalanan'] li b").allTextContents())
        .startsWith("Kembali ke penjual", "Dalam pengembalian", "Dikirim penjual");

    Seller seller = new Seller(stage, returned.seller());
    seller.signsIn();
    seller.tab().open("/penjual/pesanan/" + returned.order()).reads(returned.number());
    seller.tab().reads("Simpan barangnya sampai pengelola memutuskan soal uangnya");
    seller.tab().looks("seller-order-returned");
  }

  @Test
  void what_a_courier_tells_in_the_wrong_order_and_twice_is_shown_once_and_in_order(Stage stage) {
    Parcel pushed = played(stage, Course.PUSHED).getFirst();
    Tab tab = yopie(stage).tab();

    seesEveryScan(tab, pushed);
    tab.looks("parcel-pushed");
  }
}
