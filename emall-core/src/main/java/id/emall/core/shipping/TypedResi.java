package id.emall.core.shipping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One line of many resi numbers as people paste them: the order's code, the number, and between
 * them or behind the courier where it is not the one chosen for all. Fields stand apart by tabs,
 * semicolons or commas, or else by blanks.
 *
 * @param line counted from 1 in what was pasted
 * @param text the line as it was pasted, without blanks around it
 * @param code of the order, as typed
 * @param courier as typed, or empty where the line names none
 * @param number as typed, or empty
 */
public record TypedResi(int line, String text, String code, String courier, String number) {

  private static final Set<String> HEADINGS =
      Set.of("KODE", "KODE PESANAN", "KODE_PESANAN", "PESANAN", "ORDER", "ORDER CODE", "CODE");

  /**
   * Reads what was pasted; empty lines and a heading are passed over.
   *
   * @param couriers short names of those that can be followed, in capitals
   */
  public static List<TypedResi> read(String pasted, Set<String> couriers) {
    List<TypedResi> rows = new ArrayList<>();
    List<String> lines = pasted.replace("\uFEFF", "").lines().toList();
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at).strip();
      if (!line.isEmpty() && !(rows.isEmpty() && isHeading(line))) {
        rows.add(row(at + 1, line, couriers));
      }
    }
    return rows;
  }

  private static boolean isHeading(String line) {
    return HEADINGS.contains(fields(line).getFirst().toUpperCase(Locale.ROOT));
  }

  private static TypedResi row(int at, String line, Set<String> couriers) {
    List<String> fields = fields(line);
    String code = fields.getFirst();
    List<String> rest = fields.subList(1, fields.size());
    if (rest.size() > 1 && isCourier(rest.getFirst(), couriers)) {
      return new TypedResi(at, line, code, rest.getFirst(), joined(rest.subList(1, rest.size())));
    }
    if (rest.size() > 1 && isCourier(rest.getLast(), couriers)) {
      return new TypedResi(
          at, line, code, rest.getLast(), joined(rest.subList(0, rest.size() - 1)));
    }
    if (rest.size() == 2 && isApart(line)) {
      return new TypedResi(at, line, code, rest.getFirst(), rest.getLast());
    }
    return new TypedResi(at, line, code, "", joined(rest));
  }

  private static boolean isCourier(String field, Set<String> couriers) {
    return couriers.contains(field.toUpperCase(Locale.ROOT));
  }

  private static boolean isApart(String line) {
    return line.chars().anyMatch(letter -> "\t;,".indexOf(letter) >= 0);
  }

  private static String joined(List<String> parts) {
    return String.join(" ", parts).strip();
  }

  private static List<String> fields(String line) {
    return Arrays.stream(line.split(isApart(line) ? "[\t;,]" : "\\s+"))
        .map(field -> field.strip().replaceAll("^\"|\"$", "").strip())
        .toList();
  }
}
