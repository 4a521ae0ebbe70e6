package id.emall.core.rates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.emall.contracts.courier.rate.RatePlace;
import id.emall.contracts.courier.rate.RateService;
import id.emall.core.audit.WorkItems;
import id.emall.core.region.Regency;
import id.emall.core.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * What services call our regencies: searched once, then kept. What is ambiguous or unknown is not
 * asked about until an operator has said what it is.
 */
@ApplicationScoped
class RatePlaces {

  static final String UNSURE = "rate-place.unsure";

  private static final int MOST_CANDIDATES = 30;

  private final ObjectMapper json = new ObjectMapper();
  private Jdbi jdbi;
  private Clock clock;
  private Regions regions;
  private WorkItems workItems;

  protected RatePlaces() {}

  @Inject
  RatePlaces(Jdbi jdbi, Clock clock, Regions regions, WorkItems workItems) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.regions = regions;
    this.workItems = workItems;
  }

  /**
   * @param placeId null while nobody is sure
   */
  record Known(String placeId) {}

  /** What is known of a regency at a service; empty when it was never looked for. */
  Optional<Known> known(String source, String regencyCode) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select place_id from rate_place where source = :source and regency_code = :code")
                .bind("source", source)
                .bind("code", regencyCode)
                .mapTo(Known.class)
                .findOne());
  }

  /** What a service's search finds for a regency; a conversation with the outside. */
  List<RatePlace> search(RateService service, String regencyCode) {
    if (!service.searches()) {
      return List.of();
    }
    return regions.find(regencyCode).map(Regency::name).map(service::search).orElse(List.of());
  }

  /** Writes down what was found; what an operator chose stays. */
  @Transactional
  void keep(String source, String regencyCode, List<RatePlace> found) {
    Regency regency = regions.find(regencyCode).orElseThrow();
    PlaceMatch.Outcome outcome = new PlaceMatch(regency, hasTwin(regency)).among(found);
    RatePlace place = outcome instanceof PlaceMatch.Outcome.Found one ? one.place() : null;
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into rate_place (source, regency_code, state, place_id, label, candidates, searched_at)
                    values (:source, :code, :state, :place, :label, :candidates::jsonb, :now)
                    on conflict (source, regency_code) do update set state = excluded.state,
                      place_id = excluded.place_id, label = excluded.label,
                      candidates = excluded.candidates, searched_at = excluded.searched_at
                    where rate_place.state <> 'CHOSEN'
                    """)
                .bind("source", source)
                .bind("code", regencyCode)
                .bind("state", state(outcome))
                .bind("place", place == null ? null : place.id())
                .bind("label", place == null ? "" : place.label())
                .bind("candidates", text(found.stream().limit(MOST_CANDIDATES).toList()))
                .bind("now", clock.instant())
                .execute());
    if (place == null) {
      workItems.raise(
          UNSURE,
          source,
          "the service's place for some regencies is not certain",
          Map.of("regency", regency.label()));
    }
  }

  private static String state(PlaceMatch.Outcome outcome) {
    return switch (outcome) {
      case PlaceMatch.Outcome.Found found -> "FOUND";
      case PlaceMatch.Outcome.Ambiguous ambiguous -> "AMBIGUOUS";
      case PlaceMatch.Outcome.Missing missing -> "MISSING";
    };
  }

  private boolean hasTwin(Regency regency) {
    return regions.regenciesOf(regency.province().code()).stream()
        .anyMatch(other -> !other.equals(regency) && other.name().equals(regency.name()));
  }

  private String text(List<RatePlace> places) {
    try {
      return json.writeValueAsString(places);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("places must be plain values", e);
    }
  }
}
