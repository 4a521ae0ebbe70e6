package id.emall.core.partner;

import id.emall.core.common.Checks;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** So many pieces of a product. */
public record WishedLine(UUID productId, Integer quantity) {

  static final int MOST_LINES = 100;
  static final int MOST_PIECES = 1_000;

  static void check(Checks checks, List<WishedLine> lines) {
    checks.that(lines != null && !lines.isEmpty(), "lines", "required");
    checks.that(
        lines == null || lines.size() <= MOST_LINES,
        "lines",
        "checkout.too-many-lines",
        MOST_LINES);
    if (lines == null) {
      return;
    }
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < Math.min(lines.size(), MOST_LINES); i++) {
      check(checks, "lines[" + i + "]", lines.get(i), seen);
    }
  }

  private static void check(Checks checks, String field, WishedLine line, Set<UUID> seen) {
    checks.that(line != null, field, "required");
    if (line == null) {
      return;
    }
    checks.that(line.productId() != null, field + ".productId", "required");
    checks.that(seen.add(line.productId()), field + ".productId", "lines.twice");
    checks.that(line.quantity() != null, field + ".quantity", "required");
    if (line.quantity() != null) {
      checks.range(field + ".quantity", line.quantity(), 1, MOST_PIECES);
    }
  }
}
