package id.emall.core.region;

import id.emall.core.common.Refusal;
import id.emall.core.common.SentTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads a list of districts. Within a regency no two districts may be called alike, because people
 * name theirs.
 */
final class DistrictFile {

  static final SentTable.Shape SHAPE =
      new SentTable.Shape(List.of("code", "regency_code", "name"), 4 << 20, 10_000);

  private static final Pattern CODE = Pattern.compile("\\d\\d\\.\\d\\d\\.\\d\\d");
  private static final Pattern NAME =
      Pattern.compile("(?=.*\\p{L})[\\p{L}\\p{N} .,'’\"()/-]{1,60}");

  private final Regions regions;
  private final Map<String, Integer> codes = new HashMap<>();
  private final Map<String, Integer> names = new HashMap<>();

  private DistrictFile(Regions regions) {
    this.regions = regions;
  }

  /**
   * @throws Refusal as {@link SentTable#rows}
   */
  static List<DistrictRow> read(SentTable table, Regions regions) {
    return table.rows(new DistrictFile(regions)::row);
  }

  private DistrictRow row(SentTable.Line line) {
    DistrictRow row =
        new DistrictRow(line.field("code"), line.field("regency_code"), line.field("name"));
    code(line, row);
    name(line, row);
    return row;
  }

  private void code(SentTable.Line line, DistrictRow row) {
    boolean shaped = CODE.matcher(row.code()).matches();
    if (!shaped) {
      line.wrong("code", "district.code", line.shown("code"));
    }
    if (regions.find(row.regencyCode()).isEmpty()) {
      line.wrong("regency_code", "district.regency", line.shown("regency_code"));
    } else if (shaped && !AreaCode.regency(row.code()).equals(row.regencyCode())) {
      line.wrong("code", "district.elsewhere", row.code(), row.regencyCode());
    }
    Integer earlier = codes.putIfAbsent(row.code(), line.number());
    if (earlier != null) {
      line.wrong("code", "district.code-twice", line.shown("code"), earlier);
    }
  }

  private void name(SentTable.Line line, DistrictRow row) {
    if (!NAME.matcher(row.name()).matches()) {
      line.wrong("name", "district.name", line.shown("name"));
      return;
    }
    Integer earlier =
        names.putIfAbsent(row.regencyCode() + " " + Districts.letters(row.name()), line.number());
    if (earlier != null) {
      line.wrong("name", "district.name-twice", row.name(), earlier);
    }
  }
}
