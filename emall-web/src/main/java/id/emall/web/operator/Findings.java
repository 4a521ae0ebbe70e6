package id.emall.web.operator;

import id.emall.core.admission.SellerApplicationView;
import id.emall.web.frame.CurrentPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Says in the reader's language what the rules noticed in an application. */
@ApplicationScoped
class Findings {

  @Inject private CurrentPage currentPage;

  List<FindingLine> of(SellerApplicationView application) {
    String language = currentPage.language().code();
    return application.findings().stream()
        .map(finding -> new FindingLine(!finding.warns(), finding.say(language)))
        .toList();
  }
}
