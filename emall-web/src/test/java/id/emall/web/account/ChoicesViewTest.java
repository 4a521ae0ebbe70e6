package id.emall.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.notice.Channel;
import id.emall.core.notice.MessageChoices;
import id.emall.core.notice.MessageChoices.Standing;
import id.emall.core.notice.MessageKind;
import id.emall.core.notice.mail.RefusingAddresses.Own;
import id.emall.web.frame.Form;
import id.emall.web.frame.Option;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import id.emall.web.text.Language;
import id.emall.web.text.Texts;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChoicesViewTest {

  @Test
  void what_may_be_turned_off_has_a_box_and_what_may_not_says_so() {
    String page = Pages.html(view(null));

    assertThat(page)
        .contains(
            "name=\"wanted\" value=\"PARCEL.SMS\" aria-label=\"Perjalanan paket: SMS\" checked")
        .contains(
            "name=\"wanted\" value=\"PARCEL.PUSH\" aria-label=\"Perjalanan paket: Peramban\">")
        .contains("selalu dikirim", "21.00", "07.00")
        .doesNotContain("value=\"CODES.SMS\"", "BERHENTI");
    assertThat(Pages.html(view(null), Language.ENGLISH)).contains("21:00", "always sent");
  }

  @Test
  void a_phone_that_said_stop_can_be_texted_again() {
    assertThat(Pages.html(view(Pages.NOW)))
        .contains("BERHENTI", "action=\"/akun/pemberitahuan/sms\"");
  }

  @Test
  void each_kind_and_way_is_told_in_both_languages() {
    for (Language language : Language.values()) {
      for (MessageKind kind : MessageKind.values()) {
        assertThat(Texts.in(language).has("choices.kind." + kind)).as("%s", kind).isTrue();
        assertThat(Texts.in(language).has("choices.kind." + kind + ".text")).isTrue();
      }
      for (Channel way : Channel.values()) {
        assertThat(Texts.in(language).has("choices.way." + way)).as("%s", way).isTrue();
      }
    }
  }

  @Test
  void mail_that_is_refused_is_told_beside_the_choices() {
    assertThat(Pages.html(view(null))).doesNotContain("menolak kiriman kami");
    assertThat(Pages.html(view(null, MailAddressViewTest.refused(false))))
        .contains("Surel Anda menolak kiriman kami", "href=\"/akun/surel\"");
  }

  private static View view(Instant stoppedAt) {
    return view(stoppedAt, MailAddressViewTest.FINE);
  }

  private static View view(Instant stoppedAt, Own mail) {
    MessageChoices.Chosen chosen =
        new MessageChoices.Chosen(
            List.of(Channel.values()),
            List.of(
                line(MessageKind.CODES, Standing.ALWAYS, Standing.NEVER, Standing.NEVER),
                line(MessageKind.PARCEL, Standing.ON, Standing.ON, Standing.OFF)),
            "id",
            "+6281234567890",
            stoppedAt,
            new MessageChoices.Night(LocalTime.of(21, 0), LocalTime.of(7, 0)));
    return View.of("account/choices", "chosen", chosen)
        .with("mail", mail)
        .with("form", Form.empty().put("language", "id").put("wanted", "PARCEL.SMS"))
        .with("languages", List.of(new Option("id", "Bahasa Indonesia")));
  }

  private static MessageChoices.Line line(
      MessageKind kind, Standing sms, Standing mail, Standing push) {
    return new MessageChoices.Line(
        kind, Map.of(Channel.SMS, sms, Channel.EMAIL, mail, Channel.PUSH, push));
  }
}
