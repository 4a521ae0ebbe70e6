package id.emall.web.operator.dashboard;

import id.emall.core.insight.Trade;
import id.emall.core.region.Regency;
import id.emall.core.shop.scale.Scale;
import id.emall.web.operator.OperatorDesk;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the map shows, in words and with the sizes of shops: by province, within one by regency.
 *
 * @param sizes those that occur, as the ends of {@code operator.trade.scale.<size>}
 * @param rows places with sellers, most first
 */
public record SellerTable(List<String> sizes, List<Row> rows) {

  private static final String UNDECLARED = "NONE";

  /**
   * One place.
   *
   * @param href where its parts are shown; null when it has none
   * @param counts sellers by size; sizes without any are left out
   */
  public record Row(String place, String href, Map<String, Integer> counts) {

    public int total() {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  /**
   * @param places all regencies
   * @param area code of the province or regency that is shown; empty for the whole country
   */
  static SellerTable of(List<Regency> places, List<Trade.Sellers> sellers, String area) {
    Map<String, Regency> known =
        places.stream().collect(Collectors.toMap(Regency::code, Function.identity()));
    Map<String, Row> rows = new LinkedHashMap<>();
    for (Trade.Sellers some : sellers) {
      Regency regency = known.get(some.regencyCode());
      String key = area.isEmpty() ? regency.province().code() : regency.code();
      rows.computeIfAbsent(key, any -> row(regency, area.isEmpty()))
          .counts()
          .merge(size(some.scale()), some.count(), Integer::sum);
    }
    List<String> sizes =
        Stream.concat(Arrays.stream(Scale.values()).map(Scale::name), Stream.of(UNDECLARED))
            .filter(size -> rows.values().stream().anyMatch(row -> row.counts().containsKey(size)))
            .toList();
    return new SellerTable(
        sizes,
        rows.values().stream().sorted((a, b) -> Integer.compare(b.total(), a.total())).toList());
  }

  private static Row row(Regency regency, boolean byProvince) {
    return byProvince
        ? new Row(
            regency.province().name(),
            OperatorDesk.OVERVIEW + "?provinsi=" + regency.province().code() + "#penjual",
            new HashMap<>())
        : new Row(regency.label(), null, new HashMap<>());
  }

  private static String size(Scale scale) {
    return scale == null ? UNDECLARED : scale.name();
  }

  /** Sellers of all places. */
  public int total() {
    return rows.stream().mapToInt(Row::total).sum();
  }
}
