package id.emall.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.launcher.Waiting;
import id.emall.launcher.story.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who registers on the phone in either language, and may wish to sell. Fields are found by
 * their names, since their labels differ.
 */
final class Applicant {

  private static final Pattern THE_SHOP_OR_HOW_FAR_IT_IS =
      Pattern.compile(".*/penjual(/pengajuan)?$");

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern CODE = Pattern.compile("\\b([0-9]{6})\\b");

  /** Kota Yogyakarta, where the applicant lives. */
  private static final String REGENCY = "34.71";

  private static final LocalDate BORN = LocalDate.of(1990, 8, 17);

  private final Stage stage;
  private final Tab tab;
  private final Person person;
  private final String shop;
  private final int serial;

  private boolean sells;

  Applicant(Stage stage, String language, RandomGenerator chance) {
    this.stage = stage;
    this.person = Person.any(chance);
    this.shop = "Kriya " + person.username();
    // Endings below 600 mean something else in the sandbox's registry.
    this.serial = chance.nextInt(1, 9) * 1_000 + chance.nextInt(600, 1_000);
    this.tab = stage.phone();
    tab.open("/");
    if (!language.equals("id")) {
      tab.find("button[name=bahasa][value=" + language + "]").first().click();
    }
    assertThat(tab.page().locator("html").getAttribute("lang")).isEqualTo(language);
  }

  Tab tab() {
    return tab;
  }

  String shop() {
    return shop;
  }

  /** A NIK of where the applicant lives, with this birth date. */
  String nik() {
    return nik("%04d".formatted(serial));
  }

  /** The same with another serial, four digits. */
  String nik(String ending) {
    return REGENCY.replace(".", "")
        + "01"
        + BORN.format(DateTimeFormatter.ofPattern("ddMMyy"))
        + ending;
  }

  void opensTheForm() {
    tab.open("/daftar");
    fill("name", person.name());
    fill("phone", person.phone());
    fill("email", person.email());
    tab.find("#f-regency-province").selectOption("Daerah Istimewa Yogyakarta");
    tab.find("#f-regency").selectOption(REGENCY);
    fill("address", person.address());
    fill("username", person.username());
    fill("password", person.password());
  }

  /**
   * Wishes to sell as well.
   *
   * @param scan null for none
   */
  void wishesToSell(String nik, boolean tellsBirthDate, Path scan) {
    sells = true;
    tab.find("#f-sell").check();
    fill("shopName", shop);
    tab.find("#f-documentKind").selectOption("NIK");
    fill("documentNumber", nik);
    if (tellsBirthDate) {
      fill("birthDate", BORN.toString());
    }
    if (scan != null) {
      tab.find("#f-scan").setInputFiles(scan);
    }
  }

  /** Sends the form, proves the phone and signs in. */
  void becomesAMember() {
    tab.find("form[action='/daftar'] button.btn-primary").click();
    tab.arrives("/konfirmasi");
    fill("code", awaitText(CODE).group(1));
    tab.find("form[action='/konfirmasi'] button").click();
    tab.arrives("/masuk");
    fill("login", person.username());
    fill("password", person.password());
    tab.find("form[action='/masuk'] button").first().click();
    if (sells) {
      tab.page().waitForURL(THE_SHOP_OR_HOW_FAR_IT_IS);
    } else {
      tab.arrives("/");
    }
  }

  /** Whether the sellers' desk opens for the applicant. */
  boolean mayList() {
    return tab.status("/penjual/produk") == 200;
  }

  void awaitsTheShop() {
    assertThat(Waiting.until(PATIENCE, this::mayList)).as("the shop of %s opens", shop).isTrue();
    tab.open("/penjual/produk/baru").arrives("/penjual/produk/baru");
  }

  /** A text with these words comes. */
  Matcher awaitText(Pattern words) {
    Matcher[] found = new Matcher[1];
    boolean came =
        Waiting.until(
            PATIENCE,
            () -> {
              found[0] =
                  stage.world().texts(person.phone()).stream()
                      .map(words::matcher)
                      .filter(Matcher::find)
                      .findFirst()
                      .orElse(null);
              return found[0] != null;
            });
    assertThat(came).as("a text to %s with %s", person.phone(), words).isTrue();
    return found[0];
  }

  void fill(String field, String text) {
    tab.find("#f-" + field).fill(text);
  }
}
