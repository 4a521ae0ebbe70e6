package id.emall.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People become buyers and sellers, most of them without anybody looking, in both languages. */
@ExtendWith(OnDemoMall.class)
@Timeout(240)
class MembersIT {

  private static final SecureRandom CHANCE = new SecureRandom();

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void a_buyer_is_active_within_a_minute(String language, Stage stage) {
    Applicant buyer = new Applicant(stage, language, CHANCE);
    Instant begun = stage.world().now();

    buyer.opensTheForm();
    buyer.tab().looks("register-" + language);
    buyer.becomesAMember();

    assertThat(Duration.between(begun, stage.world().now())).isLessThan(Duration.ofMinutes(1));
    assertThat(buyer.tab().status("/pesanan")).isEqualTo(200);
    assertThat(buyer.mayList()).isFalse();
    buyer.awaitText(Pattern.compile(language.equals("en") ? "welcome" : "selamat datang"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void a_seller_whose_papers_check_out_opens_at_once(String language, Stage stage) {
    Applicant seller = new Applicant(stage, language, CHANCE);

    seller.opensTheForm();
    seller.wishesToSell(seller.nik(), true, Photos.any("ktp.png"));
    seller.becomesAMember();

    seller.awaitsTheShop();
    seller.awaitText(
        Pattern.compile(
            seller.shop()
                + (language.equals("en") ? " is approved" : " disetujui")
                + ".*https?://\\S+/penjual\\b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void what_the_rules_leave_open_is_returned_corrected_and_approved(String language, Stage stage) {
    Applicant seller = new Applicant(stage, language, CHANCE);
    seller.opensTheForm();
    seller.wishesToSell(seller.nik(), false, null);
    seller.becomesAMember();
    assertThat(seller.mayList()).isFalse();

    Operator laras = new Operator(stage);
    laras.signsIn();
    laras.opensTheApplicationOf(seller.shop());
    Tab desk = laras.tab();
    desk.find("#p-SCAN_MISSING").check();
    desk.find("#f-reason").fill("Mohon lampirkan foto KTP.");
    desk.find("button[name=tindakan][value=kembalikan]").click();
    seller.awaitText(
        Pattern.compile(language.equals("en") ? "needs completing" : "perlu dilengkapi"));

    Tab phone = seller.tab();
    phone.open("/penjual/pengajuan").looks("application-returned-" + language);
    phone.reads("Mohon lampirkan foto KTP.");
    assertThat(phone.find("#f-documentNumber")).hasCount(0);
    phone.find("#f-scan").setInputFiles(Photos.any("ktp.png"));
    phone.find("form[action='/penjual/pengajuan'] button").click();
    phone.arrives("/penjual/pengajuan");

    laras.opensTheApplicationOf(seller.shop());
    desk.find("button[name=tindakan][value=terima]").click();
    seller.awaitsTheShop();
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "en"})
  void whose_paper_no_registry_knows_is_refused_with_the_reason(String language, Stage stage) {
    Applicant seller = new Applicant(stage, language, CHANCE);
    seller.opensTheForm();
    seller.wishesToSell(seller.nik(CHANCE.nextInt(1, 10) + "404"), true, Photos.any("ktp.png"));
    seller.becomesAMember();

    seller.awaitText(
        Pattern.compile(language.equals("en") ? "could not be approved" : "tidak dapat disetujui"));
    assertThat(seller.mayList()).isFalse();
    seller.tab().open("/penjual/pengajuan").looks("application-refused-" + language);
    assertThat(seller.tab().find("main .note")).not().hasCount(0);
  }
}
