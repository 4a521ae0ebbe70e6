package id.emall.browser;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import id.emall.launcher.story.SellersMoney;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/**
 * Whatever members, shops and operators can have, brought about as they do it: orders of which one
 * is complained of, one completed and one paid back, a payout, money of nobody and money that the
 * bank took back, papers, invitations, keys.
 */
final class OthersThings {

  private static final SecureRandom CHANCE = new SecureRandom();
  private static final Pattern ADDRESS = Pattern.compile("href=\"(http[^\"]+/authorize[^\"]+)\"");
  private static final Pattern FIELD =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
  private static final String OWN_OFFICE = "/akun/keamanan/kantor/";

  /**
   * Of these the playful mall has none, so that a made-up one stands for them: its couriers have a
   * price for every way, so no seller is asked for one; its bank carries out every payout; its
   * books agree; and what it does by itself it finishes.
   */
  private static final Set<String> NOTHING_STAGED =
      Set.of(
          "/penjual/ongkos-kirim/{}",
          "/pengelola/pencairan/{}/{}",
          "/pengelola/pekerjaan/otomatis/{}",
          "/pengelola/rekonsiliasi/selisih/{}");

  private final Stage stage;
  private final Company company;
  private final Belongings belongings;
  private final Tab chief;
  private final Tab marlina;
  private final Tab emily;
  private final Buyer rahmat;

  OthersThings(Stage stage, Company company, Belongings belongings) {
    this.stage = stage;
    this.company = company;
    this.belongings = belongings;
    this.chief = company.chief();
    this.marlina = company.signedIn("yukmarlina", DemoMall.PASSWORD);
    this.emily = company.signedIn("emilyc", DemoMall.PASSWORD);
    this.rahmat = Buyer.rahmat(stage, stage.phone());
  }

  /** All of them; no test after it finds money that does not balance. */
  void bringAbout() {
    rahmat.signsIn();
    company.signedIn("rahmath", DemoMall.PASSWORD);
    belongings.read(rahmat.tab(), "/akun/perangkat");
    member(applicant());
    Map<String, String> orders = ordersOfThreeShops();
    complains(orders.get("Seduh Sulap"));
    speaks(orders.get("Seduh Sulap"));
    isPaidOut(orders.get("Dapua Rangkiang"));
    getsBack(orders.get("Tapak Cibaduyut"));
    theBankTakesBack();
    nobodyOwns();
    shop();
    desk();
    ownOffice();
    NOTHING_STAGED.forEach(belongings::makeUp);
  }

  private Map<String, String> ordersOfThreeShops() {
    rahmat.puts("Kopi Drip Robusta isi 10", "kopi drip");
    rahmat.puts("Rendang Telur Renyah 250 g", "rendang telur");
    rahmat.puts("Sepatu Derby Kulit Cokelat", "derby");
    stage.world().disturb("sms", "rejected", 2);
    String invoice = rahmat.checksOut();
    belongings.read(chief, awaitLink("/pengelola/pesan?q=" + invoice, "/kirim"));
    stage.world().mend("sms");
    rahmat.tab().open("/faktur/" + invoice);
    rahmat.seesTheInvoiceTurnPaid();
    belongings.put("/faktur/{}", invoice);
    belongings.put("/f/{}", invoice);
    return rahmat.ordersOf(invoice);
  }

  private static FormData fields(String page) {
    FormData form = FormData.create();
    FIELD
        .matcher(page)
        .results()
        .forEach(field -> form.set(field.group(1), field.group(2).replace("&amp;", "&")));
    return form;
  }

  private void arrives(Tab seller, String order) {
    String resi = stage.world().handIn("Payakumbuh", "Yogyakarta", "Rahmat");
    seller.sends(
        "/penjual/pesanan/" + order + "/resi",
        FormData.create().set("courier", "JNE").set("number", resi));
    stage.world().scanUntil(resi, "DELIVERED");
    rahmat.seesTheOrder(order, "Sudah sampai");
  }

