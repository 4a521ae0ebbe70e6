package id.emall.web.seller;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.ordering.OrderState;
import id.emall.core.shipping.HandScan;
import id.emall.core.shipping.HandScans;
import id.emall.core.shipping.ShipmentView;
import id.emall.web.frame.Form;
import id.emall.web.frame.View;
import id.emall.web.order.HandScanForm;
import id.emall.web.testing.Pages;
import id.emall.web.text.Language;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The pages on which people enter what befalls a parcel. */
class HandScanViewsTest {

  private static final ShipmentView PARCEL = SampleOrder.parcel("8820000000000012", null);

  private static final String PATH =
      "action=\"/penjual/pesanan/K7M2P4/catatan/" + PARCEL.id() + "\"";

  private static final HandScans.Offer ALL = offer(EnumSet.allOf(HandScan.class), null);

  private static HandScans.Offer offer(Set<HandScan> offered, String claimed) {
    return new HandScans.Offer(
        new UUID(0, 1),
        offered,
        offered.isEmpty() ? "hand-scan.followed" : null,
        offered.isEmpty() ? Pages.NOW.plus(Duration.ofHours(30)) : null,
        claimed,
        Set.of());
  }

  private static View page(String template, HandScans.Offer offer, Form form) {
    return View.of(template, "parcel", PARCEL)
        .with("order", SampleOrder.in(OrderState.SHIPPED))
        .with("offer", offer)
        .with("form", form);
  }

  @Test
  void a_form_begins_with_the_present_time_where_the_parcel_goes() {
    String page = Pages.html(page("seller/parcel", ALL, HandScanForm.fresh(PARCEL, Pages.NOW)));

    assertThat(page)
        .contains(PATH, "type=\"datetime-local\"", "value=\"2026-11-20T14:30\"", "14.30 WIB")
        .contains("<option value=\"PICKED_UP\"", "pembeli kami minta mengonfirmasinya");
  }

  @Test
  void a_refused_form_keeps_what_was_typed_and_says_what_is_wrong() {
    Form form =
        Form.empty()
            .put("what", "ATTEMPT_FAILED")
            .put("when", "kemarin sore")
            .put("receiver", "Budi")
            .refuse("when", "Waktu kemarin sore tidak terbaca.")
            .refuse("words", "Wajib diisi.");

    String page = Pages.html(page("seller/parcel", ALL, form));

    assertThat(page)
        .contains("value=\"kemarin sore\"", "value=\"Budi\"")
        .contains("<option value=\"ATTEMPT_FAILED\" selected>")
        .contains("Waktu kemarin sore tidak terbaca.", "Wajib diisi.")
        .doesNotContain("datetime-local");
  }

  @Test
  void a_seller_whose_courier_still_tells_learns_from_when_entries_are_taken() {
    String page = Pages.html(page("seller/parcel", offer(Set.of(), null), Form.empty()));

    assertThat(page).contains("21 Nov 2026, 20.30 WIB").doesNotContain(PATH);
  }

  @Test
  void an_operator_confirms_what_only_the_seller_says() {
    for (Language language : Language.values()) {
      String page =
          Pages.html(
              page("operator/parcel", offer(EnumSet.allOf(HandScan.class), "k"), Form.empty()),
              language);

      assertThat(page)
          .contains("action=\"/pengelola/kiriman/" + PARCEL.id() + "/terima\"")
          .contains("Dapur Luak", "K7M2P4");
    }
  }
}
