package id.emall.core.rates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.emall.contracts.courier.rate.RatePlace;
import id.emall.core.audit.AuditLog;
import id.emall.core.audit.WorkItems;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import id.emall.core.region.AreaCode;
import id.emall.core.region.Districts;
import id.emall.core.region.Regency;
import id.emall.core.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Where operators see what services call our regencies and districts, and say it where nobody was
 * sure.
 */
@ApplicationScoped
public class PlaceDesk {

  /** How many places a list shows. */
  public static final int SHOWN = 100;

  private static final int ID_CHARACTERS = 100;

  private static final String SELECT =
      """
      select p.source, p.area_code, d.name as district, p.state, p.place_id, p.label,
        p.candidates::text as candidates, p.searched_at
      from rate_place p left join district d on d.code = p.area_code
      """;

  private static final TypeReference<List<RatePlace>> PLACES = new TypeReference<>() {};

  private final ObjectMapper json = new ObjectMapper();
  private Jdbi jdbi;
  private Clock clock;
  private Regions regions;
  private Districts districts;
  private AuditLog audit;
  private WorkItems workItems;
  private QuoteServices services;

  protected PlaceDesk() {}

  @Inject
  PlaceDesk(
      Jdbi jdbi,
      Clock clock,
      Regions regions,
      Districts districts,
      AuditLog audit,
      WorkItems workItems,
      QuoteServices services) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.regions = regions;
    this.districts = districts;
    this.audit = audit;
    this.workItems = workItems;
    this.services = services;
  }

  /** Whether a place is certain. */
  public enum State {
    /** By the service's search. */
    FOUND,
    /** By an operator. */
    CHOSEN,
    AMBIGUOUS,
    MISSING;

    /** Whether the service is not asked until an operator has said what the place is. */
    public boolean isOpen() {
      return this == AMBIGUOUS || this == MISSING;
    }
  }

  /**
   * A regency or district at a service.
   *
   * @param area its name with those of what it lies in
   * @param placeId null while nobody is sure
   * @param candidates what its search found
   */
  public record Place(
      String source,
      String areaCode,
      String area,
      State state,
      String placeId,
      String label,
      List<RatePlace> candidates,
      Instant searchedAt) {}

  /**
   * How a service fares.
   *
   * @param lastError what it last failed with, or null
   */
  public record Source(
      String name, Instant lastAnswerAt, int failures, Instant pausedUntil, String lastError) {}

  private record Row(
      String source,
      String areaCode,
      String district,
      State state,
      String placeId,
      String label,
      String candidates,
      Instant searchedAt) {}

  /** The services in the order in which they are believed. */
  public List<Source> sources(Actor operator) {
    operator.requireOperator(Right.SHIPPING);
    return services.inOrder().keySet().stream().map(this::source).toList();
  }

  private Source source(String name) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select name, last_answer_at, failures, paused_until, last_error from rate_source where name = :name
                    """)
                .bind("name", name)
                .mapTo(Source.class)
                .findOne()
                .orElseGet(() -> new Source(name, null, 0, null, null)));
  }

  /** Places, the uncertain first, regencies before districts, at most {@value #SHOWN}. */
  public List<Place> list(Actor operator) {
    operator.requireOperator(Right.SHIPPING);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + """
                          order by p.state in ('FOUND', 'CHOSEN'), length(p.area_code), p.source, p.area_code limit :most
                          """)
                .bind("most", SHOWN)
                .mapTo(Row.class)
                .map(this::place)
                .list());
  }

  private Place place(Row row) {
    return new Place(
        row.source(),
        row.areaCode(),
        area(row),
        row.state(),
        row.placeId(),
        row.label(),
        candidates(row.candidates()),
        row.searchedAt());
  }

  private String area(Row row) {
    Regency regency = regions.find(AreaCode.regency(row.areaCode())).orElseThrow();
    String inProvince = regency.label() + ", " + regency.province().name();
    return row.district() == null ? inProvince : "Kec. " + row.district() + ", " + inProvince;
  }

  private List<RatePlace> candidates(String text) {
    try {
      return json.readValue(text, PLACES);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("kept places cannot be read", e);
    }
  }

  /**
   * Says what a service calls a regency; also where it was thought to be known.
   *
   * @param placeId one of the candidates, or as the service's own list has it
   * @param areaCode of a regency or a district
   * @throws Refusal INVALID for the field {@code placeId}; NOT_FOUND when the service or the area
   *     is unknown
   */
  @Transactional
  public void choose(Actor operator, String source, String areaCode, String placeId) {
    operator.requireOperator(Right.SHIPPING);
    Checks checks = new Checks();
    String id = checks.line("placeId", placeId, 1, ID_CHARACTERS);
    checks.refuse();
    if (!services.inOrder().containsKey(source) || !isKnown(areaCode)) {
      throw Refusal.notFound("rate-place");
    }
    jdbi.useHandle(
        handle -> {
          List<Place> before = one(handle, source, areaCode);
          String label =
              before.stream()
                  .flatMap(place -> place.candidates().stream())
                  .filter(candidate -> candidate.id().equals(id))
                  .map(RatePlace::label)
                  .findFirst()
                  .orElse("");
          write(handle, operator, source, areaCode, id, label);
          changed(handle, operator, source, areaCode, before, id);
        });
  }

  private boolean isKnown(String areaCode) {
    return AreaCode.isDistrict(areaCode)
        ? districts.find(areaCode).isPresent()
        : regions.find(areaCode).isPresent();
  }

  private void write(
      Handle handle, Actor operator, String source, String areaCode, String id, String label) {
    handle
        .createUpdate(
            """
            insert into rate_place (source, area_code, state, place_id, label, searched_at, chosen_by)
            values (:source, :code, 'CHOSEN', :id, :label, :now, :by)
            on conflict (source, area_code) do update set state = 'CHOSEN', place_id = excluded.place_id,
              label = excluded.label, chosen_by = excluded.chosen_by
            """)
        .bind("source", source)
        .bind("code", areaCode)
        .bind("id", id)
        .bind("label", label)
        .bind("now", clock.instant())
        .bind("by", operator.label())
        .execute();
  }

  /**
   * Forgets what is known of an area at a service, so that it is searched anew when somebody next
   * asks for prices.
   */
  @Transactional
  public void searchAgain(Actor operator, String source, String areaCode) {
    operator.requireOperator(Right.SHIPPING);
    jdbi.useHandle(
        handle -> {
          List<Place> before = one(handle, source, areaCode);
          int gone =
              handle
                  .createUpdate(
                      "delete from rate_place where source = :source and area_code = :code")
                  .bind("source", source)
                  .bind("code", areaCode)
                  .execute();
          if (gone == 0) {
            throw Refusal.notFound("rate-place");
          }
          changed(handle, operator, source, areaCode, before, null);
        });
  }

  private List<Place> one(Handle handle, String source, String areaCode) {
    return handle
        .createQuery(SELECT + "where p.source = :source and p.area_code = :code for update of p")
        .bind("source", source)
        .bind("code", areaCode)
        .mapTo(Row.class)
        .map(this::place)
        .list();
  }

  /**
   * What the service answered for the place that was thought to be meant is worth nothing now;
   * districts may have been asked about by their regency's.
   */
  private void changed(
      Handle handle,
      Actor operator,
      String source,
      String areaCode,
      List<Place> before,
      String after) {
    handle
        .createUpdate(
            """
            delete from rate_answer where source = :source
              and (starts_with(origin, :code) or starts_with(destination, :code))
            """)
        .bind("source", source)
        .bind("code", areaCode)
        .execute();
    boolean open =
        handle
            .createQuery(
                """
                select exists (select 1 from rate_place
                  where source = :source and state in ('AMBIGUOUS', 'MISSING') and length(area_code) = 5)
                """)
            .bind("source", source)
            .mapTo(Boolean.class)
            .one();
    if (!open) {
      workItems.closeAll(operator, RatePlaces.UNSURE, Set.of(source));
    }
    audit.write(
        operator,
        after == null ? "rate-place.forget" : "rate-place.choose",
        "rate_place",
        source + "/" + areaCode,
        before.isEmpty() ? Map.of() : Map.of("place", String.valueOf(before.getFirst().placeId())),
        after == null ? Map.of() : Map.of("place", after));
  }
}
