package id.emall.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every door of every page, tried by everybody it is not for and with what is not theirs. The doors
 * are read from the pages, so that a new one is tried as well, or the test asks what it is.
 */
@ExtendWith(OnDemoMall.class)
@Timeout(300)
class AllRoutesIT {

  private enum Who {
    VISITOR,
    BUYER,
    OTHER_SELLER,
    /** Works for the shop, and may only see to its balance. */
    CASHIER,
    /** May see to what stands on shelves only. */
    CLERK,
    /** May see to the members of another province. */
    ELSEWHERE
  }

  /** Open to everybody. */
  private static final Set<String> OPEN =
      Set.of(
          "/",
          "/cari",
          "/kategori/{slug}",
          "/produk/{slug}",
          "/produk/{slug}/ulasan",
          "/produk/{slug}/pertanyaan",
          "/toko/{slug}",
          "/masuk",
          "/keluar",
          "/daftar",
          "/konfirmasi",
          "/keranjang",
          "/kasir",
          "/bahasa",
          "/kecamatan/{regency}",
          "/ketentuan");

  /** Open to all operators: what it shows depends on each one's rights. */
  private static final Set<String> OF_ALL_OPERATORS =
      Set.of("/pengelola", "/pengelola/pekerjaan", "/pengelola/pekerjaan/{wish}");

  /** Pages that show a place's operators what is in it, which is nothing of anybody else's. */
  private static final Set<String> OF_EACH_AREA =
      Set.of("/pengelola/pelamar", "/pengelola/anggota", "/pengelola/petugas");

  private final Map<Who, Tab> tabs = new EnumMap<>(Who.class);
  private final List<String> wrong = new ArrayList<>();
  private final Map<String, String> things = new LinkedHashMap<>();
  private String site;

  @Test
  void no_door_opens_to_whom_it_is_not_for(Stage stage) {
    List<Route> routes = Route.all();
    Assertions.assertThat(routes).hasSizeGreaterThan(100);
    stageThem(stage);

    for (Route route : routes) {
      if (route.below("/pengelola")) {
        operators(route);
      } else if (route.below("/penjual")) {
        sellers(route);
      } else if (!isOpen(route)) {
        owners(route);
      }
    }

    Assertions.assertThat(wrong).isEmpty();
  }

  private void stageThem(Stage stage) {
    site = stage.site();
    Company company = new Company(stage);
    Buyer rahmat = Buyer.rahmat(stage, stage.phone());
    rahmat.signsIn();
    rahmat.puts("Kopi Drip Robusta isi 10", "kopi drip");
    String invoice = rahmat.checksOut();
    rahmat.seesTheInvoiceTurnPaid();
    String order = rahmat.ordersOf(invoice).get("Seduh Sulap");
    tabs.put(Who.VISITOR, stage.desktop());
    tabs.put(Who.BUYER, company.signedIn("dewianggra", DemoMall.PASSWORD));
    tabs.put(Who.OTHER_SELLER, company.signedIn("kangujang", DemoMall.PASSWORD));
    Tab seller = company.signedIn("yukmarlina", DemoMall.PASSWORD);
    tabs.put(Who.CASHIER, company.cashier(seller));
    tabs.put(Who.CLERK, company.operator("CATALOGUE", ""));
    tabs.put(Who.ELSEWHERE, company.operator("MEMBERS", "11"));
    things.put("/pengelola/pelamar/", company.firstOf("/pengelola/pelamar", "article h2 a"));
    things.put("/pengelola/anggota/", company.member("rahmath"));
    things.put("/pengelola/petugas/", company.member("bagas"));
    things.put("/pengelola/uang-pesanan/", order);
    things.put(
        "/penjual/produk/{id}", company.firstOf(seller, "/penjual/produk", ".shelf a.line-name"));
    things.put("/penjual/pesanan/", order);
    things.put("/pesanan/", order);
    things.put("/faktur/", invoice);
    things.put("/f/", invoice);
  }

  /** Anything at the desk, for whom lacks the right, or the area. */
  private void operators(Route route) {
    for (Who who : List.of(Who.VISITOR, Who.BUYER, Who.OTHER_SELLER, Who.CASHIER)) {
      refused(who, route);
    }
    boolean list = route.method().equals("GET") && OF_ALL_OPERATORS.contains(route.template());
    if (!list) {
      refused(Who.CLERK, route);
      boolean own = route.method().equals("GET") && OF_EACH_AREA.contains(route.template());
      if (!own) {
        refused(Who.ELSEWHERE, route);
      }
    }
  }

  /** Anything at a shop's desk, for others and for who may only see to its balance. */
  private void sellers(Route route) {
    for (Who who : List.of(Who.VISITOR, Who.BUYER, Who.CLERK)) {
      if (who != Who.BUYER || !route.below("/penjual/pengajuan")) {
        refused(who, route);
      }
    }
    if (route.names()) {
      refused(Who.OTHER_SELLER, route);
    }
    boolean cashiers =
        route.template().equals("/penjual")
            || route.method().equals("GET") && route.below("/penjual/saldo")
            || route.below("/penjual/pengajuan");
    if (!cashiers) {
      refused(Who.CASHIER, route);
    }
  }

  /** What belongs to one member: nobody's before the sign-in, and nothing of others' after it. */
  private void owners(Route route) {
    refused(Who.VISITOR, route);
    if (route.names()) {
      for (Who who : Who.values()) {
        refused(who, route);
      }
    }
  }

  private static boolean isOpen(Route route) {
    return OPEN.contains(route.template())
        || route.below("/keranjang")
        || route.below("/kasir")
        || route.below("/konfirmasi")
        || route.below("/masuk")
        || route.below("/lupa-sandi")
        || route.below("/daftar");
  }

  private void refused(Who who, Route route) {
    String thing =
        things.entrySet().stream()
            .filter(known -> route.template().startsWith(known.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(UUID.randomUUID().toString());
    // As a form of the site itself, or each write would be refused for where it comes from.
    RequestOptions options =
        RequestOptions.create()
            .setMethod(route.method())
            .setHeader("Origin", site)
            .setMaxRedirects(0);
    if (route.method().equals("POST")) {
      FormData form = FormData.create().set("tindakan", "ubah");
      options = route.files() ? options.setMultipart(form) : options.setForm(form);
    }
    APIResponse answer = tabs.get(who).page().context().request().fetch(route.with(thing), options);
    if (!isNo(answer, route)) {
      wrong.add(who + " " + route + ": " + answer.status() + " " + location(answer));
    }
  }

  /**
   * Told no, led to the sign-in, or on a GET led to where the door's form stands, which is tried by
   * itself. A form that names a thing may be told first that it is incomplete.
   */
  private static boolean isNo(APIResponse answer, Route route) {
    boolean no =
        List.of(400, 401, 403, 404, 409).contains(answer.status())
            || route.names() && answer.status() == 422;
    boolean led = answer.status() == 303 && isHarmless(location(answer), route);
    return (no || led) && !answer.text().contains("Bekantan");
  }

  private static boolean isHarmless(String target, Route route) {
    boolean tried = target.startsWith("/akun") || route.names() && !target.contains("/pengelola");
    return target.contains("/masuk") || route.method().equals("GET") && tried;
  }

  private static String location(APIResponse answer) {
    return answer.headers().getOrDefault("location", "");
  }
}
