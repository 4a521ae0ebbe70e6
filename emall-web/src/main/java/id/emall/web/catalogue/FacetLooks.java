package id.emall.web.catalogue;

import id.emall.core.catalogue.Category;
import id.emall.core.catalogue.SaleMethod;
import id.emall.core.catalogue.Shelves;
import id.emall.core.catalogue.search.Facets;
import id.emall.core.catalogue.search.Filters;
import id.emall.core.catalogue.search.PriceBand;
import id.emall.core.region.AreaCode;
import id.emall.core.region.Province;
import id.emall.core.region.Regency;
import id.emall.core.region.Regions;
import id.emall.web.catalogue.FacetGroup.Choice;
import id.emall.web.catalogue.FacetGroup.Kind;
import id.emall.web.frame.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Makes of what was counted the choices that people see, those without products left out. */
final class FacetLooks {

  private static final int SHOWN_AT_ONCE = 6;

  private final Page page;
  private final Facets facets;
  private final Filters filters;
  private final Shelves shelves;
  private final Regions regions;

  FacetLooks(Page page, Facets facets, Filters filters, Shelves shelves, Regions regions) {
    this.page = page;
    this.facets = facets;
    this.filters = filters;
    this.shelves = shelves;
    this.regions = regions;
  }

  /**
   * @param shelf whose page it is; null for a search
   */
  List<FacetGroup> groups(Category shelf, ListAddress address) {
    var groups = new ArrayList<FacetGroup>();
    if (shelf == null) {
      groups.add(categories());
    }
    groups.add(prices(address));
    groups.add(places());
    groups.add(stars());
    groups.add(methods());
    groups.add(scales());
    groups.add(couriers());
    groups.removeIf(group -> group.choices().isEmpty() && !group.name().equals("min"));
    return groups;
  }

  /** What a shop's own goods differ in; where they come from and who carries them is one. */
  List<FacetGroup> ofShop(ListAddress address) {
    var groups = new ArrayList<FacetGroup>();
    groups.add(categories());
    groups.add(prices(address));
    groups.add(stars());
    groups.add(methods());
    groups.removeIf(group -> group.choices().isEmpty() && !group.name().equals("min"));
    return groups;
  }

  private int count(Category category) {
    return shelves.within(category).stream()
        .mapToInt(id -> facets.categories().getOrDefault(id, 0))
        .sum();
  }

  private String name(Category category) {
    return category.name(page.language().code());
  }

  /** The first floor of shelves; below a chosen one, or one whose part is chosen, its parts too. */
  private FacetGroup categories() {
    var choices = new ArrayList<Choice>();
    for (Category category : shelves.first()) {
      int count = count(category);
      boolean chosen = filters.categories().contains(category.slug());
      if (count == 0 && !chosen) {
        continue;
      }
      choices.add(new Choice(category.slug(), name(category), count, chosen, false));
      List<Category> parts = shelves.below(category);
      if (chosen || parts.stream().anyMatch(part -> filters.categories().contains(part.slug()))) {
        for (Category part : parts) {
          boolean partChosen = filters.categories().contains(part.slug());
          if (count(part) > 0 || partChosen) {
            choices.add(new Choice(part.slug(), name(part), count(part), partChosen, true));
          }
        }
      }
    }
    return group("kategori", "list.category", Kind.ANY, choices);
  }

  /** The parts of a shelf that hold something, each a list of its own. */
  List<Choice> below(Category shelf) {
    return shelves.below(shelf).stream()
        .filter(part -> count(part) > 0)
        .map(part -> new Choice("/kategori/" + part.slug(), name(part), count(part), false, false))
        .toList();
  }

  private FacetGroup prices(ListAddress address) {
    var choices = new ArrayList<Choice>();
    facets
        .prices()
        .forEach(
            (band, count) -> {
              boolean chosen =
                  Objects.equals(band.least(), filters.priceLeast())
                      && Objects.equals(band.most(), filters.priceMost());
              ListAddress narrowed =
                  address.with("min", text(band.least())).with("maks", text(band.most()));
              choices.add(new Choice(narrowed.toString(), label(band), count, chosen, false));
            });
    return new FacetGroup("min", "list.price", Kind.LINKS, choices, List.of());
  }

  private static String text(Long price) {
    return price == null ? null : price.toString();
  }

  private String label(PriceBand band) {
    if (band.least() == null) {
      return page.t("list.price.to", page.formats().rupiah(band.most()));
    }
    return band.most() == null
        ? page.t("list.price.from", page.formats().rupiah(band.least()))
        : page.t(
            "list.price.between",
            page.formats().rupiah(band.least()),
            page.formats().rupiah(band.most()));
  }

