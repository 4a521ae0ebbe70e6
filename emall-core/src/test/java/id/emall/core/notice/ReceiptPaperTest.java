package id.emall.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.bank.AccountKind;
import id.emall.core.ordering.InvoiceState;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ReceiptPaperTest {

  @Test
  void a_receipt_says_who_paid_how_much_for_what_and_when() throws IOException {
    ReadPaper paper = Papers.of(AccountKind.BANK).in(InvoiceState.PAID).receipt();

    assertThat(paper.text().replaceAll("\\s+", " "))
        .contains("KUITANSI 7K2M9QXB", "Rp64.123")
        .contains("enam puluh empat ribu seratus dua puluh tiga rupiah")
        .contains("Telah diterima dari Siti Rahma")
        .contains("faktur 7K2M9QXB: pesanan 7K2M9QXD dari Dapur Rendang 1")
        .contains("Senin, 2 Maret 2026", "Lewat BCA", "PT Lumbung Nusantara");
    assertThat(paper.codes()).containsExactly(Papers.LINK);
    assertThat(paper.about()).containsExactly("KUITANSI 7K2M9QXB", "Lumbung", "id");
    assertThat(paper.pages()).isOne();
  }

  @Test
  void an_english_receipt_is_english_throughout() throws IOException {
    ReadPaper paper = Papers.of(AccountKind.QRIS).in("en").in(InvoiceState.PAID).receipt();

    assertThat(paper.text().replaceAll("\\s+", " "))
        .contains("RECEIPT 7K2M9QXB", "sixty-four thousand rupiah", "Through QRIS")
        .doesNotContain("KUITANSI", "faktur");
  }
}
