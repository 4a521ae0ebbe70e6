package id.emall.web.seller;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.oned.Code128Reader;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.OrderView;
import id.emall.core.shipping.PackingDesk;
import id.emall.core.shipping.ParcelLabel;
import id.emall.core.shipping.ResiBatch;
import id.emall.core.shop.ShopView;
import id.emall.web.frame.Barcode;
import id.emall.web.frame.Form;
import id.emall.web.frame.Option;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PackingViewsTest {

  private static final ShopView SHOP =
      new ShopView(
          new UUID(0, 3),
          new UUID(0, 9),
          "dapur-luak",
          "Dapur Luak",
          "",
          "",
          "13.76",
          null,
          null,
          ShopView.State.OPEN,
          Pages.NOW);

  private static View sheet(String view, PackingDesk.Sheet sheet) {
    return View.of(view, "sheet", sheet)
        .with("shop", SHOP)
        .with("origin", "Kota Payakumbuh, Sumatera Barat")
        .with("places", Map.of("32.73", "Kota Bandung, Jawa Barat"));
  }

  private static PackingDesk.Sheet sheet(String number, String... left) {
    OrderView order = SampleOrder.in(number == null ? OrderState.PAID : OrderState.SHIPPED);
    return new PackingDesk.Sheet(
        List.of(order), List.of(new ParcelLabel(order, "JNE", number, 1, 1)), List.of(left));
  }

  /** Paints the bars of a path and reads them as a scanner does. */
  private static String scanned(String path, int modules) throws Exception {
    int dots = 3;
    int wide = modules * dots;
    int[] pixels = new int[wide * 20];
    Arrays.fill(pixels, 0xFFFFFF);
    Matcher bar = Pattern.compile("M(\\d+) 0h(\\d+)").matcher(path);
    while (bar.find()) {
      int from = Integer.parseInt(bar.group(1)) * dots;
      int to = from + Integer.parseInt(bar.group(2)) * dots;
      for (int y = 0; y < 20; y++) {
        Arrays.fill(pixels, y * wide + from, y * wide + to, 0);
      }
    }
    LuminanceSource source = new RGBLuminanceSource(wide, 20, pixels);
    Result result =
        new Code128Reader().decode(new BinaryBitmap(new GlobalHistogramBinarizer(source)));
    assertThat(result.getBarcodeFormat()).isEqualTo(BarcodeFormat.CODE_128);
    return result.getText();
  }

  @Test
  void a_scanner_reads_from_the_label_what_is_printed_below_it() throws Exception {
    String page = Pages.html(sheet("seller/labels", sheet("8820000000000012")));

    Matcher drawn =
        Pattern.compile("viewBox=\"0 0 (\\d+) 1\"[^>]*><path d=\"([^\"]+)\"").matcher(page);
    assertThat(drawn.find()).isTrue();
    assertThat(scanned(drawn.group(2), Integer.parseInt(drawn.group(1))))
        .isEqualTo("8820000000000012");
    assertThat(page).contains("Resi 8820000000000012");
    Barcode code = Barcode.of("K7M2P4QX");
    assertThat(scanned(code.path(), code.modules())).isEqualTo("K7M2P4QX");
  }

  @Test
  void a_label_has_both_ends_of_the_way_the_weight_and_the_contents() {
    assertThat(Pages.html(sheet("seller/labels", sheet(null))))
        .contains("Siti Rahma", "Jalan Dago 12, Coblong", "Kota Bandung, Jawa Barat")
        .contains("Dapur Luak, Kota Payakumbuh", "1,25 kg", "2 × Rendang daging 500 g")
        .contains("Kode pesanan K7M2P4", "name=\"kode\" value=\"K7M2P4\"", "Sudah dikemas");
  }

  @Test
  void what_was_not_printed_is_named_and_an_empty_sheet_leads_on() {
    PackingDesk.Sheet nothing = new PackingDesk.Sheet(List.of(), List.of(), List.of("ABCDEFGH"));

    assertThat(Pages.html(sheet("seller/packing-list", sheet("8820000000000012", "ABCDEFGH"))))
        .contains("ABCDEFGH", "Rendang daging 500 g")
        .doesNotContain("Sudah dikemas, masukkan resi");
    assertThat(Pages.html(sheet("seller/labels", nothing)))
        .contains("Tidak ada yang dapat dicetak")
        .doesNotContain("parcel-label");
  }

  @Test
  void a_wrong_line_is_told_by_its_number_and_field_and_stays_in_the_form() {
    View batch =
        View.of("seller/resi-batch", "form", Form.empty().put("lines", "K7M2P4QX 12AB"))
            .with("couriers", List.of(new Option("JNE", "JNE")))
            .with(
                "outcomes",
                List.of(
                    new ResiLine(
                        1, "K7M2P4QW", "JNE", "8820000000000012", ResiBatch.Fate.TAKEN, null, ""),
                    new ResiLine(
                        7,
                        "K7M2P4QX",
                        "JNE",
                        "12AB",
                        ResiBatch.Fate.WRONG,
                        "number",
                        "Contoh yang benar: 8820000000000012.")));

    assertThat(Pages.html(batch))
        .contains("1 resi tersimpan", "1 baris perlu dibetulkan")
        .contains(">7</th>", "<strong>Nomor resi:</strong> Contoh yang benar")
        .contains(">K7M2P4QX 12AB</textarea>");
  }
}
