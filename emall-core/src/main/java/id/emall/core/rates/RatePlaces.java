package id.emall.core.rates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.emall.contracts.courier.rate.RatePlace;
import id.emall.core.audit.WorkItems;
import id.emall.core.region.AreaCode;
import id.emall.core.region.District;
import id.emall.core.region.Districts;
import id.emall.core.region.DistrictsChanged;
import id.emall.core.region.Regency;
import id.emall.core.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * What services call our regencies and districts: searched once, then kept. What is ambiguous or
 * unknown is not asked about until an operator has said what it is; until then a district's regency
 * stands for it.
 */
@ApplicationScoped
class RatePlaces {

  static final String UNSURE = "rate-place.unsure";

  private static final int MOST_CANDIDATES = 30;

  private final ObjectMapper json = new ObjectMapper();
  private Jdbi jdbi;
  private Clock clock;
  private Regions regions;
  private Districts districts;
  private WorkItems workItems;

  protected RatePlaces() {}

  @Inject
  RatePlaces(Jdbi jdbi, Clock clock, Regions regions, Districts districts, WorkItems workItems) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.regions = regions;
    this.districts = districts;
    this.workItems = workItems;
  }

  /**
   * @param placeId null while nobody is sure
   */
  record Known(String placeId) {
    static final Known UNSURE = new Known(null);

    boolean isSure() {
      return placeId != null;
    }
  }

  /** What is known of an area at a service; empty when it was never looked for. */
  Optional<Known> known(String source, String areaCode) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select place_id from rate_place where source = :source and area_code = :code")
                .bind("source", source)
                .bind("code", areaCode)
                .mapTo(Known.class)
                .findOne());
  }

  /** What to search for an area, one after the other until something is found. */
  List<String> words(String areaCode) {
    String regency = regions.find(AreaCode.regency(areaCode)).map(Regency::name).orElseThrow();
    return districtName(areaCode)
        .map(district -> List.of(district + " " + regency, district))
        .orElseGet(() -> List.of(regency));
  }

  private Optional<String> districtName(String areaCode) {
    return AreaCode.isDistrict(areaCode)
        ? districts.find(areaCode).map(District::name)
        : Optional.empty();
  }

  /** Writes down what was found; what an operator chose stays. */
  @Transactional
  void keep(String source, String areaCode, List<RatePlace> found) {
    Regency regency = regions.find(AreaCode.regency(areaCode)).orElseThrow();
    String district = districtName(areaCode).orElse(null);
    PlaceMatch.Outcome outcome =
        new PlaceMatch(regency, hasTwin(regency, district), district).among(found);
    RatePlace place = outcome instanceof PlaceMatch.Outcome.Found one ? one.place() : null;
    write(source, areaCode, found, outcome, place);
    if (place == null && district == null) {
      workItems.raise(
          UNSURE,
          source,
          "the service's place for some regencies is not certain",
          Map.of("regency", regency.label()));
    }
  }

  private void write(
      String source,
      String areaCode,
      List<RatePlace> found,
      PlaceMatch.Outcome outcome,
      RatePlace place) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into rate_place (source, area_code, state, place_id, label, candidates, searched_at)
                    values (:source, :code, :state, :place, :label, :candidates::jsonb, :now)
                    on conflict (source, area_code) do update set state = excluded.state,
                      place_id = excluded.place_id, label = excluded.label,
                      candidates = excluded.candidates, searched_at = excluded.searched_at
                    where rate_place.state <> 'CHOSEN'
                    """)
                .bind("source", source)
                .bind("code", areaCode)
                .bind("state", state(outcome))
                .bind("place", place == null ? null : place.id())
                .bind("label", place == null ? "" : place.label())
                .bind("candidates", text(found.stream().limit(MOST_CANDIDATES).toList()))
                .bind("now", clock.instant())
                .execute());
  }

  private static String state(PlaceMatch.Outcome outcome) {
    return switch (outcome) {
      case PlaceMatch.Outcome.Found found -> "FOUND";
      case PlaceMatch.Outcome.Ambiguous ambiguous -> "AMBIGUOUS";
      case PlaceMatch.Outcome.Missing missing -> "MISSING";
    };
  }

  /** For a district only where its regency's twin may have one of that name. */
  private boolean hasTwin(Regency regency, String district) {
    return regions.regenciesOf(regency.province().code()).stream()
        .filter(other -> !other.equals(regency) && other.name().equals(regency.name()))
        .anyMatch(twin -> district == null || mayHave(twin, district));
  }

  private boolean mayHave(Regency regency, String district) {
    List<District> known = districts.of(regency.code());
    return known.isEmpty()
        || known.stream()
            .anyMatch(one -> PlaceMatch.letters(one.name()).equals(PlaceMatch.letters(district)));
  }

  /** What was unsure may be certain by a new list, and who has a new name is looked for anew. */
  void forget(@Observes DistrictsChanged changed) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    delete from rate_place where length(area_code) = 8 and (
                      state in ('AMBIGUOUS', 'MISSING') and left(area_code, 2) = any(:provinces)
                      or state <> 'CHOSEN' and area_code = any(:renamed))
                    """)
                .bindArray(
                    "provinces",
                    String.class,
                    changed.regencies().stream().map(AreaCode::province).distinct().toList())
                .bindArray("renamed", String.class, changed.renamed())
                .execute());
  }

  private String text(List<RatePlace> places) {
    try {
      return json.writeValueAsString(places);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("places must be plain values", e);
    }
  }
}
