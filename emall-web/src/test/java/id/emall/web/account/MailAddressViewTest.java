package id.emall.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.notice.mail.RefusingAddresses.Own;
import id.emall.core.notice.mail.RefusingAddresses.Trouble;
import id.emall.web.frame.Form;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import id.emall.web.text.Language;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailAddressViewTest {

  static final Own FINE = new Own("siti@contoh.id", Optional.empty());

  static Own refused(boolean suspended) {
    return new Own(
        "siti@contoh.id",
        Optional.of(new Trouble("5.1.1 <b>no such user</b>", Pages.NOW, suspended)));
  }

  @Test
  void who_gets_mail_is_asked_nothing() {
    assertThat(html(FINE, Language.INDONESIAN))
        .contains("siti@contoh.id", "sampai ke alamat ini")
        .doesNotContain("action=\"/akun/surel\"");
  }

  @Test
  void who_does_not_is_told_since_when_and_why_and_can_have_it_sent_again() {
    assertThat(html(refused(false), Language.INDONESIAN))
        .contains("menolak kiriman kami sejak", "Bila sekali lagi ditolak")
        .contains("&lt;b&gt;no such user", "action=\"/akun/surel\"");
    assertThat(html(refused(true), Language.ENGLISH))
        .contains("has refused what we send since", "no longer send mail", "send me mail again");
  }

  private static String html(Own own, Language language) {
    return Pages.html(
        View.of("account/mail-address", "own", own).with("proven", true).with("form", Form.empty()),
        language);
  }
}
