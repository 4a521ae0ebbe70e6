package id.emall.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keys in a device that the browser pretends to have. */
@ExtendWith(OnDemoMall.class)
@Timeout(120)
class PasskeysIT {

  private static final String SECURITY = "/akun/keamanan";

  private static void giveDevice(Tab tab) {
    CDPSession browser = tab.page().context().newCDPSession(tab.page());
    browser.send("WebAuthn.enable");
    JsonObject device = new JsonObject();
    device.addProperty("protocol", "ctap2");
    device.addProperty("transport", "internal");
    device.addProperty("hasResidentKey", true);
    device.addProperty("hasUserVerification", true);
    device.addProperty("isUserVerified", true);
    JsonObject options = new JsonObject();
    options.add("options", device);
    browser.send("WebAuthn.addVirtualAuthenticator", options);
  }

  @Test
  void a_passkey_signs_in_without_a_password_until_it_is_removed(Stage stage) {
    Tab tab = stage.desktop();
    giveDevice(tab);
    tab.open("/masuk?lanjut=" + SECURITY)
        .looks("sign-in-passkey")
        .type("Nama pengguna atau surel", "emilyc")
        .type("Kata sandi", DemoMall.PASSWORD)
        .press("Masuk")
        .arrives(SECURITY)
        .looks("security");

    tab.type("Nama kunci sandi", "Ponsel uji").press("Tambahkan kunci sandi");
    tab.hasHeading("Simpan kode pemulihan Anda").looks("recovery-codes");
    tab.follow("Sudah saya simpan").arrives(SECURITY).reads("Ponsel uji");

    tab.page().context().clearCookies();
    tab.open("/masuk?lanjut=" + SECURITY).press("Masuk dengan kunci sandi").arrives(SECURITY);
    tab.named(AriaRole.BUTTON, "Cabut kunci sandi Ponsel uji").click();
    tab.arrives(SECURITY).reads("Kunci sandi sudah dicabut.");
  }
}
