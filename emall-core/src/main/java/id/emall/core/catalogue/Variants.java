package id.emall.core.catalogue;

import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.Ids;
import id.emall.core.common.Refusal;
import id.emall.core.common.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * How sellers keep variants of a product: makes a product the first of a family, adds others like
 * it, keeps their prices and stock in one table, and lets one stand alone again.
 */
@ApplicationScoped
public class Variants {

  private FamilyRows rows;
  private SellerProducts products;
  private ProductChecks productChecks;
  private Ids ids;

  protected Variants() {}

  @Inject
  Variants(FamilyRows rows, SellerProducts products, ProductChecks productChecks, Ids ids) {
    this.rows = rows;
    this.products = products;
    this.productChecks = productChecks;
    this.ids = ids;
  }

  /**
   * The family of one of the seller's products, if it has one.
   *
   * @throws Refusal NOT_FOUND when it is another's
   */
  public Optional<ProductFamily> of(Actor seller, UUID productId) {
    seller.requireSeller(Right.PRODUCTS);
    return Optional.ofNullable(products.find(seller, productId).familyId()).flatMap(rows::find);
  }

  /**
   * Makes every combination of the values that is not there yet: like the product, but hidden and
   * without stock, for the seller to look at and put on sale. A product that had no variants is
   * itself the first combination.
   *
   * @return how many were made
   * @throws Refusal INVALID naming the fields, {@code variant.too-many} and {@code variant.exists}
   *     among them; CONFLICT {@code product.changed} when somebody else just gave it variants;
   *     NOT_FOUND when it is another's
   */
  @Transactional
  public int make(Actor seller, UUID productId, VariantWish wish) {
    seller.requireSeller(Right.PRODUCTS);
    SellerProduct product = products.find(seller, productId);
    ProductFamily known = product.familyId() == null ? null : locked(product);
    Checks checks = new Checks();
    List<VariantWish.Option> options =
        VariantChecks.options(
            checks, wish.options(), known == null ? List.of() : known.optionNames());
    checks.refuse();
    List<List<String>> missing = missing(checks, known, VariantChecks.combinations(options));
    checks.refuse();
    ProductFamily family = known == null ? found(product, options) : known;
    List<List<String>> toMake = known == null ? missing.subList(1, missing.size()) : missing;
    Set<Integer> taken = new HashSet<>(rows.places(family.id()));
    int place = 1;
    for (List<String> values : toMake) {
      while (!taken.add(place)) {
        place++;
      }
      rows.add(family, product.id(), place, values);
    }
    return toMake.size();
  }

  private static List<List<String>> missing(
      Checks checks, ProductFamily known, List<List<String>> wished) {
    Set<List<String>> there = new HashSet<>();
    if (known != null) {
      known.variants().forEach(one -> there.add(VariantChecks.folded(one.values())));
    }
    List<List<String>> missing =
        wished.stream().filter(values -> !there.contains(VariantChecks.folded(values))).toList();
    checks.that(missing.size() > (known == null ? 1 : 0), "values1", "variant.exists");
    checks.that(
        there.size() + missing.size() <= ProductFamily.VARIANTS_MOST,
        "values1",
        "variant.too-many",
        ProductFamily.VARIANTS_MOST);
    return missing;
  }

  private ProductFamily found(SellerProduct product, List<VariantWish.Option> options) {
    UUID family = ids.next();
    List<String> names = options.stream().map(VariantWish.Option::name).toList();
    List<String> first = options.stream().map(option -> option.values().getFirst()).toList();
    if (!rows.found(family, product, names, first)) {
      throw Refusal.conflict("product.changed", product.name());
    }
    return rows.find(family).orElseThrow();
  }

