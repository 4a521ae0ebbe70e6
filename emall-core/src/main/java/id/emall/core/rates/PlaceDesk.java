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

/** Where operators see what services call our regencies, and say it where nobody was sure. */
@ApplicationScoped
public class PlaceDesk {

  /** How many places a list shows. */
  public static final int SHOWN = 100;

  private static final int ID_CHARACTERS = 100;
  private static final TypeReference<List<RatePlace>> PLACES = new TypeReference<>() {};

  private final ObjectMapper json = new ObjectMapper();
  private Jdbi jdbi;
  private Clock clock;
  private Regions regions;
  private AuditLog audit;
  private WorkItems workItems;
  private QuoteServices services;

  protected PlaceDesk() {}

  @Inject
  PlaceDesk(
      Jdbi jdbi,
      Clock clock,
      Regions regions,
      AuditLog audit,
      WorkItems workItems,
      QuoteServices services) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.regions = regions;
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
   * A regency at a service.
   *
   * @param placeId null while nobody is sure
   * @param candidates what its search found
   */
  public record Place(
      String source,
      String regencyCode,
      String regency,
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
      String regencyCode,
      State state,
      String placeId,
      String label,
      String candidates,
      Instant searchedAt) {}

  /** The services in the order in which they are believed. */
  public List<Source> sources(Actor operator) {
    operator.requireOperator();
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

  /** Places, the uncertain first, at most {@value #SHOWN}. */
  public List<Place> list(Actor operator) {
    operator.requireOperator();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select source, regency_code, state, place_id, label, candidates::text as candidates, searched_at
                    from rate_place order by state in ('FOUND', 'CHOSEN'), source, regency_code limit :most
                    """)
                .bind("most", SHOWN)
                .mapTo(Row.class)
                .map(this::place)
                .list());
  }

  private Place place(Row row) {
    return new Place(
        row.source(),
        row.regencyCode(),
        regions.find(row.regencyCode()).map(PlaceDesk::inProvince).orElse(row.regencyCode()),
        row.state(),
        row.placeId(),
        row.label(),
        candidates(row.candidates()),
        row.searchedAt());
  }

  private static String inProvince(Regency regency) {
    return regency.label() + ", " + regency.province().name();
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
   * @throws Refusal INVALID for the field {@code placeId}; NOT_FOUND when the service or the
   *     regency is unknown
   */
  @Transactional
  public void choose(Actor operator, String source, String regencyCode, String placeId) {
    operator.requireOperator();
    Checks checks = new Checks();
    String id = checks.line("placeId", placeId, 1, ID_CHARACTERS);
    checks.refuse();
    if (!services.inOrder().containsKey(source) || regions.find(regencyCode).isEmpty()) {
      throw Refusal.notFound("rate-place");
    }
    jdbi.useHandle(
        handle -> {
          List<Place> before = one(handle, source, regencyCode);
          String label =
              before.stream()
                  .flatMap(place -> place.candidates().stream())
                  .filter(candidate -> candidate.id().equals(id))
                  .map(RatePlace::label)
                  .findFirst()
                  .orElse("");
          write(handle, operator, source, regencyCode, id, label);
          changed(handle, operator, source, regencyCode, before, id);
        });
  }

  private void write(
      Handle handle, Actor operator, String source, String regencyCode, String id, String label) {
    handle
        .createUpdate(
            """
            insert into rate_place (source, regency_code, state, place_id, label, searched_at, chosen_by)
            values (:source, :code, 'CHOSEN', :id, :label, :now, :by)
            on conflict (source, regency_code) do update set state = 'CHOSEN', place_id = excluded.place_id,
              label = excluded.label, chosen_by = excluded.chosen_by
            """)
        .bind("source", source)
        .bind("code", regencyCode)
        .bind("id", id)
        .bind("label", label)
        .bind("now", clock.instant())
        .bind("by", operator.label())
        .execute();
  }

  /**
   * Forgets what is known of a regency at a service, so that it is searched anew when somebody next
   * asks for prices.
   */
  @Transactional
  public void searchAgain(Actor operator, String source, String regencyCode) {
    operator.requireOperator();
    jdbi.useHandle(
        handle -> {
          List<Place> before = one(handle, source, regencyCode);
          int gone =
              handle
                  .createUpdate(
                      "delete from rate_place where source = :source and regency_code = :code")
                  .bind("source", source)
                  .bind("code", regencyCode)
                  .execute();
          if (gone == 0) {
            throw Refusal.notFound("rate-place");
          }
          changed(handle, operator, source, regencyCode, before, null);
        });
  }

  private List<Place> one(Handle handle, String source, String regencyCode) {
    return handle
        .createQuery(
            """
            select source, regency_code, state, place_id, label, candidates::text as candidates, searched_at
            from rate_place where source = :source and regency_code = :code for update
            """)
        .bind("source", source)
        .bind("code", regencyCode)
        .mapTo(Row.class)
        .map(this::place)
        .list();
  }

  /** What the service answered for the place that was thought to be meant is worth nothing now. */
  private void changed(
      Handle handle,
      Actor operator,
      String source,
      String regencyCode,
      List<Place> before,
      String after) {
    handle
        .createUpdate(
            """
            delete from rate_answer where source = :source and (origin = :code or destination = :code)
            """)
        .bind("source", source)
        .bind("code", regencyCode)
        .execute();
    boolean open =
        handle
            .createQuery(
                """
                select exists (select 1 from rate_place
                  where source = :source and state in ('AMBIGUOUS', 'MISSING'))
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
        source + "/" + regencyCode,
        before.isEmpty() ? Map.of() : Map.of("place", String.valueOf(before.getFirst().placeId())),
        after == null ? Map.of() : Map.of("place", after));
  }
}
