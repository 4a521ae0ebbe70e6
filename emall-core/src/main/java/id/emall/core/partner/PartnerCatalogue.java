package id.emall.core.partner;

import id.emall.core.catalogue.Catalogue;
import id.emall.core.catalogue.ProductCard;
import id.emall.core.catalogue.ProductFacts;
import id.emall.core.catalogue.ProductList;
import id.emall.core.catalogue.ProductPage;
import id.emall.core.catalogue.Products;
import id.emall.core.catalogue.search.Filters;
import id.emall.core.catalogue.search.ProductSearch;
import id.emall.core.catalogue.search.SearchSort;
import id.emall.core.catalogue.search.Wish;
import id.emall.core.common.Actor;
import id.emall.core.common.Checks;
import id.emall.core.common.FieldError;
import id.emall.core.common.Refusal;
import id.emall.core.common.settings.MallSettings;
import id.emall.core.rates.Consignment;
import id.emall.core.rates.ParcelLimit;
import id.emall.core.rates.ShippingOffer;
import id.emall.core.rates.ShippingRates;
import id.emall.core.region.AreaCode;
import id.emall.core.region.Districts;
import id.emall.core.region.Province;
import id.emall.core.region.Regency;
import id.emall.core.region.Regions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** What a partner reads before it orders: products, regencies, shipping prices. */
@ApplicationScoped
public class PartnerCatalogue {

  private Catalogue catalogue;
  private ProductSearch finding;
  private Products products;
  private Regions regions;
  private Districts districts;
  private ShippingRates rates;
  private MallSettings settings;

  protected PartnerCatalogue() {}

  @Inject
  PartnerCatalogue(
      Catalogue catalogue,
      ProductSearch finding,
      Products products,
      Regions regions,
      Districts districts,
      ShippingRates rates,
      MallSettings settings) {
    this.catalogue = catalogue;
    this.finding = finding;
    this.products = products;
    this.regions = regions;
    this.districts = districts;
    this.rates = rates;
    this.settings = settings;
  }

  /** In which order products are listed. */
  public enum Sort {
    RELEVANT(SearchSort.RELEVANCE),
    NEWEST(SearchSort.NEWEST),
    CHEAPEST(SearchSort.PRICE_ASC),
    DEAREST(SearchSort.PRICE_DESC),
    BEST_RATED(SearchSort.RATING);

    private final SearchSort inCatalogue;

    Sort(SearchSort inCatalogue) {
      this.inCatalogue = inCatalogue;
    }
  }

  /** What is looked for; each part may be null. */
  public record Search(String text, String category, UUID shopId, Sort sort, String cursor) {}

  /**
   * A page of products on sale; a partner orders by the product, so variants stand each for itself.
   *
   * @throws Refusal INVALID for a cursor that no list gave
   */
  public ProductAnswers.Page search(Search search) {
    Checks checks = new Checks();
    checks.text("text", search.text(), 0, 100);
    checks.refuse();
    ProductList list =
        finding
            .find(
                new Wish(
                    search.text(),
                    false,
                    search.category(),
                    search.shopId(),
                    Filters.NONE,
                    search.sort() == null ? null : search.sort().inCatalogue,
                    null,
                    search.cursor(),
                    true,
                    Wish.USUAL_LIMIT))
            .list();
    return new ProductAnswers.Page(
        list.products().stream().map(this::summary).toList(), list.after());
  }

  /**
   * @throws Refusal NOT_FOUND
   */
  public ProductAnswers.Product product(Actor partner, String slug) {
    ProductPage page = catalogue.product(partner, slug);
    return new ProductAnswers.Product(
        page.id(),
        page.slug(),
        page.name(),
        page.description(),
        page.price(),
        page.weightGrams(),
        page.stock(),
        making(page.makingDays()),
        page.onSale(),
        categorySlug(page.categoryId()),
        new ShopName(page.shopId(), page.shopSlug(), page.shopName()),
        page.photoMediaIds().stream().map(this::photo).toList());
  }

  /**
   * Regencies by code.
   *
   * @param provinceCode two digits, or null for all provinces
   * @throws Refusal INVALID when there is no such province
   */
  public ProductAnswers.Regencies regencies(String provinceCode) {
    List<String> provinces =
        regions.provinces().stream()
            .map(Province::code)
            .filter(code -> provinceCode == null || code.equals(provinceCode))
            .toList();
    if (provinces.isEmpty()) {
      throw Refusal.invalid(new FieldError("province", "province.unknown"));
    }
    return new ProductAnswers.Regencies(
        provinces.stream()
            .flatMap(code -> regions.regenciesOf(code).stream())
            .map(PartnerCatalogue::regency)
            .toList());
  }

