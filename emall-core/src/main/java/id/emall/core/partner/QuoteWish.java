package id.emall.core.partner;

import id.emall.core.common.Checks;
import java.util.List;

/**
 * What somebody wants to know the shipping prices of.
 *
 * @param regencyCode where to
 */
public record QuoteWish(String regencyCode, List<WishedLine> lines) implements ContractValue {

  void check() {
    Checks checks = new Checks();
    checks.that(regencyCode != null, "regencyCode", "required");
    WishedLine.check(checks, lines);
    checks.refuse();
  }
}
