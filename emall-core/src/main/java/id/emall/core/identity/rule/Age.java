package id.emall.core.identity.rule;

import id.emall.core.identity.Finding;
import id.emall.core.identity.Nik;
import java.time.Period;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether somebody is old enough to sell, by the birth date typed, else by the NIK. */
final class Age implements Rule {

  @Override
  public String name() {
    return "age";
  }

  @Override
  public Stream<Finding> judge(Dossier dossier) {
    return Optional.ofNullable(dossier.birthDate())
        .or(
            () ->
                dossier
                    .numbers(Nik.class)
                    .flatMap(nik -> nik.birthDate(dossier.today()).stream())
                    .findFirst())
        .map(born -> Period.between(born, dossier.today()).getYears())
        .map(age -> age >= Nik.SELLER_AGE_LEAST ? pass("age.enough", "") : fail("age.below", ""))
        .stream();
  }
}