  /**
   * The districts of a regency by name; none where operators have brought no list.
   *
   * @throws Refusal INVALID when there is no such regency
   */
  public ProductAnswers.Districts districts(String regencyCode) {
    if (regions.find(regencyCode).isEmpty()) {
      throw Refusal.invalid(new FieldError("regency", "regency.unknown"));
    }
    return new ProductAnswers.Districts(
        districts.of(regencyCode).stream()
            .map(district -> new ProductAnswers.District(district.code(), district.name()))
            .toList());
  }

  /**
   * What each shop's couriers cost.
   *
   * @throws Refusal INVALID naming the fields, products that are not on sale included
   */
  public QuoteAnswer quote(QuoteWish wish) {
    Body.required(wish);
    wish.check();
    Map<UUID, ProductFacts> facts =
        products.facts(wish.lines().stream().map(WishedLine::productId).toList());
    Checks checks = new Checks();
    checks.that(regions.find(wish.regencyCode()).isPresent(), "regencyCode", "regency.unknown");
    String district =
        districts.read(checks, "districtCode", wish.regencyCode(), wish.districtCode());
    Map<UUID, List<WishedLine>> byShop = new LinkedHashMap<>();
    for (int i = 0; i < wish.lines().size(); i++) {
      WishedLine line = wish.lines().get(i);
      ProductFacts product = facts.get(line.productId());
      String field = "lines[" + i + "].productId";
      checks.that(product != null, field, "product.not-found");
      if (product != null) {
        checks.that(product.onSale(), field, "stock.not-sold", product.name());
        byShop.computeIfAbsent(product.shopId(), shop -> new ArrayList<>()).add(line);
      }
    }
    byShop.values().forEach(lines -> weigh(checks, wish.lines(), lines, facts));
    checks.refuse();
    List<List<WishedLine>> parcels = List.copyOf(byShop.values());
    String destination = AreaCode.narrowest(wish.regencyCode(), district);
    List<List<ShippingOffer>> offers =
        rates.ask(parcels.stream().map(lines -> consignment(destination, lines, facts)).toList());
    return new QuoteAnswer(
        IntStream.range(0, parcels.size())
            .mapToObj(i -> answer(parcels.get(i), facts, offers.get(i)))
            .toList());
  }

  /** Names the line with which a shop's parcel becomes too heavy. */
  private static void weigh(
      Checks checks, List<WishedLine> all, List<WishedLine> lines, Map<UUID, ProductFacts> facts) {
    long weightGrams = weightGrams(lines, facts);
    long soFar = 0;
    for (WishedLine line : lines) {
      soFar += weightGrams(List.of(line), facts);
      if (soFar > ParcelLimit.MOST_GRAMS) {
        String shop = facts.get(line.productId()).shopName();
        checks.note(
            ParcelLimit.exceeded("lines[" + all.indexOf(line) + "].quantity", shop, weightGrams));
        return;
      }
    }
  }

  private static long weightGrams(List<WishedLine> lines, Map<UUID, ProductFacts> facts) {
    return lines.stream()
        .mapToLong(line -> (long) facts.get(line.productId()).weightGrams() * line.quantity())
        .sum();
  }

  private static Consignment consignment(
      String destination, List<WishedLine> lines, Map<UUID, ProductFacts> facts) {
    return new Consignment(
        facts.get(lines.getFirst().productId()).shopOrigin(),
        destination,
        weightGrams(lines, facts),
        lines.stream()
            .mapToLong(line -> facts.get(line.productId()).volumeCm3() * line.quantity())
            .sum());
  }

  private static QuoteAnswer.Shop answer(
      List<WishedLine> lines, Map<UUID, ProductFacts> facts, List<ShippingOffer> offers) {
    ProductFacts first = facts.get(lines.getFirst().productId());
    return new QuoteAnswer.Shop(
        new ShopName(first.shopId(), first.shopSlug(), first.shopName()),
        Math.toIntExact(weightGrams(lines, facts)),
        offers.stream().map(QuoteAnswer.Option::of).toList());
  }

  private ProductAnswers.Summary summary(ProductCard card) {
    return new ProductAnswers.Summary(
        card.id(),
        card.slug(),
        card.name(),
        card.price(),
        card.stock(),
        making(card.makingDays()),
        new ShopName(card.shopId(), card.shopSlug(), card.shopName()),
        card.photoMediaId() == null ? null : photo(card.photoMediaId()));
  }

  private static Integer making(int days) {
    return days == 0 ? null : days;
  }

  private String photo(String mediaId) {
    return settings.siteUrl() + "/media/" + mediaId;
  }

  private String categorySlug(UUID categoryId) {
    return catalogue.categorySlug(categoryId);
  }

  private static ProductAnswers.Regency regency(Regency regency) {
    return new ProductAnswers.Regency(
        regency.code(), regency.label(), regency.province().code(), regency.province().name());
  }
}
