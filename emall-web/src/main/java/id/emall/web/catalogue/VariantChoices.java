package id.emall.web.catalogue;

import id.emall.core.catalogue.ProductFamily;
import id.emall.core.catalogue.ProductPage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One option of a product with variants, as its page shows it: each value leads to the variant that
 * has it and is otherwise like the one on the page, or, where there is none, to another that has
 * it.
 *
 * @param name e.g. {@code Ukuran}
 * @param current the value of the variant on the page
 */
public record VariantChoices(String name, String current, List<Choice> choices) {

  /** What becomes of somebody who chooses a value. */
  public enum State {
    /** It is on the page. */
    HERE,
    /** It can be had. */
    THERE,
    /** It is on the shelf, but all are sold. */
    SOLD_OUT,
    /** There is none with this value and the other one of the page. */
    WITH_ANOTHER
  }

  /** A value that can be chosen. */
  public record Choice(String value, String slug, State state) {}

  /** The options of a product; none when it has no variants. Hidden variants are not shown. */
  public static List<VariantChoices> of(ProductPage page) {
    ProductFamily family = page.family();
    if (family == null) {
      return List.of();
    }
    Optional<ProductFamily.Variant> here = family.find(page.id());
    List<ProductFamily.Variant> shown =
        family.variants().stream()
            .filter(one -> one.onSale() || one.id().equals(page.id()))
            .toList();
    return here.map(variant -> options(family, variant, shown)).orElse(List.of());
  }

  private static List<VariantChoices> options(
      ProductFamily family, ProductFamily.Variant here, List<ProductFamily.Variant> shown) {
    List<VariantChoices> options = new ArrayList<>();
    for (int i = 0; i < family.optionNames().size(); i++) {
      int option = i;
      options.add(
          new VariantChoices(
              family.optionNames().get(option),
              here.values().get(option),
              family.valuesOf(option).stream()
                  .flatMap(value -> choice(option, value, here, shown).stream())
                  .toList()));
    }
    return options;
  }

  private static Optional<Choice> choice(
      int option, String value, ProductFamily.Variant here, List<ProductFamily.Variant> shown) {
    if (here.values().get(option).equals(value)) {
      return Optional.of(new Choice(value, here.slug(), State.HERE));
    }
    List<String> wanted = new ArrayList<>(here.values());
    wanted.set(option, value);
    return shown.stream()
        .filter(one -> one.values().get(option).equals(value))
        .min(
            Comparator.comparing((ProductFamily.Variant one) -> !one.values().equals(wanted))
                .thenComparing(one -> one.stock() == 0))
        .map(one -> new Choice(value, one.slug(), state(one, wanted)));
  }

  private static State state(ProductFamily.Variant one, List<String> wanted) {
    if (!one.values().equals(wanted)) {
      return State.WITH_ANOTHER;
    }
    return one.stock() == 0 ? State.SOLD_OUT : State.THERE;
  }
}
