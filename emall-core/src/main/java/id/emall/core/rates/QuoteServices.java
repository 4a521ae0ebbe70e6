package id.emall.core.rates;

import id.emall.contracts.courier.rate.RateService;
import id.emall.core.common.adapter.Adapters;
import id.emall.core.common.work.StartUpWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The services that quote prices, in the order in which they are believed. */
@ApplicationScoped
class QuoteServices implements StartUpWork {

  private Adapters adapters;
  private RateSettings settings;

  protected QuoteServices() {}

  @Inject
  QuoteServices(Adapters adapters, RateSettings settings) {
    this.adapters = adapters;
    this.settings = settings;
  }

  /**
   * By name.
   *
   * @throws IllegalStateException when the order names a service that is not set up
   */
  Map<String, RateService> inOrder() {
    Map<String, RateService> all = adapters.rateServices();
    List<String> order = settings.order();
    order.stream()
        .filter(name -> !all.containsKey(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalStateException(
                  "setting emall.quote.order names '" + name + "', known are " + all.keySet());
            });
    Map<String, RateService> ordered = new LinkedHashMap<>();
    all.keySet().stream()
        .sorted(Comparator.comparing((String name) -> place(order, name)).thenComparing(n -> n))
        .forEach(name -> ordered.put(name, all.get(name)));
    return ordered;
  }

  /** A mistyped order stops the start. */
  @Override
  public void run() {
    inOrder();
  }

  private static int place(List<String> order, String name) {
    int place = order.indexOf(name);
    return place < 0 ? order.size() : place;
  }
}
