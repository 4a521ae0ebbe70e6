package id.emall.core.catalogue.search;

import id.emall.core.catalogue.SaleMethod;
import id.emall.core.shop.scale.Scale;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;

/**
 * Looks at everything the words match, once: counts what each further choice would find and keeps
 * the first places of the list. A product that fails in one kind of filter alone counts for that
 * kind, because its own choices are left out of account there.
 */
final class Tally {

  private static final int STARS_MOST = 5;
  private static final PriceBand[] BANDS = PriceBand.values();

  private final boolean apart;
  private final Choice choice;
  private final SortKeys keys;
  private final FirstPlaces places;
  private final int[] categories = new int[Ordinals.CATEGORIES.size()];
  private final int[] regencies = new int[Ordinals.REGENCIES.size()];
  private final int[] origins = new int[Ordinals.REGENCIES.size()];
  private final int[] prices = new int[BANDS.length];
  private final int[] stars = new int[STARS_MOST + 1];
  private final int[] scales = new int[Scale.values().length];
  private final int[] methods = new int[SaleMethod.values().length];
  private int stocked;
  private int total;

  /**
   * @param apart whether every variant counts for itself
   */
  Tally(boolean apart, Choice choice, SortKeys keys, FirstPlaces places) {
    this.apart = apart;
    this.choice = choice;
    this.keys = keys;
    this.places = places;
  }

  int total() {
    return total;
  }

  LeafCollector of(LeafReaderContext leaf) throws IOException {
    Columns columns = Columns.of(leaf.reader());
    return new LeafCollector() {
      private Scorable scores;

      @Override
      public void setScorer(Scorable scorer) {
        scores = scorer;
      }

      @Override
      public void collect(int document) throws IOException {
        boolean product = columns.category[document] != Columns.NO_PRODUCT;
        if (!product || !apart && !columns.face[document]) {
          return;
        }
        int failed = choice.failed(columns, document);
        if (failed == 0) {
          total++;
          count(columns, document);
          places.offer(
              keys.of(columns, document, scores),
              columns.idHigh[document],
              columns.idLow[document]);
        } else if ((failed & failed - 1) == 0) {
          countFor(failed, columns, document);
        }
      }
    };
  }

  private void count(Columns columns, int document) {
    categories[columns.category[document]]++;
    regencies[columns.regency[document]]++;
    origins[columns.regency[document]]++;
    countPrice(columns.price[document]);
    stars[columns.stars[document]]++;
    scales[choice.scale(columns, document)]++;
    methods[Choice.method(columns, document).ordinal()]++;
    if (columns.stocked[document]) {
      stocked++;
    }
  }

  private void countFor(int failed, Columns columns, int document) {
    switch (failed) {
      case Choice.CATEGORY -> categories[columns.category[document]]++;
      case Choice.PLACE -> regencies[columns.regency[document]]++;
      case Choice.COURIER -> origins[columns.regency[document]]++;
      case Choice.PRICE -> countPrice(columns.price[document]);
      case Choice.STARS -> stars[columns.stars[document]]++;
      case Choice.SCALE -> scales[choice.scale(columns, document)]++;
      case Choice.METHOD -> methods[Choice.method(columns, document).ordinal()]++;
      default -> {
        // What is sold out is no choice of its own.
      }
    }
  }

  private void countPrice(int price) {
    for (PriceBand band : BANDS) {
      if (band.holds(price)) {
        prices[band.ordinal()]++;
      }
    }
  }

  Facets facets(Map<String, Set<String>> carryingFrom) {
    Map<UUID, Integer> byCategory = new HashMap<>();
    for (int i = 0; i < categories.length; i++) {
      if (categories[i] > 0) {
        byCategory.put(UUID.fromString(Ordinals.CATEGORIES.name(i)), categories[i]);
      }
    }
    Map<PriceBand, Integer> byPrice = new EnumMap<>(PriceBand.class);
    for (PriceBand band : BANDS) {
      if (prices[band.ordinal()] > 0) {
        byPrice.put(band, prices[band.ordinal()]);
      }
    }
    Map<Scale, Integer> byScale = new EnumMap<>(Scale.class);
    for (Scale scale : Scale.values()) {
      if (scale != Scale.LARGE && scales[scale.ordinal()] > 0) {
        byScale.put(scale, scales[scale.ordinal()]);
      }
    }
    return new Facets(
        byCategory,
        byPrice,
        byName(Ordinals.REGENCIES, regencies),
        atLeast(),
        byScale,
        couriers(carryingFrom),
        byMethod(),
        stocked);
  }

  private Map<SaleMethod, Integer> byMethod() {
    Map<SaleMethod, Integer> byMethod = new EnumMap<>(SaleMethod.class);
    for (SaleMethod method : SaleMethod.values()) {
      if (methods[method.ordinal()] > 0) {
        byMethod.put(method, methods[method.ordinal()]);
      }
    }
    return byMethod;
  }

  private Map<Integer, Integer> atLeast() {
    Map<Integer, Integer> atLeast = new LinkedHashMap<>();
    int sum = 0;
    for (int i = STARS_MOST; i >= 1; i--) {
      sum += stars[i];
      if (sum > 0) {
        atLeast.put(i, sum);
      }
    }
    return atLeast;
  }

  private Map<String, Integer> couriers(Map<String, Set<String>> carryingFrom) {
    Map<String, Integer> from = byName(Ordinals.REGENCIES, origins);
    Map<String, Integer> couriers = new LinkedHashMap<>();
    carryingFrom.forEach(
        (courier, places) -> {
          int sum =
              from.entrySet().stream()
                  .filter(place -> places.contains(place.getKey()))
                  .mapToInt(Map.Entry::getValue)
                  .sum();
          if (sum > 0) {
            couriers.put(courier, sum);
          }
        });
    return couriers;
  }

  private static Map<String, Integer> byName(Ordinals names, int[] counts) {
    Map<String, Integer> named = new HashMap<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        named.put(names.name(i), counts[i]);
      }
    }
    return named;
  }
}
