package id.emall.core.identity.rule;

import id.emall.core.identity.Finding;
import id.emall.core.identity.Finding.Outcome;
import java.util.stream.Stream;

/** Whether registries know the papers and call them good. */
final class Registered implements Rule {

  @Override
  public String name() {
    return "registered";
  }

  @Override
  public Stream<Finding> judge(Dossier dossier) {
    return dossier.words().stream().map(this::judge);
  }

  private Finding judge(Dossier.Word word) {
    return switch (word.state()) {
      case TOLD -> told(word, Outcome.PASS, "registered.known");
      case NOT_FOUND -> told(word, Outcome.FAIL, "registered.not-found");
      case INACTIVE -> told(word, Outcome.UNSURE, "registered.inactive");
      case UNREACHED -> told(word, Outcome.UNSURE, "registered.unreached");
    };
  }

  private Finding told(Dossier.Word word, Outcome outcome, String code) {
    return new Finding(name(), version(), outcome, code, word.paper().name(), word.registry());
  }
}
