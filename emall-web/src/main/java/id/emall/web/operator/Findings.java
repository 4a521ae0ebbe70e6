package id.emall.web.operator;

import id.emall.core.admission.SellerApplicationView;
import id.emall.core.common.RefusalTexts;
import id.emall.web.frame.CurrentPage;
import id.emall.web.frame.Option;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Says in the reader's language what rules and registries noticed in an application. */
@ApplicationScoped
class Findings {

  @Inject private CurrentPage currentPage;

  List<FindingLine> of(SellerApplicationView application) {
    String language = currentPage.language().code();
    return application.findings().stream()
        .map(
            finding -> new FindingLine(finding.outcome(), finding.subject(), finding.say(language)))
        .toList();
  }

  /** Kinds of doubts to choose among; what a doubt is about is left out. */
  List<Option> options(List<String> codes) {
    String language = currentPage.language().code();
    return codes.stream()
        .map(
            code ->
                new Option(code, RefusalTexts.say("finding." + code, List.of("…", "…"), language)))
        .toList();
  }
}
