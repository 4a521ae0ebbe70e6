package id.emall.web.catalogue;

import id.emall.core.catalogue.Shelves;
import id.emall.core.catalogue.search.Filters;
import id.emall.core.region.Province;
import id.emall.core.region.Regency;
import id.emall.core.region.Regions;
import id.emall.web.frame.Page;
import java.util.ArrayList;
import java.util.List;

/** Says what narrows a list, each with the way back. */
final class Chips {

  private final Page page;
  private final ListAddress address;
  private final List<Chip> chips = new ArrayList<>();

  private Chips(Page page, ListAddress address) {
    this.page = page;
    this.address = address;
  }

  static List<Chip> of(
      Page page, Filters filters, ListAddress address, Shelves shelves, Regions regions) {
    var chips = new Chips(page, address);
    String language = page.language().code();
    filters.categories().stream()
        .sorted()
        .forEach(
            slug ->
                shelves
                    .find(slug)
                    .ifPresent(shelf -> chips.choice("kategori", slug, shelf.name(language))));
    chips.prices(filters);
    for (Province province : regions.provinces()) {
      if (filters.provinces().contains(province.code())) {
        chips.choice("provinsi", province.code(), province.name());
      }
    }
    filters.regencies().stream()
        .sorted()
        .forEach(
            code ->
                regions
                    .find(code)
                    .map(Regency::label)
                    .ifPresent(label -> chips.choice("kota", code, label)));
    if (filters.starsLeast() > 0) {
      chips.add(page.t("list.stars.least", filters.starsLeast()), address.without("nilai"));
    }
    filters.scales().stream()
        .sorted()
        .forEach(
            scale ->
                chips.choice(
                    "skala",
                    ListFilters.SCALE_WORDS.get(scale),
                    page.t("shop.scale." + scale.name())));
    filters.couriers().stream()
        .sorted()
        .forEach(courier -> chips.choice("kurir", courier, courier));
    if (filters.method() != null) {
      chips.add(page.t("list.method." + filters.method()), address.without("jual"));
    }
    if (filters.stocked()) {
      chips.add(page.t("list.stocked"), address.without("ada"));
    }
    return chips.chips;
  }

  private void prices(Filters filters) {
    ListAddress free = address.without("min").without("maks");
    if (filters.priceLeast() != null && filters.priceMost() != null) {
      add(
          page.t(
              "list.price.between",
              page.formats().rupiah(filters.priceLeast()),
              page.formats().rupiah(filters.priceMost())),
          free);
    } else if (filters.priceLeast() != null) {
      add(page.t("list.price.from", page.formats().rupiah(filters.priceLeast())), free);
    } else if (filters.priceMost() != null) {
      add(page.t("list.price.to", page.formats().rupiah(filters.priceMost())), free);
    }
  }

  private void choice(String name, String value, String text) {
    add(text, address.without(name, value));
  }

  private void add(String text, ListAddress without) {
    chips.add(new Chip(text, without.toString()));
  }
}
