package id.emall.core.catalogue;

import id.emall.core.common.Checks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Checks what a seller typed about variants, each field with a message of its own. */
final class VariantChecks {

  static final int OPTIONS_MOST = 2;
  private static final int NAME_MOST = 30;
  private static final int VALUE_MOST = 40;

  private VariantChecks() {}

  /**
   * The options in canonical form; of use only when the checks did not fail.
   *
   * @param known the family's names of them, or none for a new family
   */
  static List<VariantWish.Option> options(
      Checks checks, List<VariantWish.Option> wished, List<String> known) {
    List<VariantWish.Option> options = new ArrayList<>();
    int many = Math.min(wished.size(), known.isEmpty() ? OPTIONS_MOST : known.size());
    for (int i = 0; i < many; i++) {
      VariantWish.Option option = wished.get(i);
      String name =
          known.isEmpty() ? name(checks, "option" + (i + 1), option.name()) : known.get(i);
      options.add(new VariantWish.Option(name, values(checks, i + 1, option.values())));
    }
    checks.that(many >= Math.max(1, known.size()), "values" + (many + 1), "required");
    names(checks, options.stream().map(VariantWish.Option::name).toList());
    return options;
  }

  static String name(Checks checks, String field, String name) {
    return checks.line(field, name, 1, NAME_MOST);
  }

  /** Two options that are called the same tell nobody what differs. */
  static void names(Checks checks, List<String> names) {
    if (names.size() == OPTIONS_MOST) {
      checks.that(!same(names.getFirst(), names.getLast()), "option2", "variant.option-twice");
    }
  }

  private static List<String> values(Checks checks, int option, List<String> typed) {
    String field = "values" + option;
    checks.that(!typed.isEmpty(), field, "required");
    checks.that(
        typed.size() <= ProductFamily.VARIANTS_MOST,
        field,
        "variant.too-many",
        ProductFamily.VARIANTS_MOST);
    Set<String> seen = new HashSet<>();
    List<String> values = new ArrayList<>();
    for (String one : typed) {
      String value = value(checks, field, one);
      checks.that(seen.add(folded(value)), field, "variant.value-twice", value);
      values.add(value);
    }
    return values;
  }

  static String value(Checks checks, String field, String value) {
    return checks.line(field, value, 1, VALUE_MOST);
  }

  static boolean same(String one, String other) {
    return folded(one).equals(folded(other));
  }

  static List<String> folded(List<String> values) {
    return values.stream().map(VariantChecks::folded).toList();
  }

  private static String folded(String value) {
    return value.toLowerCase(Locale.ROOT);
  }

  /** Each value of the first option with each of the second, in the order typed. */
  static List<List<String>> combinations(List<VariantWish.Option> options) {
    List<List<String>> combinations = List.of(List.of());
    for (VariantWish.Option option : options) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> begun : combinations) {
        for (String value : option.values()) {
          List<String> one = new ArrayList<>(begun);
          one.add(value);
          longer.add(one);
        }
      }
      combinations = longer;
    }
    return combinations;
  }
}
