package id.emall.web.operator;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.notice.Audience;
import id.emall.core.notice.Channel;
import id.emall.core.notice.MessageKind;
import id.emall.core.notice.MessageTexts;
import id.emall.core.notice.MessageWords;
import id.emall.core.notice.Preview;
import id.emall.web.frame.Form;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import id.emall.web.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextViewsTest {

  private static final String TYPED = "<script>alert(1)</script> {code}";
  private static final MessageWords WORDS = new MessageWords(TYPED, TYPED, TYPED);
  private static final MessageWords DELIVERED = new MessageWords("Judul", "Isi", "Buka");

  private static final MessageTexts.Entry ENTRY =
      new MessageTexts.Entry(
          "invoice-issued",
          MessageKind.PAYMENT,
          Audience.BUYER,
          "Cara membayar",
          "Saat pembeli memesan.",
          List.of(
              new MessageTexts.Listed(Channel.SMS, "id", false),
              new MessageTexts.Listed(Channel.EMAIL, "en", true)));

  @Test
  void the_list_leads_to_each_message_and_tells_which_were_changed() {
    String page =
        Pages.html(View.of("operator/texts", "entries", List.of(ENTRY)).with("form", Form.empty()));

    assertThat(page)
        .contains("Pembayaran", "Saat pembeli memesan.", ">diubah<")
        .contains("/pengelola/teks/invoice-issued?jalan=surel&amp;bahasa=en");
  }

  @Test
  void what_an_operator_typed_is_shown_and_never_run() {
    for (Channel channel : List.of(Channel.SMS, Channel.EMAIL)) {
      String page = Pages.html(view(channel), Language.ENGLISH);

      assertThat(page).contains("&lt;script&gt;").doesNotContain("<script>alert");
      assertThat(page)
          .contains("<code>{code}</code>", "has to be there", "Version 2, which counts");
    }
  }

  @Test
  void a_text_message_tells_its_size_and_what_its_letters_become() {
    assertThat(Pages.html(view(Channel.SMS)))
        .contains("9 karakter, 1 bagian", "400 karakter, 3 dari paling banyak 3", "ê menjadi e");
  }

  @Test
  void who_was_overtaken_sees_what_counts_now_beside_what_was_typed() {
    assertThat(Pages.html(view(Channel.SMS).with("overtaken", true)))
        .contains("Yang berlaku sekarang", "name=\"versi\" value=\"2\"");
  }

  private static View view(Channel channel) {
    MessageTexts.Which which = new MessageTexts.Which("invoice-issued", channel, "id");
    MessageTexts.Sheet sheet =
        new MessageTexts.Sheet(
            ENTRY,
            which,
            2,
            WORDS,
            DELIVERED,
            true,
            List.of(new MessageTexts.Value("code", "kode", "482913", true)),
            List.of(
                new MessageTexts.Version(2, WORDS, false, "Laras", Pages.NOW),
                new MessageTexts.Version(1, DELIVERED, true, "Laras", Pages.NOW)));
    Preview.Sms sms =
        new Preview.Sms(TYPED, 9, 1, List.of(new Preview.Replaced("ê", "e")), List.of());
    Preview.Sms worst = new Preview.Sms(TYPED, 400, 3, List.of(), List.of());
    Preview.Mail mail =
        new Preview.Mail(
            TYPED,
            TYPED,
            List.of(TYPED),
            List.of(new Preview.Fact("Jumlah", TYPED)),
            TYPED,
            TYPED,
            TYPED,
            TYPED);
    return View.of("operator/text", "sheet", sheet)
        .with("other", sheet)
        .with("form", Form.empty().put("subject", TYPED).put("body", TYPED).put("button", TYPED))
        .with("seen", 2)
        .with("preview", new Preview(sms, worst, mail));
  }
}
