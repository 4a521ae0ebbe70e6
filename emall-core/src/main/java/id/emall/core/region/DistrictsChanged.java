package id.emall.core.region;

import java.util.Set;

/**
 * Operators brought a list of districts.
 *
 * @param regencies codes of the regencies that it lists
 * @param renamed codes of districts that were there and are called otherwise now
 */
public record DistrictsChanged(Set<String> regencies, Set<String> renamed) {
  public DistrictsChanged {
    regencies = Set.copyOf(regencies);
    renamed = Set.copyOf(renamed);
  }
}
