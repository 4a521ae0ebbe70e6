package id.emall.core.identity.rule;

import id.emall.core.identity.Finding;
import id.emall.core.identity.Nik;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * Whether the NIK tells the birth date that was typed. Some genuine ones do not, so it never fails.
 */
final class BirthDate implements Rule {

  @Override
  public String name() {
    return "birth-date";
  }

  @Override
  public Stream<Finding> judge(Dossier dossier) {
    return dossier.numbers(Nik.class).map(nik -> judge(nik, dossier.birthDate()));
  }

  private Finding judge(Nik nik, LocalDate typed) {
    if (typed == null) {
      return unsure("birth-date.missing", "NIK");
    }
    return nik.birthDates().contains(typed)
        ? pass("birth-date.agrees", "NIK")
        : unsure("birth-date.differs", "NIK");
  }
}
