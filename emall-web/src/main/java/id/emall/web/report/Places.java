package id.emall.web.report;

import id.emall.core.region.Regency;
import id.emall.core.region.Regions;
import java.util.function.UnaryOperator;

/**
 * What regencies are called.
 *
 * @param names a name for a code
 */
public record Places(UnaryOperator<String> names) {

  /** As the list of regencies has them; the code itself where it is not known. */
  public static Places of(Regions regions) {
    return new Places(code -> regions.find(code).map(Regency::label).orElse(code));
  }

  /** E.g. {@code Kota Payakumbuh}. */
  public String name(String code) {
    return names.apply(code);
  }
}
