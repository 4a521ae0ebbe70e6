package id.emall.core.region;

import id.emall.core.common.Checks;
import id.emall.core.common.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;

/**
 * The districts that operators imported. An address may name one where its regency has any; without
 * an import nobody is asked for one.
 */
@ApplicationScoped
public class Districts {

  private static final Pattern KIND =
      Pattern.compile("^(kecamatan|kec\\.?)\\s+", Pattern.CASE_INSENSITIVE);
  private static final int NAME_CHARACTERS = 100;

  private Jdbi jdbi;
  private Regions regions;

  protected Districts() {}

  @Inject
  public Districts(Jdbi jdbi, Regions regions) {
    this.jdbi = jdbi;
    this.regions = regions;
  }

  /** Whether any regency has districts. */
  public boolean any() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select exists (select 1 from district where offered)")
                .mapTo(Boolean.class)
                .one());
  }

  /** Those of a regency that addresses may name, by name; none for an unknown one. */
  public List<District> of(String regencyCode) {
    if (regions.find(regencyCode).isEmpty()) {
      return List.of();
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select code, regency_code, name, offered from district
                    where regency_code = :regency::char(5) and offered order by name
                    """)
                .bind("regency", regencyCode)
                .mapTo(District.class)
                .list());
  }

  /** A district by its code, also one that is no longer offered. */
  public Optional<District> find(String code) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select code, regency_code, name, offered from district where code = :code")
                .bind("code", code)
                .mapTo(District.class)
                .findOne());
  }

  /**
   * The district that somebody means within a regency.
   *
   * @param typed its code, or its name however it is written, with or without its kind
   */
  public Optional<District> meant(String regencyCode, String typed) {
    String name = KIND.matcher(typed == null ? "" : typed.strip()).replaceFirst("");
    return name.isEmpty()
        ? Optional.empty()
        : of(regencyCode).stream()
            .filter(one -> one.code().equals(name) || letters(one.name()).equals(letters(name)))
            .findFirst();
  }

  /**
   * Reads what somebody typed as their district.
   *
   * @param field where it was typed
   * @param regencyCode the address's regency; what is wrong with it is not told here
   * @param typed as {@link #meant}; null or blank where the address names none
   * @return the district's code, null for none; of use only when the checks did not fail
   */
  public String read(Checks checks, String field, String regencyCode, String typed) {
    String name = checks.line(field, typed, 0, NAME_CHARACTERS);
    Optional<Regency> regency = regions.find(regencyCode);
    if (name.isEmpty() || checks.failed(field) || regency.isEmpty()) {
      return null;
    }
    Optional<District> meant = meant(regencyCode, name);
    if (meant.isEmpty()) {
      checks.note(unknown(field, regency.get(), name));
    }
    return meant.map(District::code).orElse(null);
  }

  private FieldError unknown(String field, Regency regency, String name) {
    List<String> near = near(regency.code(), name);
    if (!near.isEmpty()) {
      return new FieldError(
          field, "district.unknown", name, regency.label(), String.join(", ", near));
    }
    return of(regency.code()).isEmpty()
        ? new FieldError(field, "district.none", regency.label())
        : new FieldError(field, "district.nothing-alike", name, regency.label());
  }

  /** The names of a regency's districts that are written much alike, the nearest first. */
  private List<String> near(String regencyCode, String name) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select name from district
                    where regency_code = :regency::char(5) and offered and similarity(name, :name) > 0.2
                    order by similarity(name, :name) desc, name limit 3
                    """)
                .bind("regency", regencyCode)
                .bind("name", name)
                .mapTo(String.class)
                .list());
  }

  /**
   * How people call an area: {@code Kec. Payakumbuh Barat, Kota Payakumbuh}; its code when it is
   * unknown.
   */
  public String label(String areaCode) {
    String regency = regions.find(AreaCode.regency(areaCode)).map(Regency::label).orElse(areaCode);
    return AreaCode.isDistrict(areaCode)
        ? find(areaCode).map(district -> district.label() + ", " + regency).orElse(regency)
        : regency;
  }

  static String letters(String name) {
    return name.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
