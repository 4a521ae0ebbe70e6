package id.emall.core.identity.rule;

import id.emall.core.identity.Finding;
import id.emall.core.identity.Finding.Outcome;
import java.util.stream.Stream;

/** One check. It finds nothing where it has nothing to check. */
public interface Rule {

  /** Stable, lower case with hyphens: policies name it. */
  String name();

  /** Raised whenever the same dossier may be judged otherwise than before. */
  default int version() {
    return 1;
  }

  Stream<Finding> judge(Dossier dossier);

  default Finding pass(String code, String subject) {
    return finding(Outcome.PASS, code, subject);
  }

  default Finding unsure(String code, String subject) {
    return finding(Outcome.UNSURE, code, subject);
  }

  default Finding fail(String code, String subject) {
    return finding(Outcome.FAIL, code, subject);
  }

  /** Of what is about one paper. */
  default Finding finding(Outcome outcome, String code, String subject) {
    return new Finding(name(), version(), outcome, code, subject, "");
  }
}
