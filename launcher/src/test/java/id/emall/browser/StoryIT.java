package id.emall.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import id.emall.launcher.story.Person;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** One order the whole way, as its buyer, its sellers and the operator see it. */
@ExtendWith(OnDemoMall.class)
@Timeout(120)
class StoryIT {

  private static final String RENDANG = "Rendang Telur Renyah 250 g";
  private static final String COFFEE = "Kopi Drip Robusta isi 10";
  private static final Duration COMPLAINT_TIME = Duration.ofHours(50);

  @Test
  void an_order_goes_from_registration_to_completion(Stage stage) {
    Buyer buyer = newcomer(stage);
    buyer.registers();
    buyer.confirmsThePhone();
    buyer.signsIn();
    buyer.puts(RENDANG, "rendang telur");
    buyer.puts(COFFEE, "kopi drip");
    buyer.changesTheQuantity(COFFEE, 2);
    String invoice = buyer.checksOut();
    buyer.tab().looks("invoice-open");
    assertThat(buyer.copiesTheAmount()).isEqualTo(buyer.amountDue());
    buyer.seesTheInvoiceTurnPaid();

    Map<String, String> orders = buyer.ordersOf(invoice);
    String rendang = orders.get("Dapua Rangkiang");
    String coffee = orders.get("Seduh Sulap");
    Seller rosda = new Seller(stage, "unirosda");
    Seller marlina = new Seller(stage, "yukmarlina");
    rosda.signsIn();
    marlina.signsIn();
    List<Long> before = List.of(rosda.balance(), marlina.balance());
    rosda.opensTheOrder(rendang);
    rosda.mistypesTheResi("12345");
    String first = rosda.sendsTheParcel(buyer.person().name());
    marlina.opensTheOrder(coffee);
    String second = marlina.sendsTheParcel(buyer.person().name());

    stage.world().scanUntil(first, "OUT_FOR_DELIVERY");
    buyer.seesTheParcel(rendang, "Sedang diantar");
    buyer.tab().looks("order-under-way");
    stage.world().scanUntil(first, "DELIVERED");
    stage.world().scanUntil(second, "DELIVERED");
    buyer.seesTheOrder(rendang, "Sudah sampai");
    buyer.tab().looks("order-delivered");
    buyer.seesTheOrder(coffee, "Sudah sampai");
    buyer.confirmsReceiptOf(rendang);
    buyer.seesTheOrder(rendang, "Selesai");

    stage.world().letTimePass(COMPLAINT_TIME);
    buyer.seesTheOrder(coffee, "Selesai");
    buyer.tab().looks("order-completed").open("/pesanan").looks("orders");
    rosda.signsIn();
    marlina.signsIn();
    assertThat(rosda.balance()).isGreaterThan(before.getFirst());
    assertThat(marlina.balance()).isGreaterThan(before.getLast());
    marlina.tab().looks("seller-overview-later");
  }

  @Test
  void an_applicant_mends_what_was_missing_and_opens_a_shop(Stage stage) {
    Buyer applicant = newcomer(stage);
    String shop = "Tenun " + applicant.person().username();
    applicant.tab().open("/daftar");
    applicant.fillsInThePerson();
    applicant.tab().find("#f-sell").check();
    applicant.tab().type("Nama toko", shop).press("Daftar");
    applicant.tab().reads("Kata sandi: Ketik lagi kata sandinya").looks("register-refused");
    applicant
        .tab()
        .type("Kata sandi", applicant.person().password())
        .choose("Jenis dokumen", "NIK (KTP)")
        .type("Nomor dokumen", "3471014107900001")
        .press("Daftar")
        .arrives("/konfirmasi");
    applicant.confirmsThePhone();

    Operator operator = new Operator(stage);
    operator.signsIn();
    operator.opensTheApplicationOf(shop);
    operator.tab().reads("Pindaian NIK tidak dilampirkan.");
    operator.returnsTheApplication("Lampirkan foto KTP yang terbaca.");
    applicant.readsInAText("Lampirkan foto KTP yang terbaca");

    applicant.signsIn();
    applicant.tab().open("/penjual/pengajuan").reads("Lampirkan foto KTP").looks("application");
    applicant
        .tab()
        .type("Nomor dokumen", "3471014107900001")
        .attach("Foto atau pindaian dokumen (boleh kosong)", Photos.any("ktp.png"))
        .press("Kirim permohonan")
        .reads("Permohonan terkirim.");
    operator.opensTheApplicationOf(shop);
    assertThat(stage.phone().status(operator.seesTheScan())).isIn(403, 404);
    operator.approvesTheApplication();
    applicant.readsInAText(shop + " disetujui");
    new Seller(stage, applicant.person().username(), applicant.person().password())
        .opensTheShelfWith("Selendang tenun " + applicant.person().username());
  }

  @Test
  void money_that_fits_no_invoice_is_bound_by_the_operator(Stage stage) {
    Buyer buyer = Buyer.rahmat(stage, stage.phone());
    buyer.signsIn();
    buyer.puts(COFFEE, "kopi drip");
    String invoice = buyer.checksOut();
    long wrong = buyer.amountDue() + 1_000;
    buyer.transfers(wrong);

    Operator operator = new Operator(stage);
    operator.signsIn();
    operator.opensTheUnmatchedPayment(wrong);
    operator.tab().reads("Nama pembeli ada dalam berita transfer");
    operator.takesTheSuggestion(invoice);
    buyer.tab().hasHeading("Lunas");
  }

