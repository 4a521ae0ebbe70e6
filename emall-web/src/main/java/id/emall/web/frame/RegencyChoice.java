package id.emall.web.frame;

import id.emall.core.region.Province;
import id.emall.core.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** All regencies and cities, grouped by province, as forms offer them. */
@ApplicationScoped
public class RegencyChoice {

  @Inject private Regions regions;

  private volatile List<RegencyGroup> groups = List.of();

  /** Every province with its regencies; the list changes by law alone. */
  public List<RegencyGroup> groups() {
    if (groups.isEmpty()) {
      groups = regions.provinces().stream().map(this::group).toList();
    }
    return groups;
  }

  private RegencyGroup group(Province province) {
    var options =
        regions.regenciesOf(province.code()).stream()
            .map(regency -> new Option(regency.code(), regency.label()))
            .toList();
    return new RegencyGroup(province.code(), province.name(), options);
  }
}
