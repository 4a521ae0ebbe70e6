package id.emall.web.operator;

import id.emall.core.common.Actor;
import id.emall.core.region.Regency;
import id.emall.core.region.Regions;
import id.emall.web.frame.CurrentPage;
import id.emall.web.frame.RegencyChoice;
import id.emall.web.frame.RegencyGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The offices that operators belong to, by the code of their area, as pages name them. */
@ApplicationScoped
class Offices {

  @Inject private RegencyChoice choice;

  @Inject private Regions regions;

  @Inject private CurrentPage currentPage;

  /** Provinces and regencies in which this operator may place somebody. */
  List<RegencyGroup> of(Actor.Member operator) {
    return choice.groups().stream()
        .filter(group -> operator.covers(group.code()) || operator.area().startsWith(group.code()))
        .map(
            group ->
                new RegencyGroup(
                    group.code(),
                    group.name(),
                    group.regencies().stream()
                        .filter(regency -> operator.covers(regency.value()))
                        .toList()))
        .toList();
  }

  /** What the offices of these areas are called. */
  Map<String, String> names(Collection<String> areas) {
    Map<String, String> names = new HashMap<>();
    areas.forEach(area -> names.computeIfAbsent(area, this::name));
    return names;
  }

  private String name(String area) {
    if (area.isEmpty()) {
      return currentPage.page().t("operators.national");
    }
    return regions
        .find(area)
        .map(Regency::label)
        .orElseGet(
            () ->
                choice.groups().stream()
                    .filter(group -> group.code().equals(area))
                    .map(RegencyGroup::name)
                    .findFirst()
                    .orElse(area));
  }
}
