package id.emall.core.rates;

import id.emall.core.catalogue.search.Carriers;
import id.emall.core.common.adapter.Adapters;
import id.emall.core.region.Province;
import id.emall.core.region.Regency;
import id.emall.core.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;

/**
 * From which regencies the couriers that buyers are offered carry, by the operators' table of
 * prices. Read anew after a minute; a price within one regency alone counts for every regency.
 */
@ApplicationScoped
class CarryingCouriers implements Carriers {

  private static final Duration KEPT = Duration.ofMinutes(1);
  private static final String WITHIN = "LOCAL";

  private Jdbi jdbi;
  private Clock clock;
  private Adapters adapters;
  private Regions regions;
  private volatile Carrying known;
  private volatile Instant readAt = Instant.MIN;

  protected CarryingCouriers() {}

  @Inject
  CarryingCouriers(Jdbi jdbi, Clock clock, Adapters adapters, Regions regions) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.adapters = adapters;
    this.regions = regions;
  }

  private record Origin(String courier, String zone) {}

  private record ZoneOf(String provinceCode, String zone) {}

  @Override
  public Carrying carrying() {
    Instant now = clock.instant();
    Carrying last = known;
    if (last == null || now.isBefore(readAt) || !now.isBefore(readAt.plus(KEPT))) {
      Map<String, Set<String>> fresh = read();
      if (last == null || !last.from().equals(fresh)) {
        last = new Carrying(fresh);
        known = last;
      }
      readAt = now;
    }
    return last;
  }

  private Map<String, Set<String>> read() {
    Map<String, Set<String>> places = places();
    Map<String, Set<String>> carrying = new TreeMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select distinct courier, origin_zone as zone from tariff")
                .mapTo(Origin.class)
                .forEach(
                    origin ->
                        carrying
                            .computeIfAbsent(origin.courier(), courier -> new HashSet<>())
                            .addAll(places.getOrDefault(origin.zone(), Set.of()))));
    carrying
        .keySet()
        .removeIf(
            courier ->
                adapters.couriers().keySet().stream()
                    .noneMatch(offered -> offered.value().equals(courier)));
    return carrying;
  }

  /** The regencies of each zone, province and regency that a price may begin from. */
  private Map<String, Set<String>> places() {
    Map<String, String> zones = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery("select province_code, zone from tariff_zone")
                .mapTo(ZoneOf.class)
                .forEach(zone -> zones.put(zone.provinceCode(), zone.zone())));
    Map<String, Set<String>> places = new HashMap<>();
    for (Province province : regions.provinces()) {
      for (Regency regency : regions.regenciesOf(province.code())) {
        for (String name :
            new String[] {WITHIN, zones.get(province.code()), province.code(), regency.code()}) {
          places.computeIfAbsent(name, key -> new HashSet<>()).add(regency.code());
        }
      }
    }
    return places;
  }
}
