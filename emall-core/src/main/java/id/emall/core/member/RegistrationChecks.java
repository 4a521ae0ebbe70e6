package id.emall.core.member;

import id.emall.core.common.Checks;
import id.emall.core.common.EmailAddress;
import id.emall.core.common.Phone;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.region.Districts;
import id.emall.core.region.Regency;
import id.emall.core.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks what somebody typed to become a member, each field with a message of its own. */
@ApplicationScoped
public class RegistrationChecks {

  private static final Pattern USERNAME = Pattern.compile("[a-z0-9._-]{3,30}");
  private static final Set<String> RESERVED =
      Set.of("admin", "administrator", "operator", "lumbung", "bantuan", "system", "support");

  private Regions regions;
  private Districts districts;
  private MallSettings mall;

  protected RegistrationChecks() {}

  @Inject
  RegistrationChecks(Regions regions, Districts districts, MallSettings mall) {
    this.regions = regions;
    this.districts = districts;
    this.mall = mall;
  }

  /** The typed fields in canonical form; of use only when the checks did not fail. */
  record Person(
      String name,
      String username,
      String password,
      String email,
      String phone,
      String regencyCode,
      String districtCode,
      String address,
      String language) {

    Person withEmail(String other) {
      return new Person(
          name, username, password, other, phone, regencyCode, districtCode, address, language);
    }
  }

  /**
   * Where somebody lives.
   *
   * @param districtCode null where the address names none
   */
  public record Place(String regencyCode, String districtCode, String address) {}

  Person person(Checks checks, RegistrationForm form) {
    String name = name(checks, form.name());
    String username = username(checks, form.username());
    String email = email(checks, form.email());
    password(checks, form.password(), username, email);
    String phone = phone(checks, form.phone());
    String regency = regency(checks, form.provinceCode(), form.regencyCode());
    Place place = place(checks, regency, form.district(), form.address());
    String language = language(checks, form.language());
    return new Person(
        name,
        username,
        form.password(),
        email,
        phone,
        regency,
        place.districtCode(),
        place.address(),
        language);
  }

  /** Notes errors of {@code name}. */
  public String name(Checks checks, String typed) {
    String name = checks.line("name", typed, 2, 100);
    checks.that(name.codePoints().anyMatch(Character::isLetter), "name", "name.malformed");
    return name;
  }

  /** Notes errors of {@code regency}, {@code district} and {@code address}. */
  public Place place(Checks checks, String regencyCode, String district, String address) {
    String regency = regencyCode == null ? "" : regencyCode.strip();
    checks.that(regions.find(regency).isPresent(), "regency", "regency.unknown");
    return new Place(
        regency,
        districts.read(checks, "district", regency, district),
        checks.text("address", address, 10, 300));
  }

  /** Notes errors of {@code language}; Indonesian where none is named. */
  public String language(Checks checks, String typed) {
    String language = typed == null ? "id" : typed;
    checks.that(OwnLanguage.KNOWN.contains(language), "language", "language.unknown");
    return language;
  }

  String username(Checks checks, String typed) {
    String username = (typed == null ? "" : typed.strip()).toLowerCase(Locale.ROOT);
    checks.that(!username.isEmpty(), "username", "required");
    checks.that(USERNAME.matcher(username).matches(), "username", "username.malformed");
    checks.that(!RESERVED.contains(username), "username", "username.taken");
    return USERNAME.matcher(username).matches() ? username : "";
  }

  /** Notes errors of {@code email}. */
  public String email(Checks checks, String typed) {
    checks.that(typed != null && !typed.isBlank(), "email", "required");
    Optional<String> email = EmailAddress.read(typed);
    checks.that(email.isPresent(), "email", "email.malformed");
    return email.orElse("");
  }

  /**
   * Notes errors of {@code password}. Names of the mall and of its owner count as words that are
   * guessed first.
   */
  public void password(Checks checks, String typed, String username, String email) {
    String password = typed == null ? "" : typed;
    String lower = password.toLowerCase(Locale.ROOT);
    checks.that(!password.isEmpty(), "password", "required");
    checks.that(password.length() >= Passwords.LEAST, "password", "too-short", Passwords.LEAST);
    checks.that(password.length() <= Passwords.MOST, "password", "too-long", Passwords.MOST);
    checks.that(!lower.equals(username), "password", "password.same-as-username");
    checks.that(!lower.equalsIgnoreCase(email), "password", "password.same-as-username");
    List<String> known = List.of(username, email, email.replaceFirst("@.*", ""), mall.siteName());
    checks.that(!Guesses.areFew(password, known), "password", "password.common");
  }

  /** Codes go to Indonesian numbers only: text messages abroad cost many times as much. */
  public String phone(Checks checks, String typed) {
    checks.that(typed != null && !typed.isBlank(), "phone", "required");
    Optional<String> phone =
        Phone.canonical(typed == null ? "" : typed).filter(number -> number.startsWith("+62"));
    checks.that(phone.isPresent(), "phone", "phone.malformed");
    return phone.orElse("");
  }

  private String regency(Checks checks, String provinceCode, String regencyCode) {
    checks.that(!regions.regenciesOf(provinceCode).isEmpty(), "province", "province.unknown");
    Optional<Regency> regency = regions.find(regencyCode);
    checks.that(regency.isPresent(), "regency", "regency.unknown");
    checks.that(
        regency.map(known -> known.province().code().equals(provinceCode)).orElse(true),
        "regency",
        "regency.elsewhere");
    return regency.map(Regency::code).orElse("");
  }
}
