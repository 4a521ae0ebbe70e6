package id.emall.web.operator.setting;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.core.common.settings.Adjustable;
import id.emall.core.setting.SettingDesk;
import id.emall.core.setting.SettingDesk.InForce;
import id.emall.core.setting.SettingDesk.Origin;
import id.emall.core.setting.StartedSettings;
import id.emall.web.frame.Form;
import id.emall.web.frame.View;
import id.emall.web.testing.Pages;
import id.emall.web.text.Language;
import id.emall.web.text.Texts;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SettingViewsTest {

  private static final UUID NEWEST = new UUID(0, 4);

  private static SettingDesk.Decision decision(String value) {
    return new SettingDesk.Decision(
        NEWEST,
        Adjustable.COMPLAINT_PERIOD.key(),
        value,
        Pages.NOW,
        "operator:1",
        "Laras <L>",
        "Kiriman ke pulau kecil lama.");
  }

  private static InForce decided() {
    return new InForce(
        Adjustable.COMPLAINT_PERIOD, "PT72H", Origin.DECIDED, "PT90S", decision("PT72H"));
  }

  private static InForce usual(Adjustable setting) {
    return new InForce(setting, setting.usual(), Origin.USUAL, setting.usual(), null);
  }

  private static View page(InForce now, Form form, SettingDesk.Decision... history) {
    return View.of("operator/setting/setting", "now", now)
        .with("history", List.of(history))
        .with("form", form);
  }

  @Test
  void the_list_tells_what_is_in_force_and_where_it_comes_from() {
    View list =
        View.of(
                "operator/setting/settings",
                "settings",
                List.of(decided(), usual(Adjustable.CONTACT_PHONE)))
            .with(
                "started",
                List.of(
                    new StartedSettings.Started("emall.feed.interval", "PT1M"),
                    new StartedSettings.Started("emall.bank.bca.adapter", "bca"),
                    new StartedSettings.Started("emall.payout.from", "bca"),
                    new StartedSettings.Started("emall.mail.password", null)));

    assertThat(Pages.html(list))
        .contains("href=\"/pengelola/setelan/complaint-period\"", "72 jam", "Laras &lt;L&gt;")
        .contains("Diputuskan pengelola", "Bawaan: 48 jam.", "(kosong)")
        .contains("emall.feed.interval", "PT1M", "Diisi, tidak ditampilkan")
        .contains("Seberapa sering bank ditanya selama ada faktur yang menunggu. Bawaan: PT3M.")
        .contains("Rekening penerima dan yang membacanya.</span>")
        .contains("Bawaan: yang pertama menurut nama.", "Sandi di server surel. Bawaan: (kosong).");
  }

  @Test
  void a_setting_is_changed_from_what_was_seen_and_can_go_back() {
    Form form = Form.empty().put("value", SettingLook.typed(decided()));

    assertThat(Pages.html(page(decided(), form, decision(null), decision("PT72H"))))
        .contains("name=\"dilihat\" value=\"" + NEWEST + "\"", "value=\"72\"", "90 detik")
        .contains("value=\"kembalikan\"", "Kembali ke nilai dari pemasangan")
        .contains("Angka bulat dari 24 sampai 720.", "Kiriman ke pulau kecil lama.");
    assertThat(Pages.html(page(usual(Adjustable.CONTACT_NAME), Form.empty()), Language.ENGLISH))
        .contains("name=\"dilihat\" value=\"\"", "Operators have never changed it.")
        .doesNotContain("value=\"kembalikan\"");
  }

  @Test
  void every_setting_has_its_name_and_use_in_both_languages() {
    for (Language language : Language.values()) {
      for (Adjustable setting : Adjustable.values()) {
        assertThat(Texts.in(language).has("setting.name." + setting.word())).isTrue();
        assertThat(Texts.in(language).has("setting.what." + setting.word())).isTrue();
      }
    }
  }
}
