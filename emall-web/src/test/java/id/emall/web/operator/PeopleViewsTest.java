package id.emall.web.operator;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.admission.ApplicationFile;
import id.emall.core.admission.ApplicationLine;
import id.emall.core.admission.PaperView;
import id.emall.core.admission.ReturnReason;
import id.emall.core.admission.SellerApplicationView;
import id.emall.core.common.Actor;
import id.emall.core.identity.DocumentKind;
import id.emall.core.identity.Finding;
import id.emall.core.member.MemberView;
import id.emall.core.member.desk.FactorLosses;
import id.emall.core.member.desk.MemberFile;
import id.emall.core.member.desk.MemberLine;
import id.emall.core.shop.ShopStanding;
import id.emall.core.shop.ShopView;
import id.emall.web.frame.Form;
import id.emall.web.frame.Option;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import id.emall.web.text.Language;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The operators' pages about members and those who want to sell. */
class PeopleViewsTest {

  private static final UUID ID = new UUID(0, 9);
  private static final UUID ME = new UUID(0, 7);
  private static final AreaFilter AREA =
      new AreaFilter(
          List.of(new Option("13", "Sumatera Barat")),
          List.of(new Option("13.76", "Kota Payakumbuh")),
          "13",
          "13.76");

  private static SellerApplicationView application(SellerApplicationView.State state) {
    return new SellerApplicationView(
        ID,
        new UUID(0, 8),
        "Yusnidar",
        "+6281234567891",
        "13.76",
        "Dapua Rangkiang",
        DocumentKind.NIK,
        "1376••••••••0004",
        "abc",
        state,
        List.of(),
        null,
        Pages.NOW.minus(Duration.ofHours(50)),
        false);
  }

  private static View applicant(
      SellerApplicationView.State state, Form form, ApplicationFile.Take take) {
    PaperView paper = new PaperView(null, DocumentKind.NIK, "1376••••••••0004", "abc", null);
    ApplicationFile file =
        new ApplicationFile(
            application(state),
            List.of(paper),
            3,
            "yusnidar",
            take,
            List.of(),
            List.of(
                new ApplicationFile.Happening(
                    Pages.NOW,
                    ApplicationFile.Event.RETURNED,
                    "Laras",
                    "Dapua Lama",
                    List.of(ReturnReason.SCAN_UNREADABLE),
                    "Foto lagi.")),
            List.of(
                new ApplicationFile.Twin(
                    null, "Dapua Kembar", "", state, List.of(ApplicationFile.Alike.PAPER))));
    FindingLine line = new FindingLine(Finding.Outcome.UNSURE, "NIK", "Pindaian buram.");
    return View.of("operator/applicant", "file", file)
        .with("form", form)
        .with("place", "Kota Payakumbuh")
        .with("papers", List.of(new PaperLook(paper, "/p/abc", true, List.of(line), null)))
        .with(
            "findings",
            List.of(new FindingLine(Finding.Outcome.FAIL, "", "Nomor dipakai penjual lain.")))
        .with("me", ME);
  }

  @Test
  void an_application_keeps_the_reason_and_the_marks_of_a_refused_decision() {
    Form form =
        Form.empty()
            .put("reason", "ktp")
            .put("perbaikan", "SCAN_MISSING")
            .refuse("reason", "Tulis paling sedikit 5 karakter.");

    assertThat(Pages.html(applicant(SellerApplicationView.State.SUBMITTED, form, null)))
        .contains(
            ">ktp</textarea>", "Tulis paling sedikit 5 karakter.", "name=\"versi\" value=\"3\"")
        .contains("value=\"terima\"", "value=\"kembalikan\"", "value=\"tolak\"")
        .contains("value=\"SCAN_MISSING\" checked")
        .contains("src=\"/p/abc\"", "Pindaian buram.", "Nomor dipakai penjual lain.")
        .contains("Pindaian dokumen tidak terbaca", "Foto lagi.", "di wilayah kantor lain");
  }

  @Test
  void an_application_that_another_has_says_so_and_a_decided_one_cannot_be_decided_again() {
    ApplicationFile.Take other = new ApplicationFile.Take(ID, "Laras", Pages.NOW);
    ApplicationFile.Take own = new ApplicationFile.Take(ME, "Bagas", Pages.NOW);

    assertThat(Pages.html(applicant(SellerApplicationView.State.SUBMITTED, Form.empty(), other)))
        .contains("Sedang ditangani Laras", "value=\"ambil-alih\"")
        .doesNotContain("value=\"tangani\"", "value=\"terima\"");
    assertThat(
            Pages.html(
                applicant(SellerApplicationView.State.SUBMITTED, Form.empty(), own),
                Language.ENGLISH))
        .contains("You have it until", "value=\"lepaskan\"");
    assertThat(Pages.html(applicant(SellerApplicationView.State.APPROVED, Form.empty(), null)))
        .doesNotContain("value=\"terima\"", "value=\"tangani\"");
  }

