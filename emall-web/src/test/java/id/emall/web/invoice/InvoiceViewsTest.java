package id.emall.web.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.bank.AccountKind;
import id.emall.core.common.Rupiah;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.InvoiceView;
import id.emall.core.ordering.PayWay;
import id.emall.core.payment.qris.QrCode;
import id.emall.core.refund.RefundState;
import id.emall.core.refund.RefundView;
import id.emall.web.frame.Form;
import id.emall.web.frame.Moment;
import id.emall.web.testing.Pages;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InvoiceViewsTest {

  @Test
  void the_last_three_digits_of_the_amount_stand_out() {
    String page = page(invoice(InvoiceState.OPEN, "0.00"), "");

    assertThat(page).contains("Rp147.<mark>356</mark>", "data-copy=\"147356\"");
  }

  @Test
  void a_waiting_invoice_asks_again_by_itself_and_offers_a_link_where_no_script_runs() {
    String page = page(invoice(InvoiceState.OPEN, "0.00"), "");

    assertThat(page)
        .contains(
            "hx-get=\"/faktur/7K2M9QXB/status?keadaan=OPEN\"", "hx-trigger=\"every 5s, kabar\"")
        .contains("href=\"/faktur/7K2M9QXB\"", "Periksa lagi", "Batalkan faktur");
  }

  @Test
  void a_paid_invoice_says_so_and_asks_no_more() {
    String page = page(invoice(InvoiceState.PAID, "147356.00"), "");

    assertThat(page).contains("Lunas").doesNotContain("hx-get", "sudah-bayar", "Batalkan faktur");
  }

  @Test
  void news_bring_state_history_and_the_receipt_to_a_page_that_is_open() {
    InvoiceView invoice = invoice(InvoiceState.PAID, "147356.00");
    String news =
        Pages.html(
            InvoiceViews.signedIn(invoice)
                .news(invoice, PayLook.PLAIN)
                .with("moments", List.of(new Moment(Pages.NOW, "Uang diterima", "", "past"))));

    assertThat(news)
        .contains("Lunas", "Uang diterima", "kuitansi.pdf")
        .contains("id=\"riwayat-faktur\" aria-labelledby=\"riwayat\" hx-swap-oob=\"true\"")
        .doesNotContain("<html");
    assertThat(page(invoice, "")).contains("id=\"rincian-faktur\"").doesNotContain("hx-swap-oob");
  }

  @Test
  void what_was_paid_too_much_is_told_with_its_amount_and_where_it_goes() {
    assertThat(page(invoice(InvoiceState.PAID, "150000.00"), ""))
        .contains("Anda membayar lebih Rp2.644", "ke rekening Anda");
    assertThat(page(invoice(InvoiceState.PAID, "147356.00"), ""))
        .doesNotContain("Anda membayar lebih");
    assertThat(page(invoice(InvoiceState.OPEN, "0.00"), ""))
        .contains("saldo belanja", "kelebihannya kami kembalikan ke rekening Anda");
  }

  @Test
  void a_partly_paid_invoice_asks_for_what_is_missing() {
    String page = page(invoice(InvoiceState.PARTLY_PAID, "100000.00"), "");

    assertThat(page).contains("data-copy=\"47356\"", "Rp100.000").doesNotContain("<mark>");
  }

  @Test
  void who_holds_the_link_goes_on_by_the_link() {
    String page = page(invoice(InvoiceState.OPEN, "0.00"), "geheim");

    assertThat(page)
        .contains("hx-get=\"/f/7K2M9QXB/status?keadaan=OPEN&amp;k=geheim\"")
        .contains("action=\"/f/7K2M9QXB/sudah-bayar?k=geheim\"", "name=\"k\" value=\"geheim\"")
        .doesNotContain("Batalkan faktur");
  }

  @Test
  void the_changing_part_hangs_on_the_state_and_on_the_qr_code() {
    InvoiceView open = told(AccountKind.QRIS, "QR1");

    assertThat(PayLook.mark(open, null, Pages.NOW)).isEqualTo("OPEN");
    assertThat(PayLook.mark(open, code(QrCode.State.WANTED, null), Pages.NOW))
        .isEqualTo("OPEN-WANTED1");
    QrCode shown = code(QrCode.State.SHOWN, "000201");
    assertThat(PayLook.mark(open, shown, Pages.NOW)).isEqualTo("OPEN-SHOWN1");
    assertThat(PayLook.mark(open, shown, shown.validUntil())).isEqualTo("OPEN-OVER1");
    assertThat(PayLook.mark(invoice(InvoiceState.PAID, "147356.00"), shown, Pages.NOW))
        .isEqualTo("PAID");
  }

  @Test
  void a_virtual_account_shows_its_number_to_copy_and_no_code() {
    String page = page(told(AccountKind.VA, "12345000017"), PayLook.PLAIN);

    assertThat(page)
        .contains("Nomor virtual account BCA", "data-copy=\"12345000017\"", "Lewat ATM BCA")
        .contains("Rp147.000", "Bayar lewat virtual account")
        .doesNotContain("<mark>", "Kode unik", "nomor rekening {1}");
  }

  @Test
  void a_qr_code_is_a_picture_with_words_and_amount() {
    String page =
        page(
            told(AccountKind.QRIS, "QR1"),
            new PayLook(List.of(), code(QrCode.State.SHOWN, "000201"), true));

    assertThat(page)
        .contains("src=\"/faktur/7K2M9QXB/qris/1.svg\"")
        .contains("alt=\"Kode QRIS untuk membayar Rp147.000 kepada LUMBUNG NUSANTARA\"")
        .contains("tangkapan layar", "status?keadaan=OPEN-SHOWN1")
        .doesNotContain("http-equiv=\"refresh\"");
  }

  @Test
  void while_the_bank_makes_the_code_the_page_asks_soon_and_reloads_without_a_script() {
    String page =
        page(
            told(AccountKind.QRIS, "QR1"),
            new PayLook(List.of(), code(QrCode.State.WANTED, null), false));

    assertThat(page)
        .contains("sedang dibuat oleh bank", "every 2s", "http-equiv=\"refresh\"")
        .doesNotContain(".svg\" width");
  }

  @Test
  void a_code_that_failed_offers_a_new_one_and_the_other_ways() {
    var bni = new PayWay("bni", AccountKind.BANK, "BNI", "0115476117", "LUMBUNG NUSANTARA");
    String page =
        page(
            told(AccountKind.QRIS, "QR1"),
            new PayLook(List.of(bni), code(QrCode.State.FAILED, null), false));

    assertThat(page)
        .contains("Bank belum dapat membuat kode QR", "Minta kode QR baru", "Bayar lewat BNI")
        .contains("<details class=\"fold\" open>", "action=\"/faktur/7K2M9QXB/cara-bayar\"");
  }

  @Test
  void who_is_owed_money_is_asked_for_the_account_and_goes_on_by_the_link() {
    InvoiceView invoice = invoice(InvoiceState.PAID, "147356.00");
    RefundView refund =
        new RefundView(
            new UUID(0, 7),
            "7K2M9QXB",
            new UUID(0, 8),
            invoice.id(),
            invoice.code(),
            new BigDecimal("5000.00"),
            "over",
            RefundState.ASKED_ACCOUNT,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            false,
            Pages.NOW,
            Pages.NOW);
    String page =
        Pages.html(
            InvoiceViews.byLink(invoice, "geheim")
                .page(invoice, PayLook.PLAIN, Form.empty(), false)
                .with("refunds", List.of(refund))
                .with("asked", refund.id())
                .with("account", Form.empty().refuse("accountNumber", "Hanya angka."))
                .with("moments", List.of(new Moment(Pages.NOW, "Lunas", "Rp5.000", "past"))));

    assertThat(page)
        .contains("Pengembalian Rp5.000", "Kelebihan bayar.", "Riwayat faktur")
        .contains("action=\"/f/7K2M9QXB/rekening/" + refund.id(), "id=\"e-accountNumber\"")
        .contains("name=\"k\" value=\"geheim\"");
  }

  private static String page(InvoiceView invoice, String key) {
    var views = key.isEmpty() ? InvoiceViews.signedIn(invoice) : InvoiceViews.byLink(invoice, key);
    return Pages.html(views.page(invoice, PayLook.PLAIN, Form.empty(), false));
  }

  private static String page(InvoiceView invoice, PayLook pay) {
    return Pages.html(InvoiceViews.signedIn(invoice).page(invoice, pay, Form.empty(), false));
  }

  private static QrCode code(QrCode.State state, String content) {
    return new QrCode(
        new UUID(0, 5),
        1,
        state,
        content,
        new Rupiah(147_000),
        Pages.NOW.plus(Duration.ofHours(1)));
  }

  /** An open invoice whose payment is told by its bank. */
  private static InvoiceView told(AccountKind kind, String reference) {
    return invoice(InvoiceState.OPEN, "0.00", kind, reference);
  }

  private static InvoiceView invoice(InvoiceState state, String paid) {
    return invoice(state, paid, AccountKind.BANK, null);
  }

  private static InvoiceView invoice(
      InvoiceState state, String paid, AccountKind kind, String reference) {
    int unique = kind == AccountKind.BANK ? 356 : 0;
    boolean done = state == InvoiceState.PAID;
    return new InvoiceView(
        new UUID(0, 1),
        "7K2M9QXB",
        new UUID(0, 2),
        null,
        "Siti Rahma",
        "siti@example.com",
        "+6281234567890",
        "id",
        state,
        new Rupiah(120_000),
        new Rupiah(27_000),
        Rupiah.ZERO,
        unique,
        new Rupiah(147_000 + unique),
        new BigDecimal(paid),
        new InvoiceView.Account(
            new UUID(0, 3), "bca", "BCA", "8930456712", "LUMBUNG NUSANTARA", kind, reference),
        Pages.NOW,
        Pages.NOW.plus(Duration.ofHours(24)),
        done ? Pages.NOW : null,
        List.of());
  }
}
