package id.emall.web.catalogue;

import id.emall.core.catalogue.SaleMethod;
import id.emall.core.catalogue.search.Filters;
import id.emall.core.shop.scale.Scale;
import id.emall.web.frame.Form;
import id.emall.web.frame.Numbers;
import id.emall.web.frame.Page;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads what narrows a list from its address; what cannot be read does not narrow. */
final class ListFilters {

  private static final int STARS_MOST = 5;

  /** The words in addresses for the scales of shops. */
  static final Map<Scale, String> SCALE_WORDS =
      Map.of(Scale.MICRO, "mikro", Scale.SMALL, "kecil", Scale.MEDIUM, "menengah");

  /** The words in addresses for how goods are sold. */
  static final Map<SaleMethod, String> METHOD_WORDS =
      Map.of(SaleMethod.FROM_STOCK, "siap", SaleMethod.MADE_TO_ORDER, "pesanan");

  private ListFilters() {}

  /** A price field that holds none is told so. */
  static Filters read(Page page, Form sent) {
    return new Filters(
        set(sent, "kategori"),
        price(page, sent, "min"),
        price(page, sent, "maks"),
        set(sent, "provinsi"),
        set(sent, "kota"),
        stars(sent.value("nilai")),
        scales(sent),
        set(sent, "kurir"),
        method(sent.value("jual")),
        "ya".equals(sent.value("ada")));
  }

  private static Set<String> set(Form sent, String name) {
    var values = new HashSet<>(sent.values(name));
    values.remove("");
    return values;
  }

  private static Long price(Page page, Form sent, String field) {
    String typed = sent.value(field);
    if (typed.isEmpty()) {
      return null;
    }
    Long price = Numbers.rupiah(typed).orElse(null);
    if (price == null) {
      sent.refuse(field, page.t("list.price.malformed"));
    }
    return price;
  }

  private static int stars(String typed) {
    return typed.length() == 1 && typed.charAt(0) >= '1' && typed.charAt(0) <= '0' + STARS_MOST
        ? typed.charAt(0) - '0'
        : 0;
  }

  private static SaleMethod method(String word) {
    return METHOD_WORDS.entrySet().stream()
        .filter(known -> known.getValue().equals(word))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private static Set<Scale> scales(Form sent) {
    var scales = EnumSet.noneOf(Scale.class);
    for (String word : sent.values("skala")) {
      SCALE_WORDS.forEach(
          (scale, known) -> {
            if (known.equals(word.toLowerCase(Locale.ROOT))) {
              scales.add(scale);
            }
          });
    }
    return scales;
  }
}