  @Test
  void the_queue_tells_how_long_each_applicant_waits_and_who_looks_at_it() {
    View queue =
        View.of(
                "operator/applicants",
                "applications",
                List.of(
                    new ApplicationLine(
                        ID,
                        "Dapua Rangkiang",
                        "Yusnidar",
                        "13.76",
                        SellerApplicationView.State.SUBMITTED,
                        Pages.NOW.minus(Duration.ofHours(50)),
                        2,
                        "Laras")))
            .with("form", Form.empty().put("umur", "24"))
            .with("state", SellerApplicationView.State.SUBMITTED)
            .with("area", AREA)
            .with("counts", Map.of(SellerApplicationView.State.SUBMITTED, 1))
            .with("doubts", List.of(new Option("scan.missing", "Pindaian tidak dilampirkan.")))
            .with("places", Map.of("13.76", "Kota Payakumbuh"));

    assertThat(Pages.html(queue))
        .contains("Dapua Rangkiang", "menunggu 2 hari", "Sedang ditangani Laras")
        .contains("value=\"24\" selected", "Kota Payakumbuh");
    assertThat(Pages.html(queue, Language.ENGLISH)).contains("waiting for 2 days");
  }

  private static View member(MemberView.State state, Form form) {
    return View.of(
            "operator/member",
            "member",
            new MemberFile(
                ID,
                "unirosda",
                "Uni Rosda",
                "+6281***901",
                "r***@contoh.id",
                "13.76",
                "id",
                state,
                Actor.Role.SELLER,
                Pages.NOW,
                Pages.NOW,
                2,
                Pages.NOW,
                List.of(
                    new MemberFile.Change(
                        Pages.NOW, MemberView.State.SUSPENDED, "Laras", "Laporan pembeli"))))
        .with("form", form)
        .with("place", "Kota Payakumbuh")
        .with("me", ME)
        .with("loss", new FactorLosses.Asked(ID, "Bagas", Pages.NOW, "Ditelepon kembali"))
        .with("bought", List.of())
        .with(
            "shop",
            new ShopView(
                ID,
                ID,
                "dapua",
                "Dapua",
                "",
                "",
                "13.76",
                null,
                null,
                ShopView.State.OPEN,
                Pages.NOW))
        .with(
            "shopChanges",
            List.of(
                new ShopStanding.Change(
                    Pages.NOW, ShopView.State.SUSPENDED, true, "Laras", "Laporan pembeli")));
  }

  @Test
  void a_member_is_shown_masked_with_what_can_be_done_in_that_state() {
    String active = Pages.html(member(MemberView.State.ACTIVE, Form.empty()));
    assertThat(active)
        .contains("Ditelepon kembali", "value=\"setujui-faktor\"")
        .contains("+6281***901", "r***@contoh.id", "Laporan pembeli", "bersama akun pemiliknya")
        .contains("value=\"bekukan\"", "value=\"keluarkan\"", "value=\"bekukan-toko\"")
        .doesNotContain("value=\"pulihkan\"", "value=\"kirim-kode\"");
    assertThat(Pages.html(member(MemberView.State.SUSPENDED, Form.empty()), Language.ENGLISH))
        .contains("value=\"pulihkan\"", "Reinstate the account");
    assertThat(Pages.html(member(MemberView.State.AWAITING_PHONE, Form.empty())))
        .contains("value=\"kirim-kode\"")
        .doesNotContain("value=\"bekukan\"");
  }

  @Test
  void the_list_of_members_keeps_what_was_looked_for() {
    View list =
        View.of(
                "operator/members",
                "members",
                List.of(
                    new MemberLine(
                        ID,
                        "unirosda",
                        "Uni Rosda",
                        Actor.Role.SELLER,
                        MemberView.State.ACTIVE,
                        "13.76",
                        "Dapua",
                        Pages.NOW)))
            .with("form", Form.empty().put("q", "rosda").put("peran", "SELLER"))
            .with("area", AREA)
            .with("places", Map.of("13.76", "Kota Payakumbuh"));

    assertThat(Pages.html(list))
        .contains("value=\"rosda\"", "value=\"SELLER\" selected", "Uni Rosda", "Dapua");
    assertThat(Pages.html(list, Language.ENGLISH)).contains("Registered");
  }

  @Test
  void who_mends_an_application_sees_only_what_was_asked_for() {
    View page =
        View.of("seller/application", "form", Form.empty().put("name", "Yusnidar"))
            .with("application", application(SellerApplicationView.State.RETURNED))
            .with("asked", List.of(ReturnReason.SCAN_UNREADABLE))
            .with("open", Set.of(ReturnReason.Part.SCAN))
            .with("returned", true);

    assertThat(Pages.html(page))
        .contains("Pindaian dokumen tidak terbaca", "name=\"scanFile\"", "1376••••••••0004")
        .doesNotContain("name=\"shopName\"", "name=\"documentNumber\"", "name=\"name\"");
  }
}
