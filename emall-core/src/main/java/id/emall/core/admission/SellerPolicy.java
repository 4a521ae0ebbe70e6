package id.emall.core.admission;

import id.emall.core.common.settings.SettingReader;
import id.emall.core.identity.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Which applications the mall accepts by itself. */
@ApplicationScoped
class SellerPolicy {

  private SettingReader settings;

  protected SellerPolicy() {}

  @Inject
  SellerPolicy(SettingReader settings) {
    this.settings = settings;
  }

  /**
   * With {@code emall.seller.activation=automatic}, those about which nothing is to be warned; a
   * missing scan does not count when {@code emall.seller.scan-required=false}. With {@code desk},
   * the default, none.
   */
  boolean accepts(List<Finding> findings) {
    boolean scanRequired =
        Boolean.parseBoolean(settings.text("emall.seller.scan-required", "true"));
    return automatic()
        && findings.stream()
            .filter(finding -> scanRequired || !finding.code().equals("scan.missing"))
            .noneMatch(Finding::warns);
  }

  private boolean automatic() {
    String choice = settings.text("emall.seller.activation", "desk");
    return switch (choice) {
      case "automatic" -> true;
      case "desk" -> false;
      default ->
          throw new IllegalStateException(
              "setting emall.seller.activation must be automatic or desk, not " + choice);
    };
  }
}
