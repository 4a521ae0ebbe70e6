package id.emall.core.rates;

import id.emall.contracts.courier.CourierId;
import id.emall.contracts.courier.RateQuote.Service;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.common.SentTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads a table of prices: a line for each courier, service and way. All of it is read or nothing;
 * every wrong field is told by its line, up to {@value #MOST_ERRORS}. A number is digits alone:
 * {@code 12.000} might be twelve.
 */
final class TariffFile {

  static final List<String> COLUMNS =
      List.of(
          "courier",
          "service",
          "service_code",
          "origin",
          "destination",
          "price_per_kg",
          "minimum_kg",
          "days_from",
          "days_to");

  static final SentTable.Shape SHAPE = new SentTable.Shape(COLUMNS, 4 << 20, 50_000);
  static final int MOST_ERRORS = 50;

  private static final String LOCAL = "LOCAL";

  private final Set<String> zones;
  private final List<FieldError> errors = new ArrayList<>();
  private final Map<TariffRow.Lane, Integer> lanes = new HashMap<>();

  /**
   * @param zones what an origin or destination may be, beside LOCAL
   */
  private TariffFile(Set<String> zones) {
    this.zones = zones;
  }

  /**
   * @throws Refusal INVALID; fields are {@code <line>.<column>} with lines counted from 1
   */
  static List<TariffRow> read(SentTable table, Set<String> zones) {
    return new TariffFile(zones).rows(table);
  }

  private List<TariffRow> rows(SentTable table) {
    List<TariffRow> rows = new ArrayList<>();
    for (SentTable.Line line : table.lines()) {
      if (errors.size() >= MOST_ERRORS) {
        break;
      }
      row(line.number(), line.fields(), rows);
    }
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors);
    }
    return rows;
  }

  private void row(int line, List<String> fields, List<TariffRow> rows) {
    if (fields.size() != COLUMNS.size()) {
      errors.add(new FieldError(line + ".", "table.fields", COLUMNS.size(), fields.size()));
      return;
    }
    int before = errors.size();
    Line typed = new Line(line, fields);
    TariffRow row =
        new TariffRow(
            typed.courier(),
            typed.service(),
            typed.serviceCode(),
            typed.zone(3),
            typed.zone(4),
            typed.number(5, 1, 10_000_000),
            (int) typed.number(6, 1, 1000),
            (int) typed.number(7, 0, 90),
            (int) typed.number(8, 0, 90));
    if (errors.size() == before) {
      together(line, row);
    }
    rows.add(row);
  }

  /** What the fields have to be to each other. */
  private void together(int line, TariffRow row) {
    if (row.daysTo() < row.daysFrom()) {
      errors.add(new FieldError(line + ".days_to", "tariff.days", row.daysTo(), row.daysFrom()));
    }
    if (row.origin().equals(LOCAL) != row.destination().equals(LOCAL)) {
      errors.add(new FieldError(line + ".destination", "tariff.local"));
    }
    Integer earlier = lanes.putIfAbsent(row.lane(), line);
    if (earlier != null) {
      errors.add(new FieldError(line + ".courier", "tariff.twice", earlier));
    }
  }

  /** The fields of one line, each told when it is wrong. */
  private final class Line {

    private final int line;
    private final List<String> fields;

    Line(int line, List<String> fields) {
      this.line = line;
      this.fields = fields;
    }

    private void wrong(int column, String code, Object... arguments) {
      errors.add(new FieldError(line + "." + COLUMNS.get(column), code, arguments));
    }

    String courier() {
      String name = fields.get(0).toUpperCase(Locale.ROOT);
      try {
        return new CourierId(name).value();
      } catch (IllegalArgumentException e) {
        wrong(0, "tariff.courier", shown(0));
        return "";
      }
    }

    Service service() {
      String name = fields.get(1).toUpperCase(Locale.ROOT);
      return Arrays.stream(Service.values())
          .filter(service -> service.name().equals(name))
          .findFirst()
          .orElseGet(
              () -> {
                wrong(1, "tariff.service", shown(1), Arrays.toString(Service.values()));
                return null;
              });
    }

    String serviceCode() {
      String code = fields.get(2);
      if (!code.matches("[\\p{L}\\p{N}<>+ ._/-]{1,40}")) {
        wrong(2, "tariff.service-code", shown(2));
      }
      return code;
    }

    String zone(int column) {
      String zone = fields.get(column).toUpperCase(Locale.ROOT);
      if (!zone.equals(LOCAL) && !zones.contains(zone)) {
        wrong(column, "tariff.zone", shown(column));
      }
      return zone;
    }

    long number(int column, long least, long most) {
      String typed = fields.get(column);
      if (typed.matches("\\d{1,9}")) {
        long number = Long.parseLong(typed);
        if (number >= least && number <= most) {
          return number;
        }
      }
      wrong(column, "tariff.number", shown(column), least, most);
      return least;
    }

    private String shown(int column) {
      String typed = fields.get(column);
      return typed.length() <= 40 ? typed : typed.substring(0, 40) + "…";
    }
  }
}
