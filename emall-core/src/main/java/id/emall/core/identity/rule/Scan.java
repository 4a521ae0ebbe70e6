package id.emall.core.identity.rule;

import id.emall.core.identity.Finding;
import java.util.stream.Stream;

/** Whether there is a picture of each paper. */
final class Scan implements Rule {

  @Override
  public String name() {
    return "scan";
  }

  @Override
  public Stream<Finding> judge(Dossier dossier) {
    return dossier.papers().stream()
        .map(
            paper ->
                paper.scanned()
                    ? pass("scan.present", paper.subject())
                    : unsure("scan.missing", paper.subject()));
  }
}
