package id.emall.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import id.emall.launcher.Waiting;
import id.emall.launcher.story.Person;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A buyer with a tab, mostly on the phone. */
final class Buyer {

  /** While no invoice waits the demo asks its banks every half minute only. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Pattern CODE = Pattern.compile("\\b([0-9]{6})\\b");

  private final Stage stage;
  private final Person person;
  private final Tab tab;

  Buyer(Stage stage, Person person, Tab tab) {
    this.stage = stage;
    this.person = person;
    this.tab = tab;
  }

  /** One of the demo's buyers. */
  static Buyer rahmat(Stage stage, Tab tab) {
    Person rahmat =
        new Person(
            "Rahmat Hidayat",
            "rahmath",
            DemoMall.PASSWORD,
            "rahmat@example.com",
            "+6281200000412",
            "Perumahan Contoh Bekantan Blok C2 No. 9");
    return new Buyer(stage, rahmat, tab);
  }

  /** Another one, to whom the seven couriers have brought parcels. */
  static Buyer yopie(Stage stage, Tab tab) {
    return new Buyer(stage, Person.yopie(DemoMall.PASSWORD), tab);
  }

  Tab tab() {
    return tab;
  }

  Person person() {
    return person;
  }

  void registers() {
    tab.open("/daftar").hasHeading("Daftar akun").looks("register");
    fillsInThePerson();
    tab.press("Daftar").arrives("/konfirmasi").looks("confirm-phone");
  }

  void fillsInThePerson() {
    tab.type("Nama lengkap", person.name())
        .type("Nomor ponsel", person.phone())
        .type("Surel", person.email())
        .choose("Provinsi", "Daerah Istimewa Yogyakarta")
        .choose("Kabupaten atau kota", "Kota Yogyakarta")
        .type("Alamat lengkap", person.address())
        .type("Nama pengguna", person.username())
        .type("Kata sandi", person.password());
  }

  void confirmsThePhone() {
    tab.type("Kode dari SMS", codeFromTheText()).press("Konfirmasi").arrives("/masuk");
    tab.reads("Nomor ponsel Anda sudah terverifikasi");
  }

  String codeFromTheText() {
    return awaitText(CODE).group(1);
  }

  void signsIn() {
    tab.open("/masuk").looks("sign-in");
    tab.type("Nama pengguna atau surel", person.username())
        .type("Kata sandi", person.password())
        .press("Masuk")
        .arrives("/");
  }

  /** Finds a product by searching and puts it into the cart. */
  void puts(String product, String words) {
    tab.open("/").hasHeading("Langsung dari dapur dan bengkel pembuatnya").looks("home");
    tab.find("input[type=search]").fill(words);
    tab.page().keyboard().press("Enter");
    tab.arrives("/cari").looks("search").follow(product).hasHeading(product).looks("product");
    tab.press("Masukkan keranjang").arrives("/keranjang").reads("Barang masuk keranjang.");
  }

  void changesTheQuantity(String product, int pieces) {
    Locator line = tab.find("li.line").filter(new Locator.FilterOptions().setHasText(product));
    line.getByLabel("Jumlah " + product).fill(String.valueOf(pieces));
    line.getByText("Ubah").click();
    tab.reads("Jumlah diubah.");
    assertThat(tab.field("Jumlah " + product)).hasValue(String.valueOf(pieces));
    tab.looks("cart");
  }

  /**
   * Takes JNE's regular service of every shop.
   *
   * @return the invoice's code
   */
  String checksOut() {
    return checksOut("Transfer ke BCA");
  }

  /** The same, to be paid in this way. */
  String checksOut(String way) {
    tab.open("/keranjang").follow("Lanjut ke kasir").arrives("/kasir");
    for (Locator shop : tab.find("fieldset[id^='f-shipping']").all()) {
      shop.getByLabel("JNE Reguler").check();
    }
    tab.find("#f-payment label").filter(new Locator.FilterOptions().setHasText(way)).click();
    tab.looks("checkout").press("Pesan sekarang");
    tab.page().waitForURL("**/faktur/*");
    return tab.path().substring("/faktur/".length());
  }

