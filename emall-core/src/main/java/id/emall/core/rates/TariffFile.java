package id.emall.core.rates;

import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.RateQuote.Service;
import id.emall.core.common.Refusal;
import id.emall.core.common.SentTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a table of prices: a line for each courier, service and way. A number is digits alone:
 * {@code 12.000} might be twelve.
 */
final class TariffFile {

  static final SentTable.Shape SHAPE =
      new SentTable.Shape(
          List.of(
              "courier",
              "service",
              "service_code",
              "origin",
              "destination",
              "price_per_kg",
              "minimum_kg",
              "days_from",
              "days_to"),
          4 << 20,
          50_000);

  private static final String LOCAL = "LOCAL";

  private static final String SERVICES =
      Arrays.stream(Service.values()).map(Service::name).collect(Collectors.joining(", "));

  private final Set<String> zones;
  private final Map<TariffRow.Lane, Integer> lanes = new HashMap<>();

  private TariffFile(Set<String> zones) {
    this.zones = zones;
  }

  /**
   * @param zones what an origin or destination may be, beside LOCAL
   * @throws Refusal as {@link SentTable#rows}
   */
  static List<TariffRow> read(SentTable table, Set<String> zones) {
    return table.rows(new TariffFile(zones)::row);
  }

  private TariffRow row(SentTable.Line line) {
    TariffRow row =
        new TariffRow(
            courier(line),
            service(line),
            serviceCode(line),
            zone(line, "origin"),
            zone(line, "destination"),
            number(line, "price_per_kg", 1, 10_000_000),
            (int) number(line, "minimum_kg", 1, 1000),
            (int) number(line, "days_from", 0, 90),
            (int) number(line, "days_to", 0, 90));
    if (line.isRight()) {
      together(line, row);
    }
    return row;
  }

  /** What the fields have to be to each other. */
  private void together(SentTable.Line line, TariffRow row) {
    if (row.daysTo() < row.daysFrom()) {
      line.wrong("days_to", "tariff.days", row.daysTo(), row.daysFrom());
    }
    if (row.origin().equals(LOCAL) != row.destination().equals(LOCAL)) {
      line.wrong("destination", "tariff.local");
    }
    Integer earlier = lanes.putIfAbsent(row.lane(), line.number());
    if (earlier != null) {
      line.wrong("courier", "tariff.twice", earlier);
    }
  }

  private static String courier(SentTable.Line line) {
    String name = line.field("courier").toUpperCase(Locale.ROOT);
    try {
      return new CourierId(name).value();
    } catch (IllegalArgumentException e) {
      line.wrong("courier", "tariff.courier", line.shown("courier"));
      return "";
    }
  }

  private static Service service(SentTable.Line line) {
    String name = line.field("service").toUpperCase(Locale.ROOT);
    return Arrays.stream(Service.values())
        .filter(service -> service.name().equals(name))
        .findFirst()
        .orElseGet(
            () -> {
              line.wrong("service", "tariff.service", line.shown("service"), SERVICES);
              return null;
            });
  }

  private static String serviceCode(SentTable.Line line) {
    String code = line.field("service_code");
    if (!code.matches("[\\p{L}\\p{N}<>+ ._/-]{1,40}")) {
      line.wrong("service_code", "tariff.service-code", line.shown("service_code"));
    }
    return code;
  }

  private String zone(SentTable.Line line, String column) {
    String zone = line.field(column).toUpperCase(Locale.ROOT);
    if (!zone.equals(LOCAL) && !zones.contains(zone)) {
      line.wrong(column, "tariff.zone", line.shown(column));
    }
    return zone;
  }

  private static long number(SentTable.Line line, String column, long least, long most) {
    String typed = line.field(column);
    if (typed.matches("\\d{1,9}")) {
      long number = Long.parseLong(typed);
      if (number >= least && number <= most) {
        return number;
      }
    }
    line.wrong(column, "tariff.number", line.shown(column), least, most);
    return least;
  }
}
