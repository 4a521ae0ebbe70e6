package id.emall.web.operator;

import id.emall.core.region.Regions;
import id.emall.web.frame.Option;
import java.util.List;

/**
 * Which part of the own office's area a list is narrowed to: a province first, then one of its
 * regencies.
 *
 * @param provinces to choose from; empty for an office of one province or regency
 * @param regencies of the chosen province; empty until one is chosen
 * @param province the chosen one's code, or empty
 * @param regency the chosen one's code, or empty
 */
public record AreaFilter(
    List<Option> provinces, List<Option> regencies, String province, String regency) {

  private static final int PROVINCE_LENGTH = 2;

  /**
   * @param own area of the operator: empty, a province or a regency
   * @param province as it was asked for, perhaps null or nonsense
   * @param regency as it was asked for, perhaps null or nonsense
   */
  public static AreaFilter of(Regions regions, String own, String province, String regency) {
    List<Option> provinces =
        own.isEmpty()
            ? regions.provinces().stream().map(one -> new Option(one.code(), one.name())).toList()
            : List.of();
    String within = own.isEmpty() ? known(provinces, province) : own.substring(0, PROVINCE_LENGTH);
    List<Option> regencies =
        within.isEmpty() || own.length() > PROVINCE_LENGTH
            ? List.of()
            : regions.regenciesOf(within).stream()
                .map(one -> new Option(one.code(), one.label()))
                .toList();
    return new AreaFilter(
        provinces, regencies, own.isEmpty() ? within : "", known(regencies, regency));
  }

  private static String known(List<Option> options, String asked) {
    return options.stream().map(Option::value).filter(v -> v.equals(asked)).findFirst().orElse("");
  }

  /** What use cases narrow by; empty for the whole own area. */
  public String area() {
    return regency.isEmpty() ? province : regency;
  }
}
