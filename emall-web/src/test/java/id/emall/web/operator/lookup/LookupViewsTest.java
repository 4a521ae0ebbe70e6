package id.emall.web.operator.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.contracts.bank.AccountKind;
import id.emall.core.common.Right;
import id.emall.core.common.Rupiah;
import id.emall.core.insight.Period;
import id.emall.core.insight.lookup.FoundInvoice;
import id.emall.core.insight.lookup.FoundOrder;
import id.emall.core.insight.lookup.LookupWish;
import id.emall.core.ordering.InvoiceState;
import id.emall.core.ordering.OrderState;
import id.emall.core.ordering.PayWay;
import id.emall.web.frame.Favourites;
import id.emall.web.frame.Form;
import id.emall.web.frame.Page;
import id.emall.web.frame.Person;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import id.emall.web.text.Formats;
import id.emall.web.text.Language;
import id.emall.web.text.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LookupViewsTest {

  private static final Instant NOW = Instant.parse("2026-11-20T17:30:00Z");
  private static final UUID ID = new UUID(0, 3);
  private static final PayWay BCA = new PayWay("bca", AccountKind.BANK, "BCA", "1", "Lumbung");

  private static LookupSearch search() {
    Form form =
        Form.empty()
            .put("nomor", "7KQ2M4XA")
            .put("dari", "2026-10-22")
            .put("sampai", "2026-11-20")
            .put("keadaan", "PAID")
            .put("paling-sedikit", "Rp50.000")
            .put("cara", "bca");
    return LookupSearch.read(form, NOW);
  }

  private static View orders(FoundOrder... rows) {
    return View.of("operator/lookup/orders", "rows", List.of(rows))
        .with("search", search())
        .with("ways", List.of(BCA));
  }

  private static View invoices(FoundInvoice... rows) {
    return View.of("operator/lookup/invoices", "rows", List.of(rows))
        .with("search", search())
        .with("ways", List.of(BCA));
  }

  private static FoundOrder order() {
    return new FoundOrder(
        ID,
        "7KQ2M4XA",
        "9PTR22AB",
        OrderState.DELIVERED,
        "DISPUTE",
        "Siti <R>",
        "Dapur Uni",
        new Rupiah(70_000),
        NOW);
  }

  private static FoundInvoice invoice(InvoiceState state, Instant paid) {
    return new FoundInvoice(
        ID,
        "9PTR22AB",
        state,
        "Siti",
        new Rupiah(147_356),
        new BigDecimal("100000.00"),
        "bca",
        AccountKind.BANK,
        "BCA",
        "1",
        "Lumbung",
        NOW,
        NOW.plusSeconds(86_400),
        paid,
        2);
  }

  private static String html(View view, Right right) {
    Person operator = new Person("Laras", false, false, true, Set.of(right), 0);
    Page page =
        new Page(
            Texts.in(Language.INDONESIAN),
            new Formats(Language.INDONESIAN, ZoneId.of("Asia/Jakarta")),
            Pages.ASSETS,
            operator,
            0,
            Favourites.NONE,
            "/",
            null,
            5_000_000,
            NOW);
    return Pages.html(view, page);
  }

  @Test
  void an_order_leads_to_its_page_and_its_invoice() {
    assertThat(html(orders(order()), Right.CARE))
        .contains("href=\"/pesanan/7KQ2M4XA\"", "href=\"/faktur/9PTR22AB\"", "Siti &lt;R&gt;")
        .contains("Rp70.000", "Ditahan", "value=\"PAID\" selected", "value=\"bca\" selected");
    assertThat(html(orders(order()), Right.SHIPPING)).doesNotContain("href=\"/faktur/");
    assertThat(html(orders(), Right.CARE)).contains("Tidak ada pesanan");
  }

  @Test
  void an_invoice_tells_what_is_due_and_what_came() {
    assertThat(html(invoices(invoice(InvoiceState.PARTLY_PAID, null)), Right.MONEY))
        .contains("href=\"/faktur/9PTR22AB\"", "Rp147.356", "Rp100.000", "2 pesanan")
        .contains("href=\"/pengelola/pesanan?nomor=9PTR22AB\"");
    assertThat(html(invoices(invoice(InvoiceState.PAID, NOW)), Right.MONEY))
        .contains("Lunas")
        .doesNotContain("Rp100.000");
  }

  @Test
  void what_was_asked_for_is_read_and_stands_in_the_ways_to_other_pages() {
    LookupWish wish = search().wish(OrderState.values());

    assertThat(wish)
        .isEqualTo(
            new LookupWish(
                "7KQ2M4XA",
                new Period(LocalDate.of(2026, 10, 22), LocalDate.of(2026, 11, 20)),
                "",
                "",
                "PAID",
                50_000L,
                null,
                "bca"));
    assertThat(search().at("/x").page("c"))
        .isEqualTo(
            "/x?nomor=7KQ2M4XA&dari=2026-10-22&sampai=2026-11-20&keadaan=PAID"
                + "&paling-sedikit=Rp50.000&cara=bca&hal=c");
    assertThat(LookupSearch.read(Form.empty().put("keadaan", "X"), NOW).wish(OrderState.values()))
        .isEqualTo(
            new LookupWish(
                "",
                new Period(LocalDate.of(2026, 10, 23), LocalDate.of(2026, 11, 21)),
                "",
                "",
                null,
                null,
                null,
                ""));
  }
}