  @Test
  void a_partners_key_is_shown_once(Stage stage) {
    String partner = "Mitra " + newPerson().username();
    Operator operator = new Operator(stage);
    operator.signsIn();
    operator.issuesAKeyTo(partner);

    operator.tab().open("/pengelola/mitra");
    assertThat(operator.listed(partner)).isVisible();
    assertThat(operator.tab().find("code.secret")).hasCount(0);
    operator.tab().open("/pengelola/pekerjaan").looks("operator-work");
    operator.tab().open("/pengelola/pesan").looks("operator-messages");
    operator.tab().open("/pengelola/rekonsiliasi").looks("operator-reconciliation");
    operator.tab().open("/pengelola/rekening").looks("operator-feeds");
  }

  @Test
  void the_link_in_the_text_shows_the_invoice_without_signing_in(Stage stage) {
    Buyer buyer = newcomer(stage);
    buyer.registers();
    buyer.confirmsThePhone();
    buyer.signsIn();
    buyer.puts(COFFEE, "kopi drip");
    String invoice = buyer.checksOut();
    long due = buyer.amountDue();

    Buyer reader = new Buyer(stage, buyer.person(), stage.phone());
    String link = buyer.linkFromTheText(invoice);
    reader.tab().open(link).looks("invoice-by-link");
    assertThat(reader.amountDue()).isEqualTo(due);
    reader.tab().open(link.replace("?k=", "/cara-bayar?k="));
    assertThat(reader.amountDue()).isEqualTo(due);
    reader.seesTheInvoiceTurnPaid();
    reader.tab().open(link.substring(0, link.length() - 1)).looks("not-found");
    assertThat(reader.tab().find(".amount")).hasCount(0);
  }

  @Test
  void one_orders_and_pays_without_scripts(Stage stage) {
    Buyer buyer = Buyer.rahmat(stage, stage.phoneWithoutScript());
    buyer.signsIn();
    buyer.puts(RENDANG, "rendang telur");
    buyer.puts(COFFEE, "kopi drip");
    buyer.changesTheQuantity(RENDANG, 2);
    buyer.checksOut();
    buyer.transfers(buyer.amountDue());
    buyer.asksAgainUntilPaid();
  }

  @Test
  void one_pays_by_qris_after_all_and_the_page_turns_paid(Stage stage) {
    Buyer buyer = newcomer(stage);
    buyer.registers();
    buyer.confirmsThePhone();
    buyer.signsIn();
    buyer.puts(COFFEE, "kopi drip");
    buyer.checksOut();

    buyer.tab().find("summary").getByText("Ganti cara bayar").click();
    buyer.tab().press("Bayar lewat QRIS");
    buyer.scansTheCode();

    buyer.tab().hasHeading("Lunas");
  }

  @Test
  void whose_papers_agree_sells_at_once_and_whom_the_registry_does_not_know_is_refused(
      Stage stage) {
    Buyer known = applicant(stage, "3471014107900021");
    Buyer unknown = applicant(stage, "3471014107901404");

    known.readsInAText("Batik " + known.person().username() + " disetujui");
    unknown.readsInAText("Menurut dukcapil, NIK tidak terdaftar.");

    new Seller(stage, known.person().username(), known.person().password())
        .opensTheShelfWith("Batik tulis " + known.person().username());
  }

  /** Lives in Yogyakarta, as the NIK says, and was born on the day that it says. */
  private static Buyer applicant(Stage stage, String nik) {
    Buyer applicant = newcomer(stage);
    applicant.tab().open("/daftar");
    applicant.fillsInThePerson();
    applicant.tab().find("#f-sell").check();
    applicant
        .tab()
        .type("Nama toko", "Batik " + applicant.person().username())
        .choose("Jenis dokumen", "NIK (KTP)")
        .type("Nomor dokumen", nik)
        .type("Tanggal lahir (boleh kosong)", "1990-07-01")
        .attach("Foto atau pindaian dokumen (boleh kosong)", Photos.any("ktp.png"))
        .press("Daftar")
        .arrives("/konfirmasi");
    applicant.confirmsThePhone();
    return applicant;
  }

  @Test
  void who_mistyped_the_phone_puts_it_right_where_the_code_is_asked_for(Stage stage) {
    Person right = newPerson();
    Person mistyped =
        new Person(
            right.name(),
            right.username(),
            right.password(),
            right.email(),
            newPerson().phone(),
            right.address());
    Tab tab = stage.phone();
    new Buyer(stage, mistyped, tab).registers();

    String phone = mistyped.phone();
    tab.reads(phone.substring(0, 4) + "•••••" + phone.substring(phone.length() - 3));
    tab.find("main summary").click();
    tab.type("Nomor ponsel baru", right.phone())
        .type("Kata sandi yang Anda buat tadi", "bukan-yang-tadi")
        .press("Kirim kode")
        .reads("Kata sandi ini tidak cocok.")
        .looks("confirm-phone-refused");
    tab.type("Kata sandi yang Anda buat tadi", right.password()).press("Kirim kode");
    tab.reads("Kode baru sudah dikirim lewat SMS.");

    Buyer buyer = new Buyer(stage, right, tab);
    buyer.confirmsThePhone();
    buyer.signsIn();
  }

  private static Buyer newcomer(Stage stage) {
    return new Buyer(stage, newPerson(), stage.phone());
  }

  private static Person newPerson() {
    return Person.any(new SecureRandom());
  }
}
