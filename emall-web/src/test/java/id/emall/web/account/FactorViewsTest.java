package id.emall.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.member.factor.Passkey;
import id.emall.core.member.factor.Passkeys;
import id.emall.core.member.factor.Proving;
import id.emall.core.member.factor.SecondFactor;
import id.emall.core.member.factor.SignInSteps;
import id.emall.web.frame.Form;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import id.emall.web.text.Language;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FactorViewsTest {

  private static String html(View view) {
    return Pages.html(view, Language.INDONESIAN);
  }

  @Test
  void only_who_may_is_offered_to_be_left_alone_with_codes() {
    View view = View.of("account/code", "form", Form.empty().put("lanjut", "/pesanan"));

    assertThat(html(view.with("owed", new SignInSteps.Owed(false, true, true))))
        .contains("name=\"remember\"", "value=\"/pesanan\"");
    assertThat(html(view.with("owed", new SignInSteps.Owed(false, true, false))))
        .doesNotContain("name=\"remember\"");
  }

  @Test
  void the_page_that_asks_for_a_proof_loses_nothing_and_runs_nothing() {
    View view =
        View.of("account/proof", "asked", new Proving.Asked(true, false))
            .with("target", "/penjual/saldo/rekening")
            .with("method", "POST")
            .with("fields", Map.of("accountHolder", List.of("\"><script>x</script>", "Dua")));

    assertThat(html(view))
        .contains("name=\"accountHolder\" value=\"&#34;>&lt;script>x&lt;/script>\"")
        .contains("name=\"accountHolder\" value=\"Dua\"", "value=\"/penjual/saldo/rekening\"");
  }

  @Test
  void who_has_a_passkey_alone_is_asked_for_it_and_not_for_the_password() {
    View view =
        View.of("account/proof", "asked", new Proving.Asked(false, true))
            .with("passkey", new Passkeys.Question("a.b.c", "{\"challenge\":\"x\"}"))
            .with("target", "/akun/keamanan")
            .with("method", "GET")
            .with("fields", Map.of());

    assertThat(html(view))
        .contains("Kunci sandi akun ini, atau satu kode pemulihannya.", "data-passkey=")
        .doesNotContain("type=\"password\"", "Enam angka");
  }

  private static View security(SecondFactor.Standing standing, List<Passkey> passkeys) {
    return View.of("account/security", "standing", standing)
        .with("passkeys", passkeys)
        .with("question", new Passkeys.Question("a.b.c", "{\"challenge\":\"x\"}"))
        .with("form", Form.empty());
  }

  @Test
  void few_recovery_codes_are_warned_of_and_passkeys_named() {
    Passkey phone = new Passkey(new UUID(1, 2), "Ponsel <b>", true, Pages.NOW, null, false);

    assertThat(html(security(new SecondFactor.Standing(Pages.NOW, 2, true, true), List.of(phone))))
        .contains("Tinggal 2 kode pemulihan", "Ponsel &lt;b>", "data-passkey=\"{&#34;challenge");
    assertThat(html(security(new SecondFactor.Standing(null, 0, false, false), List.of())))
        .contains("Pasang aplikasi kode")
        .doesNotContain("kode pemulihan");
  }
}
