package id.emall.core.region;

import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.common.SentTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads a list of districts. All of it is read or nothing; every wrong field is told by its line,
 * up to {@value #MOST_ERRORS}. Within a regency no two districts may be called alike, because
 * people name theirs.
 */
final class DistrictFile {

  static final SentTable.Shape SHAPE =
      new SentTable.Shape(List.of("code", "regency_code", "name"), 4 << 20, 10_000);

  static final int MOST_ERRORS = 50;

  private static final Pattern CODE = Pattern.compile("\\d\\d\\.\\d\\d\\.\\d\\d");
  private static final Pattern NAME =
      Pattern.compile("(?=.*\\p{L})[\\p{L}\\p{N} .,'’\"()/-]{1,60}");
  private static final int SHOWN_CHARACTERS = 40;

  private final Regions regions;
  private final List<FieldError> errors = new ArrayList<>();
  private final Map<String, Integer> codes = new HashMap<>();
  private final Map<String, Integer> names = new HashMap<>();

  private DistrictFile(Regions regions) {
    this.regions = regions;
  }

  /**
   * @throws Refusal INVALID; fields are {@code <line>.<column>} with lines counted from 1
   */
  static List<DistrictRow> read(SentTable table, Regions regions) {
    return new DistrictFile(regions).rows(table);
  }

  private List<DistrictRow> rows(SentTable table) {
    List<DistrictRow> rows = new ArrayList<>();
    for (SentTable.Line line : table.lines()) {
      if (errors.size() >= MOST_ERRORS) {
        break;
      }
      row(line, rows);
    }
    if (!errors.isEmpty()) {
      throw Refusal.invalid(errors.stream().limit(MOST_ERRORS).toList());
    }
    return rows;
  }

  private void row(SentTable.Line line, List<DistrictRow> rows) {
    int wanted = SHAPE.columns().size();
    List<String> fields = line.fields();
    if (fields.size() != wanted) {
      errors.add(new FieldError(line.number() + ".", "table.fields", wanted, fields.size()));
      return;
    }
    DistrictRow row = new DistrictRow(fields.get(0), fields.get(1), fields.get(2));
    code(line.number(), row);
    name(line.number(), row);
    rows.add(row);
  }

  private void code(int line, DistrictRow row) {
    boolean shaped = CODE.matcher(row.code()).matches();
    if (!shaped) {
      wrong(line, "code", "district.code", shown(row.code()));
    }
    if (regions.find(row.regencyCode()).isEmpty()) {
      wrong(line, "regency_code", "district.regency", shown(row.regencyCode()));
    } else if (shaped && !AreaCode.regency(row.code()).equals(row.regencyCode())) {
      wrong(line, "code", "district.elsewhere", row.code(), row.regencyCode());
    }
    Integer earlier = codes.putIfAbsent(row.code(), line);
    if (earlier != null) {
      wrong(line, "code", "district.code-twice", shown(row.code()), earlier);
    }
  }

  private void name(int line, DistrictRow row) {
    if (!NAME.matcher(row.name()).matches()) {
      wrong(line, "name", "district.name", shown(row.name()));
      return;
    }
    Integer earlier =
        names.putIfAbsent(row.regencyCode() + " " + Districts.letters(row.name()), line);
    if (earlier != null) {
      wrong(line, "name", "district.name-twice", row.name(), earlier);
    }
  }

  private void wrong(int line, String column, String code, Object... arguments) {
    errors.add(new FieldError(line + "." + column, code, arguments));
  }

  private static String shown(String typed) {
    return typed.length() <= SHOWN_CHARACTERS ? typed : typed.substring(0, SHOWN_CHARACTERS) + "…";
  }
}