  private void complains(String order) {
    arrives(marlina, order);
    rahmat
        .tab()
        .uploads(
            "/pesanan/" + order + "/keluhan",
            FormData.create()
                .set("trouble", "DAMAGED")
                .set("text", "Kemasannya sobek")
                .set("photos", Photos.any("rusak.png")));
    belongings.put("/pesanan/{}", order);
    belongings.put("/penjual/pesanan/{}", order);
    belongings.put("/pengelola/uang-pesanan/{}", order);
    belongings.put("/pengelola/tahanan/{}", order);
    belongings.read(rahmat.tab(), "/pesanan/" + order);
    belongings.read(marlina, "/penjual/pesanan/" + order);
    belongings.read(chief, "/pesanan/" + order);
    belongings.read(chief, "/pengelola/pekerjaan");
    String shipment = belongings.at("/pengelola/kiriman/{}");
    belongings.put("/pesanan/{}/paket/{}", order, shipment);
    belongings.put("/penjual/pesanan/{}/paket/{}", order, shipment);
    belongings.put("/penjual/pesanan/{}/catatan/{}", order, shipment);
    belongings.put("/pengelola/pekerjaan/kiriman/{}", shipment);
    belongings.put("/media/{}", belongings.at("/keluhan/{}/foto/{}"));
  }

  /** A review that can be taken back, a question, and what others wrote of the shop's products. */
  private void speaks(String order) {
    Tab tab = rahmat.tab();
    tab.uploads(
        "/pesanan/" + order + "/ulasan/" + belongings.at("/pesanan/{}/ulasan/{}"),
        FormData.create()
            .set("stars", "4")
            .set("review", "Rasanya pas, bungkusnya sobek sedikit."));
    String product = "/produk/" + belongings.at("/produk/{}");
    tab.sends(product + "/pertanyaan", FormData.create().set("question", "Berapa lama tahannya?"));
    belongings.read(tab, product + "/pertanyaan?belum=ya");
    String question = belongings.at("/pertanyaan/{}");
    belongings.put("/penjual/ulasan/{}/{}", "pertanyaan", question);
    belongings.put("/pengelola/laporan/{}/{}", "pertanyaan", question);
    belongings.read(emily, product);
    belongings.read(emily, product + "/ulasan");
  }

  private void isPaidOut(String order) {
    arrives(company.signedIn("unirosda", DemoMall.PASSWORD), order);
    rahmat.confirmsReceiptOf(order);
    try (SellersMoney money =
        new SellersMoney(
            URI.create(stage.site()),
            stage.sandbox(),
            List.of("unirosda"),
            List.of("laras", "bagas"),
            DemoMall.PASSWORD,
            told -> {})) {
      money.play();
    }
    belongings.walk(chief, "/pengelola/pencairan");
    belongings.read(chief, "/pengelola/pencairan/" + belongings.at("/pengelola/pencairan/{}"));
    String number = "70899" + CHANCE.nextInt(10_000, 100_000);
    stage.world().openAccount("451", number, "MARLENA SAPUTRA");
    marlina.sends(
        "/penjual/saldo/rekening",
        FormData.create()
            .set("bank", "451")
            .set("accountNumber", number)
            .set("accountHolder", "Marlina Saputri"));
    Company.await(
        "an account whose holder's name nearly fits",
        () -> {
          belongings.read(chief, "/pengelola/rekening-penjual");
          return belongings.has("/pengelola/rekening-penjual/{}") ? chief : null;
        });
  }

