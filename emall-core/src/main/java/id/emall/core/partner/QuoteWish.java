package id.emall.core.partner;

import id.emall.core.common.Checks;
import java.util.List;

/**
 * What somebody wants to know the shipping prices of.
 *
 * @param regencyCode where to
 * @param districtCode where to, more narrowly; null for the regency as a whole
 */
public record QuoteWish(String regencyCode, String districtCode, List<WishedLine> lines)
    implements ContractValue {

  void check() {
    Checks checks = new Checks();
    checks.that(regencyCode != null, "regencyCode", "required");
    checkDistrict(checks, "districtCode", districtCode);
    WishedLine.check(checks, lines);
    checks.refuse();
  }

  /** Partners name districts by their codes, not as people type them. */
  static void checkDistrict(Checks checks, String field, String districtCode) {
    checks.that(
        districtCode == null || districtCode.matches("\\d\\d\\.\\d\\d\\.\\d\\d"),
        field,
        "district.code",
        String.valueOf(districtCode));
  }
}
