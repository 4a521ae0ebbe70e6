package id.emall.core.identity.rule;

import id.emall.core.identity.Finding;
import id.emall.core.identity.Pirt;
import java.util.stream.Stream;

/** Whether a food permit was given where the applicant lives; a hint only. */
final class PirtRegion implements Rule {

  @Override
  public String name() {
    return "pirt-region";
  }

  @Override
  public Stream<Finding> judge(Dossier dossier) {
    return dossier
        .numbers(Pirt.class)
        .map(
            pirt ->
                pirt.regencyCode().equals(dossier.regencyCode())
                    ? pass("pirt-region.agrees", "PIRT")
                    : unsure("pirt-region.elsewhere", "PIRT"));
  }
}
