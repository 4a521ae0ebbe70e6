package id.emall.web.frame;

import id.emall.core.region.District;
import id.emall.core.region.Districts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The districts among which somebody may name theirs, as forms offer them. */
@ApplicationScoped
public class DistrictChoice {

  @Inject private Districts districts;

  /**
   * For a form in which a regency is chosen as well.
   *
   * @param regencyCode the one that is chosen; empty when none is
   */
  public DistrictNames beside(String regencyCode) {
    List<String> names = names(regencyCode);
    return new DistrictNames(!names.isEmpty() || districts.any(), names);
  }

  /** For a form whose regency stands fast. */
  public DistrictNames of(String regencyCode) {
    List<String> names = names(regencyCode);
    return new DistrictNames(!names.isEmpty(), names);
  }

  private List<String> names(String regencyCode) {
    return districts.of(regencyCode).stream().map(District::name).toList();
  }

  /** What stands in the field for a kept address; empty when its district is no longer offered. */
  public String nameOf(String districtCode) {
    return districtCode == null
        ? ""
        : districts.find(districtCode).filter(District::offered).map(District::name).orElse("");
  }
}
