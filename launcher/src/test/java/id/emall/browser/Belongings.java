package id.emall.browser;

import com.microsoft.playwright.APIResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One real thing of somebody's for every place of an address where one is named, as the pages of
 * those it belongs to show it.
 */
final class Belongings {

  private static final Pattern LINK = Pattern.compile("(?:href|action|src)=\"(/[^\"?#]+)");

  /** Signing out ends the walk. */
  private static final Set<String> NOT_WALKED = Set.of("/keluar");

  private final List<Address> addresses;
  private final Map<String, String> places = new LinkedHashMap<>();

  Belongings(List<Route> routes) {
    addresses =
        routes.stream()
            .map(Route::address)
            .distinct()
            .sorted(
                Comparator.comparing(Address::letters)
                    .thenComparing(address -> address.places().size())
                    .reversed())
            .toList();
  }

  /**
   * @param place e.g. {@code /pesanan/{}/paket/{}}
   * @param things one for each of its gaps
   */
  void put(String place, String... things) {
    String address = place;
    for (String thing : things) {
      address = address.replaceFirst("\\{}", Matcher.quoteReplacement(thing));
    }
    places.put(place, address);
  }

  /** Puts an id of the right form that nothing has at the end of this place, if none is known. */
  void makeUp(String place) {
    int end = place.lastIndexOf(Address.PLACE);
    int before = place.lastIndexOf(Address.PLACE, end - 1);
    String known =
        before < 0
            ? place.substring(0, end)
            : address(place.substring(0, before) + Address.PLACE)
                + place.substring(before + Address.PLACE.length(), end);
    places.putIfAbsent(place, known + UUID.randomUUID());
  }

  boolean has(String place) {
    return places.containsKey(place);
  }

  /** The thing of this place. */
  String at(String place) {
    String address = address(place);
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private String address(String place) {
    String address = places.get(place);
    if (address == null) {
      throw new AssertionError("nobody has anything at " + place + "; known are " + places);
    }
    return address;
  }

  /** The address with somebody's things in it, unless one of them is not known. */
  Optional<String> addressOf(Route route) {
    List<String> wanted = route.address().places();
    return wanted.isEmpty()
        ? Optional.of(route.address().after(""))
        : Optional.ofNullable(places.get(wanted.getLast())).map(route.address()::after);
  }

  /**
   * Walks through the pages below this one as their owner, one page of each kind, and keeps what is
   * named in addresses there.
   */
  void walk(Tab owner, String area, String... from) {
    Deque<String> ahead = new ArrayDeque<>(List.of(from));
    Set<Address> been = new HashSet<>();
    ahead.addFirst(area);
    while (!ahead.isEmpty()) {
      String path = ahead.removeFirst();
      for (String link : links(owner, path)) {
        Optional<Address> kind = kind(link);
        boolean near = link.startsWith(area + "/") && !NOT_WALKED.contains(link);
        if (near && kind.isPresent()) {
          keep(kind.get(), link);
          if (been.add(kind.get())) {
            ahead.add(link);
          }
        }
      }
    }
  }

  /** Keeps what this page names, wherever it leads. */
  void read(Tab owner, String path) {
    links(owner, path).forEach(link -> kind(link).ifPresent(kind -> keep(kind, link)));
  }

  private static Set<String> links(Tab owner, String path) {
    APIResponse answer = owner.asks("GET", path, null);
    boolean page = answer.headers().getOrDefault("content-type", "").startsWith("text/html");
    return page
        ? LINK.matcher(answer.text())
            .results()
            .map(link -> link.group(1))
            .collect(LinkedHashSet::new, Set::add, Set::addAll)
        : Set.of();
  }

  private Optional<Address> kind(String link) {
    return addresses.stream().filter(address -> address.seen().matcher(link).matches()).findFirst();
  }

  private void keep(Address kind, String link) {
    Matcher parts = kind.seen().matcher(link);
    if (parts.matches()) {
      List<String> named = new ArrayList<>(kind.places());
      for (int i = 0; i < named.size(); i++) {
        places.putIfAbsent(named.get(i), link.substring(0, parts.end(i + 1)));
      }
    }
  }
}
