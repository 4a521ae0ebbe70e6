package id.emall.browser;

import com.microsoft.playwright.options.FormData;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People with few rights, made as those make them who may: by invitation, mail and answer. */
final class Company {

  private static final String PASSWORD = "rumput-laut-jingga-4";
  private static final Pattern LINK = Pattern.compile("/undangan/petugas/([A-Za-z0-9_-]{43})");
  private static final int PATIENCE_S = 60;

  private static int count;

  private final Stage stage;
  private final Tab chief;
  private String usedToken;

  Company(Stage stage) {
    this.stage = stage;
    this.chief = signedIn("laras", DemoMall.PASSWORD);
  }

  Tab signedIn(String username, String password) {
    return stage
        .desktop()
        .open("/masuk")
        .type("Nama pengguna atau surel", username)
        .type("Kata sandi", password)
        .press("Masuk")
        .arrives("/");
  }

  /**
   * An operator of this kind and area, who has accepted.
   *
   * @param area empty for the whole country, or the code of a province
   */
  Tab operator(String kind, String area) {
    String name = "petugasuji" + System.nanoTime() % 1_000_000 + ++count;
    String mail = name + "@example.com";
    chief.sends(
        "/pengelola/petugas",
        FormData.create()
            .set("name", "Petugas Uji")
            .set("username", name)
            .set("email", mail)
            .set("phone", "0819%08d".formatted(System.nanoTime() % 100_000_000))
            .set("area", area)
            .set("kinds", kind));
    String token =
        await(
            "the invitation's mail",
            () ->
                stage.world().mails(mail).stream()
                    .map(LINK::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElse(null));
    stage
        .desktop()
        .open("/undangan/petugas/" + token)
        .type("Kata sandi", PASSWORD)
        .type("Kata sandi sekali lagi", PASSWORD)
        .press("Simpan kata sandi")
        .arrives("/masuk");
    usedToken = token;
    return signedIn(name, PASSWORD);
  }

  /** A member who works for the seller's shop and may see to its balance only. */
  Tab cashier(Tab seller) {
    FormData question = FormData.create().set("sought", "andinur").set("rights", "MONEY");
    int answer =
        seller.asks("POST", "/penjual/petugas", options -> options.setForm(question)).status();
    Tab andi = signedIn("andinur", DemoMall.PASSWORD);
    if (answer != 303) {
      // Works there already, in a mall that has seen this before.
      return andi;
    }
    await(
        "the shop's question",
        () -> {
          andi.open("/akun/undangan-toko");
          return andi.find("button[value=terima]").count() > 0 ? andi : null;
        });
    andi.find("button[value=terima]").first().click();
    andi.find("main a[href='/penjual']").first().waitFor();
    return andi;
  }

  /** The one who may do everything. */
  Tab chief() {
    return chief;
  }

  /** The link of the last invitation, which is used up. */
  String usedToken() {
    return usedToken;
  }

  static <T> T await(String what, Supplier<T> look) {
    for (int i = 0; i < PATIENCE_S; i++) {
      T found = look.get();
      if (found != null) {
        return found;
      }
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
    }
    throw new AssertionError("waited in vain for " + what);
  }
}
