package id.emall.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every page of every role, as the one it is for sees it: axe finds nothing at all, in Indonesian
 * by day on a phone and in English by night on a desk, nothing sticks out and no picture is
 * missing. The pages are read from the compiled classes, so that a new one is looked at as well.
 */
@ExtendWith(OnDemoMall.class)
@Timeout(1_800)
class EveryPageIT {

  private static final int GOOD = 200;

  /** {@code -Demall.test.all-looks=true}: both widths by day and by night. */
  private static final boolean ALL_LOOKS = Boolean.getBoolean("emall.test.all-looks");

  @Test
  void all_can_be_read_by_everybody(Stage stage) {
    List<Route> routes =
        Route.all().stream().filter(route -> route.method().equals("GET")).toList();
    Belongings belongings = new Belongings(Route.all());
    Company company = new Company(stage);
    company.operator("CATALOGUE", "");
    OthersThings things = new OthersThings(stage, company, belongings);
    things.bringAbout();
    Map<String, Tab> people = new LinkedHashMap<>();
    people.put("visitor", stage.desktop());
    people.put("rahmath", company.signedIn("rahmath", DemoMall.PASSWORD));
    people.put("yukmarlina", company.signedIn("yukmarlina", DemoMall.PASSWORD));
    people.put("laras", company.chief());
    belongings.read(people.get("visitor"), "/");
    belongings.read(people.get("visitor"), "/bantuan");
    Set<String> unseen = new LinkedHashSet<>();
    List<String> wrong = new ArrayList<>();
    try {
      for (Route route : routes) {
        belongings
            .addressOf(route)
            .flatMap(
                address -> whoReads(people, route, address).map(who -> Map.entry(who, address)))
            .ifPresentOrElse(
                found -> wrong.addAll(look(people.get(found.getKey()), route, found.getValue())),
                () -> unseen.add(route.template()));
      }
    } finally {
      things.giveUp();
    }

    System.out.println("not looked at: " + unseen);
    Assertions.assertThat(wrong).isEmpty();
  }

  /** The first whom this address answers with a page. */
  private static Optional<String> whoReads(Map<String, Tab> people, Route route, String address) {
    List<String> order =
        route.below("/pengelola")
            ? List.of("laras")
            : route.below("/penjual") ? List.of("yukmarlina") : List.copyOf(people.keySet());
    return order.stream()
        .filter(who -> isPage(people.get(who).asks("GET", address, null)))
        .findFirst();
  }

  /** Not what a page fetches a part of itself by, nor a mail that it shows in a sealed frame. */
  private static boolean isPage(APIResponse answer) {
    return answer.status() == GOOD
        && !answer.headers().getOrDefault("content-security-policy", "").contains("sandbox")
        && answer.headers().getOrDefault("content-type", "").startsWith("text/html")
        && answer.text().strip().toLowerCase(Locale.ROOT).startsWith("<!doctype html>");
  }

  private static List<String> look(Tab tab, Route route, String address) {
    String name = route.template().replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    List<String> wrong = new ArrayList<>();
    wrong.addAll(Inspection.of(tab, address, name, "en", ColorScheme.DARK, 1280));
    if (ALL_LOOKS) {
      wrong.addAll(Inspection.of(tab, address, name, "id", ColorScheme.LIGHT, 1280));
      wrong.addAll(Inspection.of(tab, address, name, "id", ColorScheme.DARK, 360));
    }
    wrong.addAll(Inspection.of(tab, address, name, "id", ColorScheme.LIGHT, 360));
    return wrong;
  }
}
