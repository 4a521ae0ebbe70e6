package id.emall.core.identity.rule;

import id.emall.core.identity.Finding;
import id.emall.core.identity.Nik;
import id.emall.core.identity.Nitku;
import id.emall.core.identity.Npwp;
import java.util.stream.Stream;

/**
 * Whether a tax number that is a NIK is the same as the NIK that was given, and a place of business
 * belongs to the tax number.
 */
final class TaxNumber implements Rule {

  @Override
  public String name() {
    return "tax-number";
  }

  @Override
  public Stream<Finding> judge(Dossier dossier) {
    return Stream.concat(persons(dossier), places(dossier));
  }

  private Stream<Finding> persons(Dossier dossier) {
    return dossier
        .numbers(Npwp.class)
        .flatMap(npwp -> npwp.nik().stream())
        .flatMap(
            nik ->
                dossier
                    .numbers(Nik.class)
                    .map(
                        given ->
                            given.equals(nik)
                                ? pass("tax-number.agrees", "NPWP")
                                : fail("tax-number.differs", "NPWP")));
  }

  private Stream<Finding> places(Dossier dossier) {
    return dossier
        .numbers(Nitku.class)
        .flatMap(
            place ->
                dossier
                    .numbers(Npwp.class)
                    .map(
                        given ->
                            given.sixteen().equals(place.npwp().sixteen())
                                ? pass("tax-number.place-agrees", "NITKU")
                                : fail("tax-number.place-differs", "NITKU")));
  }
}
