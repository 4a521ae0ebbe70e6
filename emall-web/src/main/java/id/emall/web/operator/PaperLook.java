package id.emall.web.operator;

import id.emall.core.admission.PaperView;
import java.util.List;

/**
 * A paper beside its scan and what was found about it.
 *
 * @param scan address of the scan, or null
 * @param picture whether the scan can be shown in the page; else it is fetched
 * @param findings about this paper alone
 * @param number the whole number once it is shown, or null
 */
public record PaperLook(
    PaperView paper, String scan, boolean picture, List<FindingLine> findings, String number) {

  public PaperLook {
    findings = List.copyOf(findings);
  }
}