  /** Its seller cannot send it; the buyer has not said yet where the money is to go. */
  private void getsBack(String order) {
    company
        .signedIn("kangujang", DemoMall.PASSWORD)
        .sends("/penjual/pesanan/" + order + "/batal", FormData.create());
    String invoice = belongings.at("/faktur/{}");
    Company.await(
        "the money that goes back",
        () -> {
          belongings.read(rahmat.tab(), "/faktur/" + invoice);
          return belongings.has("/faktur/{}/rekening/{}") ? invoice : null;
        });
    String refund = belongings.at("/faktur/{}/rekening/{}");
    belongings.put("/f/{}/rekening/{}", invoice, refund);
    belongings.put("/pengelola/pengembalian/{}", refund);
    belongings.walk(rahmat.tab(), "/pemberitahuan");
  }

  /** By a row of its own; two operators end the order, so that all balances again. */
  private void theBankTakesBack() {
    rahmat.puts("Kopi Drip Robusta isi 10", "kopi drip");
    String invoice = rahmat.checksOut();
    long amount = rahmat.amountDue();
    rahmat.seesTheInvoiceTurnPaid();
    stage.world().debit(amount, "KOREKSI", "KOREKSI TRSF RAHMAT");
    Operator laras = new Operator(stage);
    laras.signsIn();
    Locator item =
        laras.awaits("/pengelola/pekerjaan", "Bank menarik kembali uang dengan mutasi keluar");
    belongings.read(chief, "/pengelola/pekerjaan");
    chief.sends("/pengelola/rekonsiliasi/periksa", FormData.create());
    belongings.walk(chief, "/pengelola/rekonsiliasi");
    item.filter(new Locator.FilterOptions().setHasText(invoice)).locator("a.btn-primary").click();
    laras.tab().find("label").filter(new Locator.FilterOptions().setHasText(invoice)).click();
    laras
        .tab()
        .type("Alasan", "Bank mengoreksi transfer ini")
        .press("Usulkan kepada pengelola lain")
        .reads("Usulan tercatat.");
    belongings.read(chief, "/pengelola/persetujuan");
    Operator bagas = Operator.second(stage);
    bagas.signsIn();
    bagas.agreesTo(amount);
    laras.seesThatAllBalances();
  }

  private void nobodyOwns() {
    long stray = 2_000_000 + CHANCE.nextInt(900_000);
    stage.world().transfer(stray, "TANPA NAMA", "entah");
    awaitLink("/pengelola/pembayaran", Operator.rupiah(stray));
    belongings.walk(chief, "/pengelola/pembayaran");
  }

  /** Of somebody new, so that nobody whom other tests know signs in or orders otherwise. */
  private void member(Tab tab) {
    tab.sends(
        "/akun/alamat",
        FormData.create()
            .set("label", "Kantor")
            .set("recipient", "Bagian Umum")
            .set("phone", "0812-0000-0499")
            .set("regency", "34.71")
            .set("address", "Jalan Bekantan 5"));
    tab.asks("POST", "/akun/privasi/salinan", options -> options.setForm(FormData.create()));
    Company.await(
        "the copy of one's data",
        () -> tab.asks("GET", "/akun/privasi", null).text().contains("/salinan/") ? tab : null);
    belongings.walk(tab, "/akun");
    PasskeysIT.giveDevice(tab);
    tab.open("/akun/keamanan")
        .type("Nama kunci sandi", "Ponsel uji")
        .press("Tambahkan kunci sandi")
        .hasHeading("Simpan kode pemulihan Anda");
    belongings.walk(tab, "/akun/keamanan");
  }

  private void shop() {
    marlina.sends(
        "/penjual/petugas", FormData.create().set("sought", "yopie").set("rights", "ORDERS"));
    byte[] table = "kode;harga\n".getBytes(StandardCharsets.UTF_8);
    marlina.uploads(
        "/penjual/produk/impor",
        FormData.create().set("file", new FilePayload("produk.csv", "text/csv", table)));
    belongings.walk(marlina, "/penjual", "/penjual/produk/impor");
    belongings.put("/akun/keamanan/kantor/{}", "kantor");
    Tab yopie = company.signedIn("yopie", DemoMall.PASSWORD);
    Company.await(
        "the shop's question",
        () -> {
          belongings.read(yopie, "/akun/undangan-toko");
          return belongings.has("/akun/undangan-toko/{}") ? yopie : null;
        });
  }

