package id.emall.web.frame;

import java.util.List;

/**
 * The regencies and cities of one province, for choosing among.
 *
 * @param code the province's code
 * @param name the province's name
 * @param regencies their codes and names
 */
public record RegencyGroup(String code, String name, List<Option> regencies) {

  public RegencyGroup {
    regencies = List.copyOf(regencies);
  }
}