  long amountDue() {
    String shown = tab.find(".amount .visually-hidden").first().textContent();
    return Long.parseLong(shown.replaceAll("[^0-9]", ""));
  }

  /** The code comes by itself; whoever scans it pays what it says. */
  void scansTheCode() {
    assertThat(tab.find("img.qris")).isVisible();
    tab.looks("invoice-qris");
    stage.world().payByQris(amountDue());
  }

  /** Copies the amount with its button and reads it from the clipboard, as a bank's app would. */
  long copiesTheAmount() {
    tab.press("Salin jumlah transfer");
    assertThat(tab.named(AriaRole.BUTTON, "Salin jumlah transfer")).containsText("Tersalin");
    return Long.parseLong((String) tab.page().evaluate("navigator.clipboard.readText()"));
  }

  void transfers(long amount) {
    stage.world().transfer(amount, person.name(), "belanja");
  }

  /** The page turns paid while one looks at it: what a reload would forget is still there. */
  void seesTheInvoiceTurnPaid() {
    tab.page().evaluate("window.lookedAt = 'all the time'");
    transfers(amountDue());
    tab.hasHeading("Lunas").reads("Unduh kuitansi (PDF)");
    assertThat(tab.page().evaluate("window.lookedAt")).isEqualTo("all the time");
    tab.looks("invoice-paid");
  }

  /** Opens the invoice until these words are on its page. */
  void awaits(String invoice, String words) {
    boolean came =
        Waiting.until(
            PATIENCE,
            () -> tab.open("/faktur/" + invoice).find("main").textContent().contains(words));
    assertThat(came).as("'%s' on the page of %s", words, invoice).isTrue();
  }

  /** Shops of an invoice, each with the code of its order. */
  Map<String, String> ordersOf(String invoice) {
    tab.open("/faktur/" + invoice);
    Map<String, String> orders = new LinkedHashMap<>();
    for (Locator head : tab.find("aside h3").all()) {
      orders.put(
          head.locator("span").first().textContent().strip(),
          head.locator("a").textContent().strip());
    }
    return orders;
  }

  void seesTheOrder(String order, String state) {
    boolean came =
        Waiting.until(
            PATIENCE,
            () ->
                tab.open("/pesanan/" + order).find(".status").first().textContent().equals(state));
    assertThat(came).as("order %s is '%s'", order, state).isTrue();
  }

  void seesTheParcel(String order, String status) {
    boolean came =
        Waiting.until(
            PATIENCE,
            () ->
                tab.open("/pesanan/" + order).find(".status").last().textContent().equals(status));
    assertThat(came).as("the parcel of %s is '%s'", order, status).isTrue();
  }

  void confirmsReceiptOf(String order) {
    tab.open("/pesanan/" + order).follow("Barang sudah saya terima");
    tab.press("Ya, barang sudah baik");
    tab.reads("Terima kasih. Pesanan selesai");
  }

  /** The link in the text about an invoice. */
  String linkFromTheText(String invoice) {
    return awaitText(Pattern.compile("https?://\\S+/f/" + invoice + "\\S+")).group();
  }

  void readsInAText(String words) {
    awaitText(Pattern.compile(Pattern.quote(words)));
  }

  /** Without scripts the page does not change by itself, but has a link to look again. */
  void asksAgainUntilPaid() {
    boolean paid =
        Waiting.until(
            PATIENCE,
            () -> {
              tab.follow("Periksa lagi");
              return tab.named(AriaRole.HEADING, "Lunas").isVisible();
            });
    assertThat(paid).as("the invoice is paid").isTrue();
  }

  private Matcher awaitText(Pattern pattern) {
    Matcher[] found = new Matcher[1];
    assertThat(Waiting.until(PATIENCE, () -> (found[0] = text(pattern).orElse(null)) != null))
        .as("a text to %s with %s", person.phone(), pattern)
        .isTrue();
    return found[0];
  }

  private Optional<Matcher> text(Pattern pattern) {
    return stage.world().texts(person.phone()).stream()
        .map(pattern::matcher)
        .filter(Matcher::find)
        .findFirst();
  }
}