  /** With a scan, and something that the rules leave to operators. */
  private Tab applicant() {
    Applicant applicant = new Applicant(stage, "id", CHANCE);
    applicant.opensTheForm();
    applicant.wishesToSell(applicant.nik(), false, Photos.any("ktp.png"));
    applicant.becomesAMember();
    String found = "/pengelola/pelamar?q=" + applicant.shop().replace(' ', '+');
    belongings.read(chief, awaitLink(found, applicant.shop() + "</a>"));
    belongings.read(chief, "/pengelola/pelamar/" + belongings.at("/pengelola/pelamar/{}"));
    return applicant.tab();
  }

  private void desk() {
    chief.asks(
        "POST",
        "/pengelola/mitra",
        options -> options.setForm(FormData.create().set("name", "Mitra uji")));
    chief.sends(
        "/pengelola/komisi",
        FormData.create()
            .set("shop", "seduh-sulap")
            .set("percent", "2")
            .set("validFrom", LocalDate.now(ZoneId.of("Asia/Jakarta")).plusYears(1).toString())
            .set("reason", "Hanya untuk uji coba"));
    byte[] note = ("bukan rekening koran " + CHANCE.nextLong()).getBytes(StandardCharsets.UTF_8);
    chief.uploads(
        "/pengelola/berkas",
        FormData.create().set("file", new FilePayload("catatan.txt", "text/plain", note)));
    belongings.put("/undangan/petugas/{}", company.usedToken());
    belongings.put("/pengelola/teks/{}", "review-answered");
    belongings.walk(chief, "/pengelola");
  }

  /** The operator's account at the office, bound by the office's word. */
  private void ownOffice() {
    APIResponse leaving =
        chief.asks("POST", OWN_OFFICE + "kantor", options -> options.setForm(FormData.create()));
    Matcher address = ADDRESS.matcher(leaving.text());
    Assertions.assertThat(address.find()).as("the way to the office").isTrue();
    URI office = URI.create(address.group(1).replace("&amp;", "&"));
    APIRequestContext request = chief.page().context().request();
    FormData form = fields(request.get(office.toString()).text()).set("person", "10001");
    APIResponse back =
        request.post(
            office.resolve("authorize").toString(),
            RequestOptions.create().setForm(form).setMaxRedirects(0));
    request.get(back.headers().get("location"));
    belongings.read(chief, "/akun/keamanan");
  }

  private String awaitLink(String path, String words) {
    return Company.await(
        words + " in " + path,
        () -> chief.asks("GET", path, null).text().contains(words) ? path : null);
  }

  /** Takes back what others would see, wait for or sign in with. */
  void giveUp() {
    rahmat
        .tab()
        .sends("/pertanyaan/" + belongings.at("/pertanyaan/{}") + "/hapus", FormData.create())
        .sends(
            "/pesanan/%s/ulasan/%s/hapus"
                .formatted(belongings.at("/pesanan/{}"), belongings.at("/pesanan/{}/ulasan/{}")),
            FormData.create())
        .sends("/pesanan/" + belongings.at("/pesanan/{}") + "/keluhan/cabut", FormData.create());
    chief.sends(
        "/pengelola/rekening-penjual/" + belongings.at("/pengelola/rekening-penjual/{}"),
        FormData.create().set("tindakan", "cocok"));
    marlina.sends(
        "/penjual/petugas/ajakan/" + belongings.at("/penjual/petugas/ajakan/{}"),
        FormData.create());
    chief.sends(
        "/pengelola/komisi/" + belongings.at("/pengelola/komisi/{}"),
        FormData.create().set("tindakan", "tolak"));
    chief.sends(OWN_OFFICE + "lepas/" + belongings.at(OWN_OFFICE + "lepas/{}"), FormData.create());
  }
}
