package id.emall.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.common.Actor;
import id.emall.core.member.account.DeliveryAddress;
import id.emall.core.member.account.DeviceName;
import id.emall.core.member.account.OwnAccount;
import id.emall.core.member.account.OwnSession;
import id.emall.web.frame.DistrictNames;
import id.emall.web.frame.Form;
import id.emall.web.frame.Option;
import id.emall.web.frame.Person;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import id.emall.web.text.Language;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountViewsTest {

  private static final UUID ID = new UUID(0, 7);

  private static OwnAccount own(Instant provenAt) {
    return new OwnAccount(
        ID,
        "siti",
        "Siti <b>Rahma</b>",
        "siti@contoh.id",
        provenAt,
        "+6281234567890",
        "id",
        "32.73",
        null,
        "Jalan Dago No. 12",
        Actor.Role.BUYER);
  }

  @Test
  void an_address_that_is_not_proven_can_be_sent_its_link_again() {
    View unproven = View.of("account/overview", "own", own(null));

    assertThat(Pages.html(unproven))
        .contains("belum terverifikasi", "action=\"/akun/surel/bukti\"", "&lt;b&gt;Rahma");
    assertThat(Pages.html(unproven, Language.ENGLISH)).contains("is not verified yet");
    assertThat(Pages.html(View.of("account/overview", "own", own(Pages.NOW))))
        .doesNotContain("/akun/surel/bukti");
  }

  @Test
  void who_registers_to_sell_is_told_what_follows_from_leaving_the_scan_out() {
    View page =
        View.of("account/registration", "form", Form.empty().put("sell", "yes"))
            .with("regencies", List.of())
            .with("districts", new DistrictNames(false, List.of()));

    assertThat(Pages.html(page.with("scanAwaited", true)))
        .contains("boleh kosong", "Tanpa berkas ini permohonan bisa lebih lama");
    assertThat(Pages.html(page)).doesNotContain("bisa lebih lama");
  }

  @Test
  void a_mistyped_phone_is_shown_masked_with_a_way_out() {
    View page =
        View.of("account/confirmation", "form", Form.empty().put("anggota", ID.toString()))
            .with("phone", "+6281234567890");

    assertThat(Pages.html(page))
        .contains("lewat SMS ke 0812•••••890.", "action=\"/konfirmasi/nomor\"")
        .doesNotContain("34567", "<details class=\"fold mt-3\" open");
    assertThat(Pages.html(View.of("account/confirmation", "form", Form.empty())))
        .contains("ke nomor yang Anda daftarkan")
        .doesNotContain("/konfirmasi/nomor");
  }

  @Test
  void a_session_is_ended_but_not_the_one_that_reads() {
    var here =
        new OwnSession(
            ID, new DeviceName("Firefox", "Linux"), "203.0.x.x", Pages.NOW, Pages.NOW, true);
    var there =
        new OwnSession(new UUID(0, 8), DeviceName.of("curl/8"), "", Pages.NOW, Pages.NOW, false);

    String html = Pages.html(View.of("account/sessions", "sessions", List.of(here, there)));

    assertThat(html)
        .contains("Firefox, Linux", "perangkat ini", "Tidak dikenal", "203.0.x.x")
        .contains("/akun/perangkat/" + there.id(), "/akun/perangkat/lain")
        .doesNotContain("/akun/perangkat/" + here.id());
  }

  @Test
  void who_has_applied_to_sell_finds_the_application_in_the_menu() {
    View account = View.of("account/overview", "own", own(Pages.NOW));
    Person applicant = new Person("Siti", false, true, false, Set.of(), 0);
    Person buyer = new Person("Siti", false, false, false, Set.of(), 0);

    assertThat(Pages.html(account, Pages.of(applicant)))
        .containsPattern("(?s)<a href=\"/penjual\">.{0,400}?Permohonan toko</a>")
        .contains("<a href=\"/penjual/pengajuan\">Permohonan toko</a>");
    assertThat(Pages.html(account, Pages.of(buyer))).doesNotContain("Permohonan toko");
  }

  @Test
  void a_link_asks_for_a_press_and_keeps_its_token_out_of_the_address() {
    for (String what : List.of("prove", "change", "undo", "session")) {
      String html =
          Pages.html(
              View.of("account/link", "action", "/tautan/surel")
                  .with("token", "abc")
                  .with("what", what)
                  .with("subject", "siti@contoh.id"));
      assertThat(html)
          .contains("method=\"post\" action=\"/tautan/surel\"")
          .contains("name=\"kunci\" value=\"abc\"")
          .doesNotContain("?kunci");
    }
  }

  @Test
  void no_form_shows_a_password_again() {
    Form form = Form.empty().put("password", "rahasia-1").put("old", "rahasia-2").put("way", "SMS");
    for (Language language : Language.values()) {
      for (View view :
          List.of(
              View.of("account/password", "form", form),
              View.of("account/new-password", "form", form),
              View.of("account/forgotten", "form", form),
              View.of("account/forgotten-code", "form", form),
              View.of("account/forgotten-sent"),
              View.of("account/phone", "form", form)
                  .with("own", own(null))
                  .with("waiting", "+6281234567891"))) {
        assertThat(Pages.html(view, language)).doesNotContain("rahasia-");
      }
    }
  }

  @Test
  void what_was_typed_of_an_address_is_not_lost() {
    Form form = Form.empty().put("label", "Rumah \"Ibu\"").refuse("phone", "salah");
    var kept =
        new DeliveryAddress(
            ID, "Kantor", "Siti", "+6281234567890", "32.73", null, "Jalan Dago", true);

    String html =
        Pages.html(
            View.of("account/addresses", "form", form)
                .with("action", AccountDesk.ADDRESSES)
                .with("kept", List.of(kept))
                .with("regencies", List.of())
                .with("districts", DistrictNames.NONE));

    assertThat(html)
        .contains("Rumah &#34;Ibu&#34;", "id=\"e-phone\"", "dipakai lebih dahulu")
        .contains("/akun/alamat/" + ID + "/hapus");
    assertThat(
            Pages.html(
                View.of("account/profile", "form", form)
                    .with("regencies", List.of())
                    .with("districts", DistrictNames.NONE)
                    .with("languages", List.of(new Option("id", "Indonesia")))))
        .contains("action=\"/akun/profil\"");
  }
}
