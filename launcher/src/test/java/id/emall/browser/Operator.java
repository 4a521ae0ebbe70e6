package id.emall.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import id.emall.launcher.Waiting;
import java.time.Duration;
import java.util.Locale;

/** The demo's operator, at a desk. */
final class Operator {

  /** While no invoice waits the demo asks its banks every half minute only. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** How long a decision about money can be undone. */
  private static final Duration UNDO = Duration.ofMinutes(2);

  private final Stage stage;
  private final String username;
  private final Tab tab;

  Operator(Stage stage) {
    this(stage, "laras");
  }

  private Operator(Stage stage, String username) {
    this.stage = stage;
    this.username = username;
    this.tab = stage.desktop();
  }

  /** The demo's other one, who agrees to what the first proposes. */
  static Operator second(Stage stage) {
    return new Operator(stage, "bagas");
  }

  Tab tab() {
    return tab;
  }

  void signsIn() {
    tab.open("/masuk?lanjut=/pengelola")
        .type("Nama pengguna atau surel", username)
        .type("Kata sandi", DemoMall.PASSWORD)
        .press("Masuk")
        .arrives("/pengelola")
        .looks("operator-overview");
  }

  void opensTheApplicationOf(String shop) {
    boolean listed =
        Waiting.until(
            PATIENCE,
            () -> tab.open("/pengelola/pelamar").named(AriaRole.LINK, shop).first().isVisible());
    assertThat(listed).as("the application of %s on the desk", shop).isTrue();
    tab.looks("operator-applicants");
    tab.follow(shop).hasHeading(shop).looks("operator-applicant");
  }

  void returnsTheApplication(String reason) {
    tab.type("Alasan mengembalikan atau menolak", reason).press("Kembalikan untuk diperbaiki");
    tab.reads("Permohonan dikembalikan.");
  }

  /**
   * The picture of the applicant's document.
   *
   * @return where it lies
   */
  String seesTheScan() {
    Locator scan = tab.find("img.scan");
    assertThat(scan).isVisible();
    return scan.getAttribute("src");
  }

  void approvesTheApplication() {
    tab.press("Terima").reads("Permohonan diterima. Tokonya sudah dibuka.");
  }

  static String rupiah(long amount) {
    return String.format(Locale.of("id", "ID"), "Rp%,d", amount);
  }

  /** Waits until a list has an entry with these words. */
  Locator awaits(String list, String words) {
    Locator entry =
        tab.find("article").filter(new Locator.FilterOptions().setHasText(words)).first();
    boolean came = Waiting.until(PATIENCE, () -> tab.open(list) == tab && entry.count() > 0);
    assertThat(came).as("%s in %s", words, list).isTrue();
    return entry;
  }

  /** Agrees to what the other one proposed about this money. */
  void agreesTo(long amount) {
    Locator proposal = awaits("/pengelola/persetujuan", rupiah(amount));
    tab.looks("operator-decisions");
    proposal.locator("button[value=setujui]").click();
    tab.reads("Tercatat.");
  }

  /** Has bank, ledger and orders compared now: nothing may differ. */
  void seesThatAllBalances() {
    tab.open("/pengelola/rekonsiliasi").press("Periksa sekarang");
    tab.reads("Semuanya baru saja diperiksa.").reads("Seimbang.");
    assertThat(tab.find("form[action*='/selisih/']")).hasCount(0);
  }

  void letsTheTimeToUndoPass() {
    stage.world().letTimePass(UNDO);
  }

  /** Waits until the bank's feed has brought the money to the desk. */
  void opensTheUnmatchedPayment(long amount) {
    String shown = rupiah(amount);
    boolean came =
        Waiting.until(
            PATIENCE,
            () -> tab.open("/pengelola/pembayaran").find("h2").getByText(shown).count() > 0);
    assertThat(came).as("%s among the unmatched payments", shown).isTrue();
    tab.looks("operator-payments");
    tab.follow(shown).hasHeading(shown).looks("operator-payment");
  }

  void takesTheSuggestion(String invoice) {
    tab.press("Ini untuk " + invoice).press("Ya, pasangkan dengan " + invoice);
    tab.reads("Sampai keputusan ini berlaku, Anda dapat membatalkannya.").looks("operator-undo");
    letsTheTimeToUndoPass();
  }

  void issuesAKeyTo(String partner) {
    tab.open("/pengelola/mitra").looks("operator-partners");
    tab.type("Nama mitra", partner).press("Buat kunci");
    tab.hasHeading("Kunci untuk " + partner).looks("operator-key");
    assertThat(tab.find("code.secret")).hasCount(3);
  }

  Locator listed(String partner) {
    return tab.find("tbody tr").filter(new Locator.FilterOptions().setHasText(partner));
  }
}
