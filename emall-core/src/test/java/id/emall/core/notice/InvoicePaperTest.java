package id.emall.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.bank.AccountKind;
import id.emall.core.ordering.InvoiceState;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InvoicePaperTest {

  @Test
  void a_bank_invoice_says_all_that_a_payer_needs() throws IOException {
    ReadPaper paper = Papers.of(AccountKind.BANK).draw();

    assertThat(paper.text())
        .contains("MENUNGGU PEMBAYARAN", "Rp64.123")
        .containsPattern("sebelum Selasa, 3 Maret 2026 pukul\\s+10.00 WIB")
        .contains("BCA", "5550001234", "PT Lumbung Nusantara")
        .contains("Dapur Rendang 1", "Kota Payakumbuh", "Siti Rahma", "Jalan Dago 12")
        .contains("Rendang 1.1", "1 × Rp45.000", "Ongkos kirim JNE Reguler", "Rp19.000")
        .containsPattern("Kode unik\\s+Rp123")
        .contains("enam puluh empat ribu seratus dua puluh tiga rupiah", "Halaman 1 dari 1");
    assertThat(paper.codes()).containsExactly(Papers.LINK);
    assertThat(paper.about()).containsExactly("FAKTUR 7K2M9QXB", "Lumbung", "id");
  }

  @Test
  void a_voucher_stands_below_its_shops_goods_and_in_the_sums() throws IOException {
    String text = Papers.of(AccountKind.VA).goods(2, 1).discounted("HEMAT10", 10_000).draw().text();

    assertThat(text)
        .containsPattern("(?s)45\\.000.*Voucher HEMAT10.*-Rp10\\.000.*45\\.000.*-Rp10\\.000")
        .containsPattern("Jumlah harga barang\\s+Rp90\\.000")
        .containsPattern("Potongan voucher toko\\s+-Rp20\\.000")
        .contains("Rp108.000");
  }

  @Test
  void an_english_invoice_is_english_throughout() throws IOException {
    ReadPaper paper = Papers.of(AccountKind.VA).in("en").draw();

    assertThat(paper.text())
        .contains("WAITING FOR PAYMENT", "Virtual account number", "3901888800001", "Page 1 of 1")
        .contains("sixty-four thousand rupiah")
        .doesNotContain("Kode unik", "Unique code", "rupiah terakhir");
    assertThat(paper.about().getLast()).isEqualTo("en");
  }

  @Test
  void a_qris_invoice_shows_the_code_to_pay_or_leads_to_it() throws IOException {
    assertThat(Papers.of(AccountKind.QRIS).payableBy(Papers.QRIS).draw().codes())
        .containsExactly(Papers.QRIS);
    assertThat(Papers.of(AccountKind.QRIS).draw().codes()).containsExactly(Papers.LINK);
  }

  @Test
  void a_paid_invoice_is_stamped_and_asks_for_nothing() throws IOException {
    ReadPaper paper = Papers.of(AccountKind.BANK).in(InvoiceState.PAID).draw();

    assertThat(paper.text())
        .containsPattern("(?s)LUNAS.*LUNAS")
        .contains("Senin, 2 Maret 2026")
        .doesNotContain("5550001234", "Cara membayar");
  }

  @Test
  void many_goods_go_on_under_the_same_head_and_stay_a_small_file() throws IOException {
    ReadPaper paper = Papers.of(AccountKind.BANK).goods(3, 10).draw();
    int pages = paper.pages();

    assertThat(pages).isBetween(3, 4);
    for (int page = 1; page <= pages; page++) {
      assertThat(paper.text(page))
          .contains("Lumbung", "FAKTUR 7K2M9QXB", "Halaman " + page + " dari " + pages);
    }
    for (int shop = 1; shop <= 3; shop++) {
      for (int good = 1; good <= 10; good++) {
        assertThat(paper.text()).contains("Rendang " + shop + "." + good);
      }
    }
    assertThat(paper.file().length).isLessThan(100_000);
    assertThat(paper.fontsNotInside()).isEmpty();
  }

  @Test
  void invoices_are_drawn_side_by_side() throws IOException {
    String alone = Papers.of(AccountKind.VA).goods(2, 3).draw().text();

    List<ReadPaper> papers =
        IntStream.range(0, 40)
            .parallel()
            .mapToObj(
                i ->
                    i % 2 == 0
                        ? Papers.of(AccountKind.VA).goods(2, 3).draw()
                        : Papers.of(AccountKind.BANK).buyer("José Ñandú ✓").in("en").draw())
            .toList();

    for (int i = 0; i < papers.size(); i += 2) {
      assertThat(papers.get(i).text()).isEqualTo(alone);
      assertThat(papers.get(i + 1).text()).contains("José Ñandú ✓");
    }
  }

  @Test
  void names_of_all_kinds_neither_vanish_nor_break_the_page() throws IOException {
    String name =
        "José Ñandú ✓ Đặng 王小明 \u200b" + "Panjangsekalitanpaspasi".repeat(8) + "\u0007\uD83D";

    String text = Papers.of(AccountKind.BANK).buyer(name).draw().text();

    assertThat(text).contains("José Ñandú ✓ Đặng □□□", "Panjangsekali");
    assertThat(text.replaceAll("\\s", "")).contains("Panjangsekalitanpaspasi".repeat(8));
  }
}
