package id.emall.core.identity.rule;

import id.emall.core.identity.Finding;
import java.util.List;
import java.util.stream.Stream;

/** Whether numbers are built as their papers' are; impossible ones never come so far. */
final class Structure implements Rule {

  @Override
  public String name() {
    return "structure";
  }

  @Override
  public Stream<Finding> judge(Dossier dossier) {
    return dossier.papers().stream().flatMap(this::judge);
  }

  private Stream<Finding> judge(Dossier.Paper paper) {
    List<String> doubts = paper.number().doubts();
    return doubts.isEmpty()
        ? Stream.of(pass("document.well-formed", paper.subject()))
        : doubts.stream().map(doubt -> unsure(doubt, paper.subject()));
  }
}