  /** Provinces, the fullest first; below a chosen one its regencies. */
  private FacetGroup places() {
    var choices = new ArrayList<Choice>();
    Map<String, Integer> counts = byProvince();
    var provinces =
        regions.provinces().stream()
            .map(
                province ->
                    new Choice(
                        province.code(),
                        province.name(),
                        counts.getOrDefault(province.code(), 0),
                        chosen(province),
                        false))
            .filter(choice -> choice.count() > 0 || choice.chosen())
            .sorted(Comparator.comparing(Choice::chosen).thenComparingInt(Choice::count).reversed())
            .toList();
    for (Choice province : provinces) {
      choices.add(province);
      if (province.chosen()) {
        regions.regenciesOf(province.value()).stream()
            .map(this::choice)
            .filter(choice -> choice.count() > 0 || choice.chosen())
            .forEach(choices::add);
      }
    }
    return group("provinsi", "list.place", Kind.ANY, choices);
  }

  private Choice choice(Regency regency) {
    return new Choice(
        regency.code(),
        regency.label(),
        facets.regencies().getOrDefault(regency.code(), 0),
        filters.regencies().contains(regency.code()),
        true);
  }

  private Map<String, Integer> byProvince() {
    Map<String, Integer> counts = new HashMap<>();
    facets
        .regencies()
        .forEach((code, count) -> counts.merge(AreaCode.province(code), count, Integer::sum));
    return counts;
  }

  private boolean chosen(Province province) {
    return filters.provinces().contains(province.code())
        || regions.regenciesOf(province.code()).stream()
            .anyMatch(regency -> filters.regencies().contains(regency.code()));
  }

  private FacetGroup stars() {
    var choices = new ArrayList<Choice>();
    for (int stars : new int[] {4, 3}) {
      int count = facets.stars().getOrDefault(stars, 0);
      if (count > 0 || filters.starsLeast() == stars) {
        choices.add(
            new Choice(
                Integer.toString(stars),
                page.t("list.stars.least", stars),
                count,
                filters.starsLeast() == stars,
                false));
      }
    }
    return group("nilai", "list.stars", Kind.ONE, choices);
  }

  /** Where all is sold in one way there is nothing to choose. */
  private FacetGroup methods() {
    Map<SaleMethod, Integer> counts = facets.methods();
    var choices = new ArrayList<Choice>();
    if (counts.size() > 1 || filters.method() != null) {
      for (SaleMethod method : SaleMethod.values()) {
        boolean chosen = filters.method() == method;
        if (counts.containsKey(method) || chosen) {
          choices.add(
              new Choice(
                  ListFilters.METHOD_WORDS.get(method),
                  page.t("list.method." + method),
                  counts.getOrDefault(method, 0),
                  chosen,
                  false));
        }
      }
    }
    return group("jual", "list.method", Kind.ONE, choices);
  }

  private FacetGroup scales() {
    var choices =
        facets.scales().entrySet().stream()
            .map(
                scale ->
                    new Choice(
                        ListFilters.SCALE_WORDS.get(scale.getKey()),
                        page.t("shop.scale." + scale.getKey().name()),
                        scale.getValue(),
                        filters.scales().contains(scale.getKey()),
                        false))
            .toList();
    return group("skala", "list.scale", Kind.ANY, choices);
  }

  /** Where every courier carries from everywhere there is nothing to choose. */
  private FacetGroup couriers() {
    Map<String, Integer> counts = facets.couriers();
    boolean alike = Set.copyOf(counts.values()).size() <= 1 && filters.couriers().isEmpty();
    var choices =
        alike
            ? List.<Choice>of()
            : counts.entrySet().stream()
                .map(
                    courier ->
                        new Choice(
                            courier.getKey(),
                            courier.getKey(),
                            courier.getValue(),
                            filters.couriers().contains(courier.getKey()),
                            false))
                .toList();
    return group("kurir", "list.courier", Kind.ANY, choices);
  }

  /** What is chosen is never among those that are shown when asked for. */
  private static FacetGroup group(String name, String title, Kind kind, List<Choice> all) {
    var first = new ArrayList<Choice>();
    var more = new ArrayList<Choice>();
    for (Choice choice : all) {
      boolean shown = first.size() < SHOWN_AT_ONCE || choice.chosen() || choice.below();
      (shown && more.isEmpty() || choice.chosen() ? first : more).add(choice);
    }
    return new FacetGroup(name, title, kind, first, more);
  }
}
