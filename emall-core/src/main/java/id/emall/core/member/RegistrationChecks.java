package id.emall.core.member;

import id.emall.core.common.Checks;
import id.emall.core.common.EmailAddress;
import id.emall.core.common.Phone;
import id.emall.core.region.Districts;
import id.emall.core.region.Regency;
import id.emall.core.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks what somebody typed to become a member, each field with a message of its own. */
@ApplicationScoped
class RegistrationChecks {

  private static final Pattern USERNAME = Pattern.compile("[a-z0-9._-]{3,30}");
  private static final Set<String> RESERVED =
      Set.of("admin", "administrator", "operator", "lumbung", "bantuan", "system", "support");

  private Regions regions;
  private Districts districts;
  private Passwords passwords;

  protected RegistrationChecks() {}

  @Inject
  RegistrationChecks(Regions regions, Districts districts, Passwords passwords) {
    this.regions = regions;
    this.districts = districts;
    this.passwords = passwords;
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

  Person person(Checks checks, RegistrationForm form) {
    String name = checks.line("name", form.name(), 2, 100);
    checks.that(name.codePoints().anyMatch(Character::isLetter), "name", "name.malformed");
    checks.that(name.indexOf('\n') < 0, "name", "name.malformed");
    String username = username(checks, form.username());
    String email = email(checks, form.email());
    password(checks, form.password(), username, email);
    String phone = phone(checks, form.phone());
    String regency = regency(checks, form.provinceCode(), form.regencyCode());
    String district = districts.read(checks, "district", regency, form.district());
    String address = checks.text("address", form.address(), 10, 300);
    String language = form.language() == null ? "id" : form.language();
    checks.that(OwnLanguage.KNOWN.contains(language), "language", "language.unknown");
    return new Person(
        name, username, form.password(), email, phone, regency, district, address, language);
  }

  String username(Checks checks, String typed) {
    String username = (typed == null ? "" : typed.strip()).toLowerCase(Locale.ROOT);
    checks.that(!username.isEmpty(), "username", "required");
    checks.that(USERNAME.matcher(username).matches(), "username", "username.malformed");
    checks.that(!RESERVED.contains(username), "username", "username.taken");
    return USERNAME.matcher(username).matches() ? username : "";
  }

  String email(Checks checks, String typed) {
    checks.that(typed != null && !typed.isBlank(), "email", "required");
    Optional<String> email = EmailAddress.read(typed);
    checks.that(email.isPresent(), "email", "email.malformed");
    return email.orElse("");
  }

  void password(Checks checks, String typed, String username, String email) {
    String password = typed == null ? "" : typed;
    String lower = password.toLowerCase(Locale.ROOT);
    checks.that(!password.isEmpty(), "password", "required");
    checks.that(password.length() >= Passwords.LEAST, "password", "too-short", Passwords.LEAST);
    checks.that(password.length() <= Passwords.MOST, "password", "too-long", Passwords.MOST);
    checks.that(!lower.equals(username), "password", "password.same-as-username");
    checks.that(!lower.equalsIgnoreCase(email), "password", "password.same-as-username");
    checks.that(!passwords.common(password), "password", "password.common");
    checks.that(password.chars().distinct().count() >= 4, "password", "password.common");
  }

  /** Codes go to Indonesian numbers only: text messages abroad cost many times as much. */
  String phone(Checks checks, String typed) {
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
