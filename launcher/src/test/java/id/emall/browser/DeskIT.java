package id.emall.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two operators bring every kind of money to its end that the mall could not place by itself. */
@ExtendWith(OnDemoMall.class)
@Timeout(240)
class DeskIT {

  private static final String COFFEE = "Kopi Drip Robusta isi 10";
  private static final SecureRandom CHANCE = new SecureRandom();

  /** An amount that nothing else on the desk has. */
  private static long odd() {
    return 1_000 + CHANCE.nextInt(90_000);
  }

  /** A buyer whose pages are not looked at: other tests do that. */
  private static Buyer rahmat(Stage stage) {
    Buyer buyer = Buyer.rahmat(stage, stage.phoneWithoutScript());
    buyer.signsIn();
    return buyer;
  }

  private record Bill(String code, long amount) {}

  private static Bill orders(Buyer buyer) {
    buyer.puts(COFFEE, "kopi drip");
    String code = buyer.checksOut();
    return new Bill(code, buyer.amountDue());
  }

  private static Operator signedIn(Operator operator) {
    operator.signsIn();
    return operator;
  }

  private static void awaitsPaid(Buyer buyer, Bill bill) {
    buyer.tab().open("/faktur/" + bill.code());
    if (!buyer.tab().find("h1").first().textContent().contains("Lunas")) {
      buyer.asksAgainUntilPaid();
    }
  }

  @Test
  void too_much_is_bound_undone_bound_again_paid_back_and_bounces(Stage stage) {
    Buyer buyer = rahmat(stage);
    Bill bill = orders(buyer);
    long over = odd();
    buyer.transfers(bill.amount() + over);
    Operator laras = signedIn(new Operator(stage));
    laras.opensTheUnmatchedPayment(bill.amount() + over);
    Tab desk = laras.tab();

    desk.press("Ini untuk " + bill.code()).press("Ya, pasangkan dengan " + bill.code());
    desk.reads("sampai saat itu dapat dibatalkan").press("Batalkan");
    desk.reads("Keputusan itu dibatalkan.");
    laras.takesTheSuggestion(bill.code());
    awaitsPaid(buyer, bill);

    laras.awaits("/pengelola/pengembalian", bill.code()).locator("a").first().click();
    desk.type("Bank", "BRI")
        .type("Nomor rekening", "002101000123456")
        .type("Nama pemilik rekening", "Rahmat Hidayat")
        .press("Catat rekening");
    desk.find("#f-from").selectOption(new SelectOption().setIndex(1));
    desk.press("Siapkan untuk disetujui").looks("operator-refund");
    Operator bagas = signedIn(Operator.second(stage));
    bagas.awaits("/pengelola/pengembalian", bill.code()).locator("a").first().click();
    bagas.tab().press("Setujui pengembalian");
    String code = bagas.tab().find(".copyable strong").first().textContent().strip();
    stage.world().debit(over, "RAHMAT HIDAYAT", code);
    laras.awaits("/pengelola/pengembalian?keadaan=PAID", bill.code());
    stage.world().transfer(over, "RETUR", code);
    laras.awaits("/pengelola/pekerjaan", code);
    desk.reads("Transfer pengembalian kembali ke rekening mal").looks("operator-work-bounced");
    laras.awaits("/pengelola/pengembalian?keadaan=ASKED_ACCOUNT", bill.code());
    desk.reads("Transfer pengembalian kembali ke rekening kami");
    laras.seesThatAllBalances();
  }

  @Test
  void one_transfer_for_two_invoices_is_divided_and_the_rest_sent_back(Stage stage) {
    Buyer buyer = rahmat(stage);
    Bill first = orders(buyer);
    Bill second = orders(buyer);
    long all = first.amount() + second.amount() + odd();
    stage.world().transfer(all, "RAHMAT HIDAYAT", first.code() + " " + second.code());
    Operator laras = signedIn(new Operator(stage));
    laras.opensTheUnmatchedPayment(all);
    Tab desk = laras.tab();

    desk.reads("Berita transfer menyebut beberapa faktur");
    assertThat(desk.field("Faktur 1")).not().isEmpty();
    desk.choose("Bila ada sisa", "Kirim kembali kepada pengirim").press("Hitung");
    desk.reads("Perlu persetujuan pengelola lain").looks("operator-split");
    desk.press("Simpan pembagian ini").reads("Menunggu persetujuan pengelola lain.");
    Operator bagas = signedIn(Operator.second(stage));
    bagas.agreesTo(all);
    bagas.letsTheTimeToUndoPass();

    awaitsPaid(buyer, first);
    awaitsPaid(buyer, second);
    buyer.tab().reads("Bagian dari satu transfer untuk beberapa faktur");
    laras.seesThatAllBalances();
  }

