package id.emall.web.frame;

import java.util.List;

/**
 * What a form tells of districts.
 *
 * @param asked whether it asks for one: where the mall has none at all, it does not
 * @param names those of the form's regency, as far as it is known
 */
public record DistrictNames(boolean asked, List<String> names) {

  /** Of a mall without districts. */
  public static final DistrictNames NONE = new DistrictNames(false, List.of());

  public DistrictNames {
    names = List.copyOf(names);
  }
}