  /**
   * Writes prices, stock, values and places on the shelf of all that were typed, or none.
   *
   * @param optionNames as the seller wishes to call them
   * @throws Refusal INVALID naming the fields; CONFLICT {@code stock.moved} (name, pieces now) or
   *     {@code product.changed} for the first that is not as it was seen, {@code shop.stopped};
   *     NOT_FOUND when it is another's
   */
  @Transactional
  public void save(
      Actor seller, UUID productId, List<String> optionNames, List<VariantEdit> edits) {
    seller.requireSeller(Right.PRODUCTS);
    SellerProduct product = products.find(seller, productId);
    ProductFamily family = locked(product);
    if (!edits.stream().allMatch(edit -> family.find(edit.productId()).isPresent())) {
      throw Refusal.conflict("product.changed", family.name());
    }
    Checks checks = new Checks();
    List<String> names = names(checks, family, optionNames);
    List<VariantEdit> checked = edits.stream().map(edit -> checked(checks, family, edit)).toList();
    twice(checks, family, checked);
    checks.refuse();
    if (checked.stream().anyMatch(edit -> appears(family, edit))) {
      products.requireSelling(seller.requireSeller(Right.PRODUCTS).shopId());
    }
    Set<UUID> written = new HashSet<>(rows.write(family.id(), names, checked));
    checked.stream()
        .filter(edit -> !written.contains(edit.productId()))
        .findFirst()
        .ifPresent(edit -> notAsSeen(family.find(edit.productId()).orElseThrow(), edit));
  }

  private static List<String> names(Checks checks, ProductFamily family, List<String> typed) {
    List<String> names =
        IntStream.range(0, family.optionNames().size())
            .mapToObj(
                i ->
                    VariantChecks.name(
                        checks, "option" + (i + 1), i < typed.size() ? typed.get(i) : ""))
            .toList();
    VariantChecks.names(checks, names);
    return names;
  }

  private VariantEdit checked(Checks checks, ProductFamily family, VariantEdit edit) {
    String id = "-" + edit.productId();
    List<String> values = new ArrayList<>();
    for (int i = 0; i < family.optionNames().size(); i++) {
      String typed = i < edit.values().size() ? edit.values().get(i) : "";
      values.add(VariantChecks.value(checks, "value" + (i + 1) + id, typed));
    }
    productChecks.price(checks, "price" + id, edit.price());
    productChecks.stock(checks, "stock" + id, edit.stock());
    return new VariantEdit(
        edit.productId(),
        edit.seenVersion(),
        edit.seenStock(),
        values,
        edit.price(),
        edit.stock(),
        edit.onSale());
  }

  /** No two have the same values, also of those that were not typed. */
  private static void twice(Checks checks, ProductFamily family, List<VariantEdit> edits) {
    Set<UUID> typed = new HashSet<>(edits.stream().map(VariantEdit::productId).toList());
    Set<List<String>> seen = new HashSet<>();
    family.variants().stream()
        .filter(variant -> !typed.contains(variant.id()))
        .forEach(variant -> seen.add(VariantChecks.folded(variant.values())));
    for (VariantEdit edit : edits) {
      checks.that(
          seen.add(VariantChecks.folded(edit.values())),
          "value1-" + edit.productId(),
          "variant.twice",
          String.join(", ", edit.values()));
    }
  }

  private static boolean appears(ProductFamily family, VariantEdit edit) {
    return edit.onSale()
        && family.find(edit.productId()).orElseThrow().state() == SellerProduct.State.HIDDEN;
  }

  private static void notAsSeen(ProductFamily.Variant now, VariantEdit edit) {
    throw now.version() == edit.seenVersion()
        ? Refusal.conflict("stock.moved", now.name(), now.stock())
        : Refusal.conflict("product.changed", now.name());
  }

  /**
   * Lets a variant stand alone; it keeps its name, price and stock. What is then alone in the
   * family has no variants any more.
   *
   * @throws Refusal CONFLICT {@code product.changed} when it has none; NOT_FOUND when it is
   *     another's
   */
  @Transactional
  public void leave(Actor seller, UUID productId) {
    seller.requireSeller(Right.PRODUCTS);
    SellerProduct product = products.find(seller, productId);
    ProductFamily family = locked(product);
    rows.release(product.id());
    List<ProductFamily.Variant> left =
        family.variants().stream().filter(one -> !one.id().equals(product.id())).toList();
    if (left.size() <= 1) {
      left.forEach(one -> rows.release(one.id()));
      rows.remove(family.id());
    }
  }

  private ProductFamily locked(SellerProduct product) {
    return Optional.ofNullable(product.familyId())
        .flatMap(rows::lock)
        .filter(family -> family.find(product.id()).isPresent())
        .orElseThrow(() -> Refusal.conflict("product.changed", product.name()));
  }
}