  @Test
  void money_of_nobody_is_kept_apart(Stage stage) {
    long stray = 1_000_000 + odd();
    stage.world().transfer(stray, "TANPA NAMA", "entah");
    Operator laras = signedIn(new Operator(stage));
    laras.opensTheUnmatchedPayment(stray);

    laras
        .tab()
        .choose("Usulan", "Simpan tersendiri, pemiliknya tidak dikenal")
        .type("Alasan", "Tidak ada yang mengaku mengirimnya")
        .press("Usulkan kepada pengelola lain")
        .reads("Usulan tercatat.");
    Operator bagas = signedIn(Operator.second(stage));
    bagas.agreesTo(stray);

    Locator kept = bagas.awaits("/pengelola/piutang", Operator.rupiah(stray));
    bagas.tab().looks("operator-outstanding");
    assertThat(kept).containsText("Usulkan pengembalian");
    laras.seesThatAllBalances();
  }

  @Test
  void what_the_bank_took_back_by_a_row_of_its_own_ends_the_order(Stage stage) {
    Buyer buyer = rahmat(stage);
    Bill bill = orders(buyer);
    buyer.transfers(bill.amount());
    awaitsPaid(buyer, bill);
    stage.world().debit(bill.amount(), "KOREKSI", "KOREKSI TRSF RAHMAT");
    Operator laras = signedIn(new Operator(stage));

    Locator item =
        laras.awaits("/pengelola/pekerjaan", "Bank menarik kembali uang dengan mutasi keluar");
    laras.tab().looks("operator-work");
    item.filter(new Locator.FilterOptions().setHasText(bill.code()))
        .locator("a.btn-primary")
        .click();
    laras.tab().looks("operator-taken-back");
    laras.tab().find("label").filter(new Locator.FilterOptions().setHasText(bill.code())).click();
    laras
        .tab()
        .type("Alasan", "Bank mengoreksi transfer ini")
        .press("Usulkan kepada pengelola lain")
        .reads("Usulan tercatat.");
    Operator bagas = signedIn(Operator.second(stage));
    bagas.agreesTo(bill.amount());

    buyer.tab().open("/faktur/" + bill.code()).reads("Bank menarik kembali uangnya");
    laras.seesThatAllBalances();
  }

  @Test
  void too_little_is_bound_and_a_second_transfer_brings_the_rest(Stage stage) {
    Buyer buyer = rahmat(stage);
    Bill bill = orders(buyer);
    long less = bill.amount() - 1_000 - CHANCE.nextInt(5_000);
    buyer.transfers(less);
    Operator laras = signedIn(new Operator(stage));
    laras.opensTheUnmatchedPayment(less);
    laras.takesTheSuggestion(bill.code());

    buyer.awaits(bill.code(), "Uang Anda sebesar " + Operator.rupiah(less));
    buyer.tab().looks("invoice-partly-paid");
    assertThat(buyer.tab().find(".amount").first())
        .containsText(Operator.rupiah(bill.amount() - less));
    stage.world().transfer(bill.amount() - less, "RAHMAT HIDAYAT", "sisa " + bill.code());

    awaitsPaid(buyer, bill);
    laras.seesThatAllBalances();
  }

  @Test
  void money_on_another_account_is_bound(Stage stage) {
    Buyer buyer = rahmat(stage);
    Bill bill = orders(buyer);
    stage.world().transfer("bni", bill.amount(), "RAHMAT HIDAYAT", "belanja");
    Operator laras = signedIn(new Operator(stage));
    laras.opensTheUnmatchedPayment(bill.amount());

    laras
        .tab()
        .reads("Faktur ini meminta pembayaran ke rekening lain")
        .press("Ini untuk " + bill.code())
        .reads("Sampai keputusan ini berlaku, Anda dapat membatalkannya.");
    laras.letsTheTimeToUndoPass();

    awaitsPaid(buyer, bill);
    laras.seesThatAllBalances();
  }

  @Test
  void what_was_paid_twice_is_owed_back_once(Stage stage) {
    Buyer buyer = rahmat(stage);
    Bill bill = orders(buyer);
    buyer.transfers(bill.amount());
    awaitsPaid(buyer, bill);

    buyer.transfers(bill.amount());

    Operator laras = signedIn(new Operator(stage));
    Locator owed = laras.awaits("/pengelola/pengembalian?keadaan=ASKED_ACCOUNT", bill.code());
    assertThat(owed).containsText(Operator.rupiah(bill.amount()));
    owed.locator("a").first().click();
    laras.tab().reads("Faktur terbayar dua kali.");
    laras.seesThatAllBalances();
  }

  @Test
  void late_money_revives_its_invoice_while_there_are_goods(Stage stage) {
    Buyer buyer = rahmat(stage);
    Bill bill = orders(buyer);
    stage.world().letTimePass(Duration.ofHours(26));
    Buyer later = rahmat(stage);
    later.awaits(bill.code(), "Waktu pembayaran habis");

    later.transfers(bill.amount());

    later.awaits(bill.code(), "Lunas walau terlambat");
    signedIn(new Operator(stage)).seesThatAllBalances();
  }
}
