package id.emall.core.identity.rule;

import id.emall.core.identity.Finding;
import id.emall.core.identity.Nik;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whether the place in a NIK exists and is where the applicant lives. People keep it when they
 * move, and codes of former times stay good, so it never fails.
 */
final class NikRegion implements Rule {

  private final Predicate<String> known;

  /**
   * @param known whether a regency has this code, e.g. {@code 32.73}
   */
  NikRegion(Predicate<String> known) {
    this.known = known;
  }

  @Override
  public String name() {
    return "nik-region";
  }

  @Override
  public Stream<Finding> judge(Dossier dossier) {
    return dossier
        .numbers(Nik.class)
        .map(
            nik -> {
              if (!known.test(nik.regencyCode())) {
                return unsure("nik-region.unknown", "NIK");
              }
              return nik.regencyCode().equals(dossier.regencyCode())
                  ? pass("nik-region.agrees", "NIK")
                  : unsure("nik-region.elsewhere", "NIK");
            });
  }
}
