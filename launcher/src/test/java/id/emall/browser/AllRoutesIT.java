package id.emall.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every door of every page, tried by everybody it is not for and with what is not theirs. The doors
 * are read from the pages, so that a new one is tried as well, or the test asks what it is.
 */
@ExtendWith(OnDemoMall.class)
@Timeout(900)
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
          "/cari/saran",
          "/kategori/{slug}",
          "/produk/{slug}",
          "/produk/{slug}/ulasan",
          "/produk/{slug}/pertanyaan",
          "/toko",
          "/toko/{slug}",
          "/masuk",
          "/keluar",
          "/daftar",
          "/konfirmasi",
          "/keranjang",
          "/kasir",
          "/bandingkan",
          "/terakhir-dilihat/hapus",
          "/kirim-ke",
          "/bahasa",
          "/bantuan",
          "/bantuan/{topic}",
          "/kecamatan/{regency}",
          "/komponen",
          "/luring",
          "/ketentuan",
          "/robots.txt",
          "/sitemap.xml",
          "/sitemap-halaman.xml",
          "/sitemap-toko.xml",
          "/sitemap-produk-{first}.xml",
          "/umpan/produk.xml");

  /** Open to all operators: what it shows depends on each one's rights. */
  private static final Set<String> OF_ALL_OPERATORS = Set.of("/pengelola", "/pengelola/pekerjaan");

  /** Pages that show a place's operators what is in it, which is nothing of anybody else's. */
  private static final Set<String> OF_EACH_AREA =
      Set.of(
          "/pengelola/pelamar",
          "/pengelola/anggota",
          "/pengelola/petugas",
          "/pengelola/penjualan",
          "/pengelola/penjualan/cetak",
          "/pengelola/penjualan/unduh",
          "/pengelola/pembelian",
          "/pengelola/pembelian/cetak",
          "/pengelola/pembelian/unduh");

  private static final Set<Who> MEMBERS = EnumSet.complementOf(EnumSet.of(Who.VISITOR));

  /** Doors to what others have that are for these all the same. */
  private static final Map<String, Set<Who>> ALSO_FOR =
      Map.ofEntries(
          Map.entry("/laporkan/{remark}/{id}", MEMBERS),
          Map.entry("/laporkan/produk/{id}", MEMBERS),
          Map.entry("/ulasan/{id}/membantu", MEMBERS),
          Map.entry("/pengelola/laporan/{remark}/{id}", Set.of(Who.CLERK)),
          Map.entry("/pengelola/pekerjaan/otomatis", Set.of(Who.CLERK)),
          Map.entry("/pengelola/pencarian", Set.of(Who.CLERK)),
          Map.entry("/pengelola/kategori", Set.of(Who.CLERK)),
          Map.entry("/pengelola/toko-pilihan", Set.of(Who.CLERK)),
          Map.entry("/pengelola/produk", Set.of(Who.CLERK)),
          Map.entry("/pengelola/produk/{id}", Set.of(Who.CLERK)),

          // Each operator binds an account of one's own there.
          Map.entry("/akun/keamanan/kantor/{office}", Set.of(Who.CLERK, Who.ELSEWHERE)));

  private final Map<Who, Tab> tabs = new EnumMap<>(Who.class);
  private final List<String> wrong = new ArrayList<>();
  private final Set<Route> unstaged = new LinkedHashSet<>();
  private Belongings belongings;
  private Set<String> tried;
  private int tries;

  @Test
  void no_door_opens_to_whom_it_is_not_for(Stage stage) {
    List<Route> routes = Route.all();
    Assertions.assertThat(routes).hasSizeGreaterThan(100);
    belongings = new Belongings(routes);
    Company company = new Company(stage);
    tabs.put(Who.VISITOR, stage.desktop());
    admit(company);
    OthersThings things = new OthersThings(stage, company, belongings);
    things.bringAbout();
    try {
      tryAll(routes);
    } finally {
      things.giveUp();
    }

    Assertions.assertThat(unstaged).as("doors of which nobody has the thing").isEmpty();
    Assertions.assertThat(wrong).as("of " + tries + " tries").isEmpty();
  }

  private void tryAll(List<Route> routes) {
    tried =
        routes.stream()
            .filter(route -> !route.names() && !isOpen(route))
            .map(Route::template)
            .collect(Collectors.toSet());
    for (Route route : routes) {
      if (route.below("/pengelola")) {
        operators(route);
      } else if (route.below("/penjual")) {
        sellers(route);
      } else if (!isOpen(route)) {
        owners(route);
      }
    }
  }

  private void admit(Company company) {
    tabs.put(Who.BUYER, company.signedIn("dewianggra", DemoMall.PASSWORD));
    tabs.put(Who.OTHER_SELLER, company.signedIn("kangujang", DemoMall.PASSWORD));
    Tab seller = company.signedIn("yukmarlina", DemoMall.PASSWORD);
    tabs.put(Who.CASHIER, company.cashier(seller));
    tabs.put(Who.CLERK, company.operator("CATALOGUE", ""));
    tabs.put(Who.ELSEWHERE, company.operator("MEMBERS", "11"));
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
            || route.method().equals("GET") && route.below("/penjual/laporan")
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
        || route.below("/keluar")
        // Whoever has the key in a link of a mail may; without one there is nothing behind it.
        || route.below("/tautan")
        || route.below("/lupa-sandi")
        || route.below("/daftar");
  }

  private void refused(Who who, Route route) {
    if (ALSO_FOR.getOrDefault(route.template(), Set.of()).contains(who)) {
      return;
    }
    belongings
        .addressOf(route)
        .ifPresentOrElse(address -> refused(who, route, address), () -> unstaged.add(route));
  }

  private void refused(Who who, Route route, String address) {
    FormData form = FormData.create().set("tindakan", "ubah");
    APIResponse answer =
        tabs.get(who)
            .asks(
                route.method(),
                address,
                options -> {
                  if (route.files()) {
                    options.setMultipart(form);
                  } else if (route.method().equals("POST")) {
                    options.setForm(form);
                  }
                });
    tries++;
    if (!isNo(route, answer)) {
      wrong.add(
          "%s %s at %s: %d %s".formatted(who, route, address, answer.status(), location(answer)));
    }
  }

  /**
   * Told no before anything else is said of what was sent, or led to the sign-in, or on a GET led
   * to where the door's form stands, which names nothing and is tried by itself.
   */
  private boolean isNo(Route route, APIResponse answer) {
    boolean no = List.of(401, 403, 404).contains(answer.status());
    String target = URI.create(location(answer)).getPath();
    boolean led =
        answer.status() == 303
            && (target.equals("/masuk") || route.method().equals("GET") && tried.contains(target));
    return (no || led) && !answer.text().contains("Bekantan");
  }

  private static String location(APIResponse answer) {
    return answer.headers().getOrDefault("location", "");
  }
}
