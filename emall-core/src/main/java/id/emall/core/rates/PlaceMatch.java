package id.emall.core.rates;

import id.emall.contracts.courier.rate.RatePlace;
import id.emall.core.region.Regency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which of a service's places is a regency, or a district of one. It must bear the regency's name
 * within its province, and the district's; where a city and a regency share their name and the
 * service does not tell which it means, nobody guesses.
 */
final class PlaceMatch {

  private static final Pattern KIND =
      Pattern.compile("^(KABUPATEN|KAB|KOTA)[. ]+(ADMINISTRASI |ADM[. ]+)?(.+)$");

  private static final Pattern PROVINCE_TITLE =
      Pattern.compile(
          "^(DKI|DI|D\\.I\\.?|DAERAH KHUSUS IBUKOTA|DAERAH KHUSUS|DAERAH ISTIMEWA|NANGGROE) +");

  private final Regency regency;
  private final boolean hasTwin;
  private final String district;

  /**
   * @param hasTwin whether its province has another regency of that name
   */
  PlaceMatch(Regency regency, boolean hasTwin) {
    this(regency, hasTwin, null);
  }

  /**
   * @param hasTwin whether its province has another regency of that name, which may have a district
   *     of that name
   * @param district name of the district that is looked for; null for the regency as a whole
   */
  PlaceMatch(Regency regency, boolean hasTwin, String district) {
    this.regency = regency;
    this.hasTwin = hasTwin;
    this.district = district;
  }

  /** What came of looking. */
  sealed interface Outcome {
    record Found(RatePlace place) implements Outcome {}

    /** Several places may be meant. */
    record Ambiguous() implements Outcome {}

    record Missing() implements Outcome {}
  }

  private record Named(Regency.Kind kind, String name) {}

  Outcome among(List<RatePlace> places) {
    List<RatePlace> same = places.stream().filter(this::isNamedSo).toList();
    List<RatePlace> here = same.stream().filter(this::isInProvince).toList();
    if (here.isEmpty()) {
      return same.isEmpty() ? new Outcome.Missing() : new Outcome.Ambiguous();
    }
    List<RatePlace> told =
        here.stream().filter(place -> named(place.city()).kind() != null).toList();
    if (told.isEmpty() && hasTwin) {
      return new Outcome.Ambiguous();
    }
    return new Outcome.Found(seat(told.isEmpty() ? here : told));
  }

  private boolean isNamedSo(RatePlace place) {
    Named named = named(place.city());
    return letters(named.name()).equals(letters(regency.name()))
        && (named.kind() == null || named.kind() == regency.kind())
        && (district == null || letters(place.district()).equals(letters(district)));
  }

  private boolean isInProvince(RatePlace place) {
    return place.province().isBlank()
        || Objects.equals(province(place.province()), province(regency.province().name()));
  }

  /** The district where the regency's government sits, else the first that was told. */
  private RatePlace seat(List<RatePlace> places) {
    return places.stream()
        .filter(place -> letters(place.district()).contains(letters(regency.seat())))
        .findFirst()
        .orElse(places.getFirst());
  }

  private static Named named(String city) {
    String capitals = city.strip().toUpperCase(Locale.ROOT);
    Matcher kind = KIND.matcher(capitals);
    if (!kind.matches()) {
      return new Named(null, capitals.replaceFirst("^(ADMINISTRASI|ADM\\.?) ", ""));
    }
    return new Named(
        kind.group(1).equals("KOTA") ? Regency.Kind.KOTA : Regency.Kind.KABUPATEN, kind.group(3));
  }

  private static String province(String name) {
    String capitals = name.strip().toUpperCase(Locale.ROOT).replaceAll("\\(.*\\)", "");
    return letters(PROVINCE_TITLE.matcher(capitals).replaceFirst("").replace("DARUSSALAM", ""));
  }

  static String letters(String text) {
    return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }
}
