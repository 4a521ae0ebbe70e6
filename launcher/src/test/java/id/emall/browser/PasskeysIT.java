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

  /** The tab's browser gets a device that keeps passkeys. */
  static void giveDevice(Tab tab) {
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

    tab.type("Name of the passkey", "Ponsel uji").press("Add a passkey");
    tab.hasHeading("Keep your recovery codes").looks("recovery-codes");
    tab.follow("I have kept them").arrives(SECURITY).reads("Ponsel uji");

    tab.page().context().clearCookies();
    tab.open("/masuk?lanjut=" + SECURITY).press("Masuk dengan kunci sandi").arrives(SECURITY);
    tab.named(AriaRole.BUTTON, "Remove the passkey Ponsel uji").click();
    tab.arrives(SECURITY).reads("The passkey was removed.");
  }
}
