package id.emall.web.operator;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.audit.AuditChecks;
import id.emall.core.audit.AuditTrail;
import id.emall.core.common.Right;
import id.emall.core.member.MemberView;
import id.emall.core.member.OperatorKind;
import id.emall.core.member.OperatorView;
import id.emall.core.shop.ShopStaff;
import id.emall.core.shop.StaffAnswers;
import id.emall.web.frame.Form;
import id.emall.web.frame.Option;
import id.emall.web.frame.RegencyGroup;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import id.emall.web.text.Language;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RightsViewsTest {

  private static final UUID ID = new UUID(0, 7);

  private static final List<RegencyGroup> OFFICES =
      List.of(new RegencyGroup("32", "Jawa Barat", List.of(new Option("32.73", "Kota Bandung"))));

  private static OperatorView operator(boolean accepted, MemberView.State state) {
    return new OperatorView(
        ID,
        "Bagas Prakoso",
        "bagas",
        "bagas@example.com",
        "32",
        List.of(OperatorKind.MEMBERS),
        state,
        accepted ? Pages.NOW : null,
        Pages.NOW);
  }

  private static View one(OperatorView operator, boolean oneself) {
    return View.of("operator/operator", "operator", operator)
        .with("offices", OFFICES)
        .with("office", "Kantor provinsi Jawa Barat")
        .with("kinds", List.of(OperatorKind.values()))
        .with("national", true)
        .with("oneself", oneself)
        .with("form", Form.empty().put("area", "32").putAll("kinds", List.of("MEMBERS")));
  }

  @Test
  void operators_are_listed_with_their_office_and_work_and_more_can_be_invited() {
    View list =
        View.of(
                "operator/operators",
                "operators",
                List.of(
                    operator(true, MemberView.State.ACTIVE),
                    operator(false, MemberView.State.SUSPENDED)))
            .with("offices", OFFICES)
            .with("names", Map.of("32", "Jawa Barat"))
            .with("kinds", List.of(OperatorKind.MEMBERS, OperatorKind.HEAD))
            .with("national", false)
            .with("form", Form.empty().refuse("kinds", "Pilih paling sedikit satu tugas."));

    assertThat(Pages.html(list))
        .contains("Bagas Prakoso", "Jawa Barat", "Diundang", "Aktif", "Kota Bandung")
        .contains("Pilih paling sedikit satu tugas.")
        .doesNotContain("Kantor nasional", "Keuangan");
    assertThat(Pages.html(list.with("national", true), Language.ENGLISH))
        .contains("National office", "Invite an operator");
  }

  @Test
  void an_operator_is_changed_by_others_only() {
    assertThat(Pages.html(one(operator(true, MemberView.State.ACTIVE), false)))
        .contains("value=\"ubah\"", "value=\"bekukan\"")
        .contains("<option value=\"32\" selected");
    assertThat(Pages.html(one(operator(true, MemberView.State.SUSPENDED), false)))
        .contains("value=\"pulihkan\"");
    assertThat(Pages.html(one(operator(false, MemberView.State.SUSPENDED), false)))
        .contains("value=\"undang\"");
    assertThat(Pages.html(one(operator(true, MemberView.State.ACTIVE), true)))
        .contains("Ini akun Anda sendiri")
        .doesNotContain("value=\"ubah\"");
    assertThat(
            Pages.html(
                View.of("operator/invitation", "name", "Bagas")
                    .with("username", "bagas")
                    .with("form", Form.empty())))
        .contains("Bagas, Anda diundang", "autocomplete=\"new-password\"");
  }

  @Test
  void an_owner_sees_people_and_questions_and_a_member_who_asks() {
    View staff =
        View.of(
                "seller/staff",
                "people",
                List.of(new ShopStaff.Person(ID, "Rizky", List.of(Right.ORDERS), Pages.NOW)))
            .with(
                "asked",
                List.of(
                    new ShopStaff.Asked(ID, "siti@example.com", List.of(Right.MONEY), Pages.NOW)))
            .with("form", Form.empty());
    View questions =
        View.of(
                "seller/staff-questions",
                "questions",
                List.of(
                    new StaffAnswers.Question(ID, "Dapur Uni", List.of(Right.PRODUCTS), Pages.NOW)))
            .with("post", new StaffAnswers.Post(ID, "Toko Ibu", List.of(Right.MONEY), Pages.NOW));

    assertThat(Pages.html(staff)).contains("Rizky", "siti@example.com", "/penjual/petugas/ajakan/");
    assertThat(Pages.html(questions))
        .contains("Dapur Uni mengajak Anda", "Anda petugas Toko Ibu", "value=\"terima\"");
    assertThat(Pages.html(questions, Language.ENGLISH)).contains("Dapur Uni asks you");
  }

  @Test
  void an_auditor_sees_what_was_done_and_whether_the_chain_holds() {
    AuditTrail.Entry entry =
        new AuditTrail.Entry(
            ID,
            Pages.NOW,
            "operator:" + ID,
            "payout.agree",
            "payout",
            "P-1",
            Map.of("state", "PREPARED"),
            Map.of("state", "<b>"),
            "req-12345678");
    View audit =
        View.of("operator/audit", "entries", List.of(entry))
            .with("names", Map.of("operator:" + ID, "Laras"))
            .with("form", Form.empty())
            .with("table", "/pengelola/jejak/unduh?tindakan=payout.");

    assertThat(Pages.html(audit))
        .contains("Laras", "payout.agree", "state: &lt;b&gt;", "req-12345678", "Belum diperiksa");
    assertThat(
            Pages.html(
                audit.with(
                    "check", new AuditChecks.Check(Pages.NOW, 3, 40, List.of("CHANGED 2 " + ID)))))
        .contains("Rusak", "CHANGED 2", "/pengelola/jejak/periksa");
    assertThat(
            Pages.html(
                audit.with("running", new AuditChecks.Running(Pages.NOW, 1_000, 5_000, List.of()))))
        .contains("Sedang diperiksa sejak", "1.000 dari 5.000")
        .doesNotContain("/pengelola/jejak/periksa");
  }
}
