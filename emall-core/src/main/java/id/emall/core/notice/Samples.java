package id.emall.core.notice;

import id.emall.contracts.time.MallClock;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Values to show a message with, as they could be: usual ones, or such as take much room. They
 * stand in {@code catalogue_*.properties}.
 */
final class Samples {

  private static final String USUAL = "sample.";
  private static final String LONG = "longest.";

  private final Texts catalogue;
  private final String kind;
  private final URI site;

  private Samples(String language, String kind, URI site) {
    this.catalogue = Texts.catalogue(language);
    this.kind = kind;
    this.site = site;
  }

  /**
   * @param site where links lead
   */
  static Samples usual(String language, URI site) {
    return new Samples(language, USUAL, site);
  }

  /**
   * @param site where links lead
   */
  static Samples longest(String language, URI site) {
    return new Samples(language, LONG, site);
  }

  /** What stands for a value; its name in braces where there is none of that name. */
  String value(String hole) {
    String value =
        catalogue.open(kind + hole).or(() -> catalogue.open(USUAL + hole)).orElse("{" + hole + "}");
    return hole.equals("link") ? site + value : value;
  }

  Addressee addressee() {
    return new Addressee(
        null, value("name"), "+6281234567890", "siti@example.id", language(), MallClock.WIB);
  }

  private String language() {
    return catalogue.language();
  }

  /**
   * What would be told on the occasion.
   *
   * @param named what the words name beside what is known of the occasion
   */
  Tidings tidings(Occasion occasion, Set<String> named) {
    Tidings told = new Tidings(occasion, "sample");
    Set<String> holes = new LinkedHashSet<>(Holes.known(occasion));
    holes.addAll(named);
    for (String hole : holes) {
      if (hole.equals("link")) {
        told.link(value(hole));
      } else if (!hole.equals("site") && !hole.equals("name")) {
        told.with(hole, value(hole));
      }
    }
    SampleFacts.of(occasion).forEach(fact -> told.fact(fact, fact(fact)));
    return told;
  }

  /** Beside a label a value may be said at more length. */
  private String fact(String name) {
    return catalogue.open("sample.fact." + name).orElseGet(() -> value(name));
  }
}
