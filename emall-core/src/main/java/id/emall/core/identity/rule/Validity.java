package id.emall.core.identity.rule;

import id.emall.core.identity.Finding;
import java.util.stream.Stream;

/** Whether papers that end are still good. */
final class Validity implements Rule {

  @Override
  public String name() {
    return "validity";
  }

  @Override
  public Stream<Finding> judge(Dossier dossier) {
    return dossier.papers().stream()
        .filter(paper -> paper.validUntil() != null)
        .map(
            paper ->
                paper.validUntil().isBefore(dossier.today())
                    ? fail("validity.over", paper.subject())
                    : pass("validity.good", paper.subject()));
  }
}
