package id.emall.web.seller;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.common.Rupiah;
import id.emall.core.voucher.VoucherView;
import id.emall.web.frame.Form;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VoucherViewsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private static VoucherView voucher(Integer percent, int used, Instant endedAt) {
    return new VoucherView(
        new UUID(0, 1),
        new UUID(0, 2),
        "HEMAT10",
        percent,
        new Rupiah(25_000),
        new Rupiah(100_000),
        TODAY,
        TODAY.plusDays(9),
        5,
        1,
        used,
        new Rupiah(50_000),
        Pages.NOW,
        endedAt);
  }

  private static String page(Form form, VoucherView... vouchers) {
    return Pages.html(
        View.of("seller/vouchers", "vouchers", List.of(vouchers))
            .with("today", TODAY)
            .with("form", form));
  }

  @Test
  void each_voucher_tells_what_it_gives_and_gave_and_can_be_ended_while_it_lasts() {
    String running = page(Form.empty(), voucher(10, 2, null));

    assertThat(running)
        .contains("HEMAT10", "Potongan 10%, paling besar Rp25.000", "belanja mulai Rp100.000")
        .contains("20 November 2026 sampai 29 November 2026")
        .contains("Dipakai 2 dari 5 kali, potongan seluruhnya Rp50.000.")
        .contains("status-good\">Berlaku", "action=\"/penjual/voucher/akhiri\"");
    assertThat(page(Form.empty(), voucher(null, 5, null))).contains("Potongan Rp25.000", ">Habis<");
    assertThat(page(Form.empty(), voucher(null, 1, Pages.NOW)))
        .contains(">Diakhiri<")
        .doesNotContain("/akhiri\"");
  }

  @Test
  void an_empty_list_says_what_to_do_and_a_refused_form_keeps_what_was_typed() {
    Form form = Form.empty().put("code", "A B").refuse("code", "Pakai 4 sampai 20 huruf.");

    assertThat(page(form))
        .contains("Belum ada voucher", "value=\"A B\"", "href=\"#f-code\"")
        .contains("Kode: Pakai 4 sampai 20 huruf.");
  }
}
