package id.emall.core.rates;

import id.emall.contracts.adapter.OutsideFailure;
import id.emall.contracts.courier.RateQuote;
import id.emall.contracts.courier.rate.RatePlace;
import id.emall.contracts.courier.rate.RateQuery;
import id.emall.contracts.courier.rate.RateService;
import id.emall.core.common.adapter.Adapters;
import id.emall.core.common.work.Workers;
import id.emall.core.region.AreaCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks services about parcels of which their answers are missing or old. Each service is asked on a
 * thread of its own, and nobody waits longer than is set: what comes later is kept for the next who
 * asks. No failure of a service gets out of here.
 */
@ApplicationScoped
class QuoteRound {

  private static final Logger LOG = LoggerFactory.getLogger(QuoteRound.class);

  private QuoteServices services;
  private QuoteBook book;
  private RatePlaces places;
  private SourceHealth health;
  private RateSettings settings;
  private Adapters adapters;
  private Workers workers;
  private Clock clock;

  protected QuoteRound() {}

  @Inject
  QuoteRound(
      QuoteServices services,
      QuoteBook book,
      RatePlaces places,
      SourceHealth health,
      RateSettings settings,
      Adapters adapters,
      Workers workers,
      Clock clock) {
    this.services = services;
    this.book = book;
    this.places = places;
    this.health = health;
    this.settings = settings;
    this.adapters = adapters;
    this.workers = workers;
    this.clock = clock;
  }

  /** Returns when all have answered or the time is up. */
  void ask(List<Consignment> parcels) {
    Map<String, RateService> all = services.inOrder();
    if (all.isEmpty()) {
      return;
    }
    long end = System.nanoTime() + settings.waitMost().toNanos();
    try {
      workers.within(
          settings.waitMost(),
          all.entrySet().stream()
              .<Runnable>map(one -> () -> ask(one.getKey(), one.getValue(), parcels, end))
              .toList());
    } catch (RejectedExecutionException e) {
      LOG.warn("no thread is free to ask for prices: what is known has to do", e);
    }
  }

  private void ask(String source, RateService service, List<Consignment> parcels, long end) {
    try {
      for (Consignment parcel : parcels) {
        boolean inTime = System.nanoTime() - end < 0;
        if (inTime && isDue(source, parcel) && !quote(source, service, parcel)) {
          return;
        }
      }
    } catch (OutsideFailure failure) {
      LOG.warn("{} quotes no prices: {} {}", source, failure.kind(), failure.getMessage());
      health.failed(source, failure);
    } catch (RuntimeException e) {
      LOG.error("{} could not be asked for prices", source, e);
    }
  }

  private boolean isDue(String source, Consignment parcel) {
    QuoteBook.Answer last = book.answers(parcel, settings.kept()).get(source);
    return last == null || !last.isYounger(settings.kept(), clock.instant());
  }

  /** Whether the service may be asked on. */
  private boolean quote(String source, RateService service, Consignment parcel) {
    Optional<RatePlaces.Known> origin = place(source, service, parcel.origin());
    Optional<RatePlaces.Known> destination =
        origin.isEmpty() ? Optional.empty() : place(source, service, parcel.destination());
    if (destination.isEmpty()) {
      return false;
    }
    if (!origin.get().isSure() || !destination.get().isSure()) {
      return true;
    }
    if (!health.take(source)) {
      return false;
    }
    List<RateQuote> quotes =
        service.quote(
            new RateQuery(
                origin.get().placeId(),
                destination.get().placeId(),
                Math.toIntExact(parcel.weightGrams()),
                parcel.volumeCm3(),
                adapters.couriers().keySet()));
    book.keep(source, parcel, quotes);
    health.answered(source);
    return true;
  }

  /**
   * The service's place for an area, that of its regency where a district's is not certain; empty
   * when the service may not be asked now.
   */
  private Optional<RatePlaces.Known> place(String source, RateService service, String area) {
    Optional<RatePlaces.Known> own = ownPlace(source, service, area);
    boolean unsure = own.isPresent() && !own.get().isSure();
    return unsure && AreaCode.isDistrict(area)
        ? ownPlace(source, service, AreaCode.regency(area))
        : own;
  }

  private Optional<RatePlaces.Known> ownPlace(String source, RateService service, String area) {
    Optional<RatePlaces.Known> known = places.known(source, area);
    if (known.isPresent()) {
      return known;
    }
    if (!service.searches() && AreaCode.isDistrict(area)) {
      return Optional.of(RatePlaces.Known.UNSURE);
    }
    List<RatePlace> found = List.of();
    for (String words : service.searches() ? places.words(area) : List.<String>of()) {
      if (!health.take(source)) {
        return Optional.empty();
      }
      found = service.search(words);
      if (!found.isEmpty()) {
        break;
      }
    }
    places.keep(source, area, found);
    return places.known(source, area);
  }
}
